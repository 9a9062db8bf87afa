/** A workbook that was made of a report, edited since, beside the one that the report would make now. */

import { makeWorkbook } from '../formats/xlsx/make-workbook.ts'
import { writeWorkbook } from '../formats/xlsx/package/write-workbook.ts'
import type { Language } from '../model/language.ts'
import { ownOf } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { rangeName, readRange } from '../source/data/xlsx/cell-reference.ts'
import {
  readMarked,
  readMarks,
  type MarkedTable,
  type MarkedWorkbook,
} from '../source/data/xlsx/read-marks.ts'
import { labelColumn } from '../tables/row-names.ts'
import type { CheckedReport } from './checked-report.ts'

export interface EditedTable {
  /** Its id in the report. */
  readonly table: string
  readonly sheet: string
  /** `B3:F14`, from the column that names the rows, the headings first. */
  readonly range: string
  /** The cells that show something else, as in `Drift!C7`. */
  readonly changed: ReadonlySet<string>
}

export interface EditedTables {
  readonly tables: readonly EditedTable[]
  /** What tables are called that cannot be found in the workbook any more. */
  readonly lost: readonly string[]
}

export async function editedTables(
  bytes: Uint8Array,
  edited: MarkedWorkbook,
  { numbered, texts }: Pick<CheckedReport, 'numbered' | 'texts'>,
): Promise<EditedTables> {
  const asMade = writeWorkbook(makeWorkbook({ numbered, texts }))
  const made = (await readMarks(asMade))!
  const { language } = numbered.report.meta
  const found: EditedTable[] = []
  const lost: string[] = []
  for (const table of ownOf(numbered.report).tables) {
    const [now, before] = [edited, made].map(({ tables }) => tables.find((one) => one.table === table.id))
    const changed = now && before && (await changedCells([bytes, now], [asMade, before], language))
    if (before && !changed) lost.push(table.title)
    if (changed && changed.size > 0)
      found.push({ table: table.id, sheet: now.sheet, range: fromLabels(now.range, table), changed })
  }
  return { tables: found, lost }
}

/** The places of cells that show something else than the workbook would if it were made now; all where rows came or went. */
async function changedCells(
  now: readonly [Uint8Array, MarkedTable],
  before: readonly [Uint8Array, MarkedTable],
  language: Language,
): Promise<Set<string> | null> {
  const [rows, old] = [await readMarked(...now, language), await readMarked(...before, language)]
  if (!rows || !old) return null
  const isSameLength = rows.length === old.length
  return new Set(
    rows.flatMap((cells, row) =>
      cells.flatMap(({ text, span }, column) =>
        isSameLength && text === old[row]![column]?.text ? [] : [span.cell!],
      ),
    ),
  )
}

/** What groups rows stands to the left of their names, once for several. */
function fromLabels(range: string, { columns }: Table): string {
  const cells = readRange(range)!
  return rangeName({ ...cells, left: cells.left + labelColumn(columns) })
}
