/** A list of rows in YAML or JSON, each a list of cells or keys with values → a table's cells with their places. */

import type { ValueProblem } from '../../diagnostics/catalogue/yaml-value.ts'
import type { Language } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import type { Span } from '../../model/span.ts'
import { isTooLarge } from '../../model/table-size.ts'
import type { Path, YamlSource } from '../yaml-source.ts'
import { slipsInKeys, slipsInLists, type CommaSlip } from './comma-slips.ts'
import type { DataCell, DataRows } from './data-rows.ts'

export interface YamlRows {
  readonly rows: DataRows
  readonly problems: readonly { readonly problem: ValueProblem; readonly span: Span }[]
}

/** Reads the list at a path. Rows of keys may leave keys out: those cells are blank. */
export function readYamlRows(yaml: YamlSource, path: Path, language: Language): YamlRows {
  const data = path.reduce<unknown>(
    (value, step) => lookUp((value ?? {}) as Record<PropertyKey, unknown>, step),
    yaml.data,
  )
  const problems: { problem: ValueProblem; span: Span }[] = []
  const misshapen = (expected: 'rows' | 'row' | 'cell', at: Path) => {
    problems.push({ problem: { type: 'shape', expected }, span: yaml.valueSpan(at) })
    return null
  }
  if (!Array.isArray(data) || data.length === 0) {
    misshapen('rows', path)
    return { rows: [], problems }
  }
  const tellSlips = (slips: readonly CommaSlip[]): void => {
    for (const { written, isNumber, span } of slips)
      problems.push({ problem: { type: 'comma', written, isNumber }, span })
  }
  const cellAt = (value: unknown, at: Path): DataCell | null => {
    // `- -`: a list within the list is hardly meant.
    const isDash = Array.isArray(value) && value.length === 1 && value[0] === null
    if (typeof value === 'object' && value !== null && !isDash) return misshapen('cell', at)
    return { text: isDash ? '-' : textOf(value, yaml.scalarText(at), language), span: yaml.valueSpan(at) }
  }
  const rows = data.some((row) => Array.isArray(row)) ? listRows() : keyRows()
  const filled = rows.filter((row, index) =>
    index === 0 ? row.length > 0 : row.some(({ text, lost }) => lost || text !== ''),
  )
  return { rows: filled, problems }

  function listRows(): DataCell[][] {
    const slips = slipsInLists(
      yaml,
      (data as unknown[]).map((_, index) => [...path, index]),
    )
    return (data as unknown[]).flatMap((row, index) => {
      const at = [...path, index]
      if (!Array.isArray(row)) return misshapen('row', at) ?? []
      tellSlips(slips[index]!)
      const whole = slips[index]![0]?.span.start ?? Infinity
      return [
        row.map((value, column) => {
          const cell = [...at, column]
          return (yaml.valueSpan(cell).start < whole && cellAt(value, cell)) || lostAt(cell)
        }),
      ]
    })
  }

  function keyRows(): DataCell[][] {
    const headings = new Map<string, DataCell>()
    const objects = (data as unknown[]).flatMap((row, index) => {
      const at = [...path, index]
      if (typeof row !== 'object' || row === null) return misshapen('row', at) ?? []
      const slips = slipsInKeys(yaml, at)
      tellSlips(slips)
      const isSlip = ({ start }: Span) => slips.some(({ span }) => span.start <= start && start < span.end)
      for (const key of yaml.keys(at)) {
        const span = yaml.keySpan([...at, key])
        if (!headings.has(key) && !isSlip(span)) headings.set(key, { text: key, span })
      }
      return [{ row: row as Record<string, unknown>, at, isSlip }]
    })
    const size = { columns: headings.size, rows: objects.length }
    if (isTooLarge(size)) {
      problems.push({ problem: { type: 'size', ...size }, span: yaml.valueSpan(path) })
      return []
    }
    const body = objects.map(({ row, at, isSlip }) =>
      [...headings.keys()].map((key) => {
        const cell = [...at, key]
        if (!Object.hasOwn(row, key)) return blankAt(at)
        return (!isSlip(yaml.valueSpan(cell)) && cellAt(lookUp(row, key), cell)) || lostAt(cell)
      }),
    )
    return [[...headings.values()], ...body]
  }

  function lostAt(at: Path): DataCell {
    return { text: '', span: yaml.valueSpan(at), lost: true }
  }

  function blankAt(at: Path): DataCell {
    const span = yaml.valueSpan(at)
    return { text: '', span: { ...span, end: span.start } }
  }
}

/** A number as it is written, never through a float; in YAML its point can only be a decimal sign. */
function textOf(value: unknown, written: string | null, language: Language): string {
  switch (typeof value) {
    case 'string':
      return value.trim()
    case 'number':
      return (written ?? String(value)).replace('.', language === 'sv' ? ',' : '.')
    case 'boolean':
      return yesNo[language][value ? 0 : 1]
    default:
      return ''
  }
}

const yesNo = { sv: ['Ja', 'Nej'], en: ['Yes', 'No'] } as const
