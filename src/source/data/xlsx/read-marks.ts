/** What a workbook of this program's own says of its tables, in the hidden sheet that `formats/xlsx/marks-sheet.ts` writes. */

import type { Language } from '../../../model/language.ts'
import type { DataRows } from '../data-rows.ts'
import { rangeName, readRange } from './cell-reference.ts'
import { isWorkbookFault, readWorkbook } from './read-workbook.ts'
import { layOut } from './sheet-rows.ts'
import { openWorkbook } from './open-workbook.ts'

export interface MarkedWorkbook {
  /** The report's id. */
  readonly report: string
  readonly tables: readonly MarkedTable[]
  /** Names of sheets that are about the report, and no table of it. */
  readonly aside: ReadonlySet<string>
}

export interface MarkedTable {
  /** Its id in the report. */
  readonly table: string
  readonly sheet: string
  /** `A3:F14`, the headings first. */
  readonly range: string
}

const marksName = 'delrapport'

/** `'Drift 2026'!$A$3:$F$12` */
const place = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/

/** Null for what is no workbook, or another program's. Never rejects for what is in the file. */
export async function readMarks(bytes: Uint8Array): Promise<MarkedWorkbook | null> {
  const lines = await markLines(bytes).catch(() => null)
  if (!lines) return null
  const report = lines.rows.find(([what]) => what === 'report')?.[1]
  if (report === undefined || report === '') return null
  const tables = lines.rows.flatMap(([what, table, name]): MarkedTable[] => {
    const found = what === 'table' && name !== undefined ? place.exec(lines.names.get(name) ?? '') : null
    if (!found || table === undefined) return []
    const [, quoted, bare, cells] = found
    const range = readRange(cells!)
    return range ? [{ table, sheet: quoted?.replaceAll("''", "'") ?? bare!, range: rangeName(range) }] : []
  })
  const aside = lines.rows.flatMap(([what, , name]) => (what === 'sheet' && name ? [name] : []))
  return { report, tables, aside: new Set([marksName, ...aside]) }
}

async function markLines(
  bytes: Uint8Array,
): Promise<{ rows: readonly (readonly string[])[]; names: ReadonlyMap<string, string> } | null> {
  const { worksheets, names, sheetReader } = await openWorkbook(bytes)
  const marks = worksheets.find(({ name, hidden }) => hidden && name === marksName)
  if (!marks) return null
  const readSheet = await sheetReader('en')
  const { cells, ungrouped, hidden } = await readSheet(marks, null)
  const { rows } = layOut(cells, ungrouped, { ...hidden, rows: new Set() }, null, '', marks.name)
  return { rows: rows.map((row) => row.map(({ text }) => text)), names }
}

/** The cells of a table by their places in its range, as they are shown; null where they cannot be read. */
export async function readMarked(
  bytes: Uint8Array,
  { sheet, range }: MarkedTable,
  language: Language,
): Promise<DataRows | null> {
  const read = await readWorkbook(bytes, '', { sheet, range, language, isExact: true })
  return isWorkbookFault(read) ? null : read.rows
}
