import path from 'node:path'
import type { Binding } from '../../../feeds/binding.ts'
import type { RangeMapping } from '../../../feeds/range/schema.ts'
import { range } from '../../../feeds/range.ts'
import { startOf } from '../../../model/span.ts'
import { reportUnitOf } from '../../../model/units.ts'
import { UsageError, type CommandContext } from '../../command-context.ts'
import { oneTableTexts } from './one-table-texts.ts'

interface CellsOfTable {
  readonly table: string
  readonly sheet?: string
  readonly range?: string
  readonly unit?: string
}

/** What the command line says, as a file beside the table would. All of it stands in no file. */
export function bindingOf(
  written: string,
  id: string,
  { table, sheet, range: cells, unit }: CellsOfTable,
  { language }: CommandContext,
): Binding {
  const money = unit === undefined ? undefined : reportUnitOf(unit)
  if (money === null) throw new UsageError(oneTableTexts[language].badUnit(unit!))
  const span = startOf(written)
  const mapping: RangeMapping = { sheet, cells }
  return {
    file: written,
    name: table,
    newFile: `reports/${id}/data/${table}.csv`,
    table: { id: table, span: null },
    sources: [{ file: written, name: path.basename(written), span }],
    settings: { unit: money, divideBy: undefined, decimals: undefined },
    feed: range,
    mapping: { ...mapping },
    places: { valueSpan: () => span, keySpan: () => span, keys: () => [], scalarText: () => null },
  }
}
