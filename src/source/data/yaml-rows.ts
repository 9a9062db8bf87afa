/** A list of rows in YAML or JSON, each a list of cells or keys with values → a table's cells with their places. */

import type { ValueProblem } from '../../diagnostics/catalogue/yaml-value.ts'
import type { Language } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import type { Span } from '../../model/span.ts'
import { isTooLarge } from '../../model/table-size.ts'
import type { Path, YamlSource } from '../yaml-source.ts'
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
  const cellAt = (value: unknown, at: Path): DataCell | null => {
    if (typeof value === 'object' && value !== null) return misshapen('cell', at)
    return { text: textOf(value, yaml.scalarText(at), language), span: yaml.valueSpan(at) }
  }
  const rows = data.some((row) => Array.isArray(row)) ? listRows() : keyRows()
  return { rows: rows.filter((row, index) => index === 0 || row.some(({ text }) => text !== '')), problems }

  function listRows(): DataCell[][] {
    return (data as unknown[]).flatMap((row, index) => {
      const at = [...path, index]
      if (!Array.isArray(row)) return misshapen('row', at) ?? []
      return [row.map((value, column) => cellAt(value, [...at, column]) ?? lostAt([...at, column]))]
    })
  }

  function keyRows(): DataCell[][] {
    const headings = new Map<string, DataCell>()
    const objects = (data as unknown[]).flatMap((row, index) => {
      const at = [...path, index]
      if (typeof row !== 'object' || row === null) return misshapen('row', at) ?? []
      for (const key of Object.keys(row))
        if (!headings.has(key)) headings.set(key, { text: key, span: yaml.keySpan([...at, key]) })
      return [{ row: row as Record<string, unknown>, at }]
    })
    const size = { columns: headings.size, rows: objects.length }
    if (isTooLarge(size)) {
      problems.push({ problem: { type: 'size', ...size }, span: yaml.valueSpan(path) })
      return []
    }
    const body = objects.map(({ row, at }) =>
      [...headings.keys()].map((key) => {
        if (!Object.hasOwn(row, key)) return blankAt(at)
        return cellAt(lookUp(row, key), [...at, key]) ?? lostAt([...at, key])
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
