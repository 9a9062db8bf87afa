/** A checked report and its source texts → the edits that carry it to its next period, and what is left to do then. */

import path from 'node:path/posix'
import type { Edit } from '../fixes/edit.ts'
import { tableText } from '../fixes/table-text-of.ts'
import type { Kind } from '../kinds/kind.ts'
import { ownOf, type Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import { frontEnd } from '../source/front-end.ts'
import { parseKinds } from '../source/kinds.ts'
import { plainText } from '../source/plain-text.ts'
import { rollHeadings } from './headings.ts'
import { movedIncluded, rollIncluded } from './included.ts'
import type { Kept } from './kept.ts'
import { rollManifest } from './manifest.ts'
import { keptInChapters } from './kept-in-chapters.ts'
import { movedText } from './moved-text.ts'
import { nextPeriod } from './next-period.ts'
import { rollProse } from './prose.ts'
import { rollTable, type RolledTable } from './table.ts'

/** What whoever writes the new report has before them. */
export interface LeftToDo {
  /** How many sections are marked as to be written. */
  readonly toWrite: number
  readonly tables: readonly (Pick<RolledTable, 'emptied' | 'leftOut' | 'compared'> & {
    readonly name: string
  })[]
  /** Table files that were left as they are. */
  readonly unchanged: readonly string[]
  /** What stands as in the last report, and may be out of date. */
  readonly kept: readonly Kept[]
}

export interface Rolled extends LeftToDo {
  readonly edits: readonly Edit[]
}

export interface RollForward {
  /** The new report's id. */
  readonly id: string
  /** The report as it is for all, then as it is for each recipient. */
  readonly reports: readonly [Report, ...Report[]]
  readonly texts: readonly SourceText[]
  /** The kinds that come with the program. */
  readonly builtInKinds: readonly Kind[]
  readonly keepText: boolean
  /** The names of blocks that hold no prose. */
  readonly keptBlocks: ReadonlySet<string>
  /** The ids of all reports that there are. */
  readonly known: readonly string[]
}

/** Null where the manifest is such that it cannot be edited. */
export function rollForward(given: RollForward): Rolled | null {
  const { id, reports, texts, builtInKinds, keepText, keptBlocks, known } = given
  const [{ id: from, meta }] = reports
  const folder = `reports/${from}/`
  const period = nextPeriod(id, meta)
  const { language } = meta
  const sources = new Map(texts.map((source) => [source.file, source]))
  const manifest = sources.get(`${folder}report.yaml`)
  const edits = manifest && rollManifest(manifest, { ...period, from, id, language })
  if (!edits) return null

  const kinds = parseKinds(
    texts.filter(({ file }) => file.startsWith('kinds/')),
    builtInKinds,
    () => {},
  )
  const unchanged = new Set<string>()
  const title = movedText(meta.title, period, language)
  const kept: Kept[] = [{ what: 'title', title, isMoved: title !== meta.title }]
  const included = movedIncluded(reports[0], id, known)
  if (included.kept.length > 0) kept.push({ what: 'included', ids: included.kept })
  for (const report of reports)
    for (const edit of rollIncluded(ownOf(report), sources, included)) edits.push(edit)
  for (const one of keptInChapters(reports[0])) kept.push(one)
  const tables = tablesOf(reports).flatMap((table) => {
    const kind = kinds.find(({ id }) => id === table.kind)
    const { span } = table.columns[0]!.heading
    const name = table.caption ? movedText(plainText(table.caption), period, language) : table.title
    const file = path.relative(folder, table.span.file)
    if (!kind || kind.columns.length === 0) {
      if (table.rows.some(({ cells }) => cells.some(({ written }) => /\d/.test(written.text))))
        kept.push({ what: 'table', name, file })
      return []
    }
    const source = sources.get(span.file)
    const isOwn = span.cell === undefined && span.file.startsWith(folder)
    const text = source && isOwn ? tableText(table, source) : null
    if (!text) {
      unchanged.add(span.file)
      return []
    }
    const rolled = rollTable(table, kind, text, period, language)
    for (const edit of rolled.edits) edits.push(edit)
    // Within a year of budget that is as it should be, but for tables that nothing else is emptied in.
    if (rolled.kept.length > 0 && (period.years !== 0 || rolled.emptied === 0))
      kept.push({ what: 'figures', name, file, columns: rolled.kept })
    return [{ ...rolled, name }]
  })
  let toWrite = 0
  for (const source of texts) {
    if (path.dirname(source.file) !== path.dirname(`${folder}x`) || path.extname(source.file) !== '.md')
      continue
    const headings = rollHeadings(source, frontEnd(source), period, language)
    for (const edit of headings) edits.push(edit)
    if (keepText) continue
    const prose = rollProse(source, frontEnd(source), {
      from,
      previous: meta.previous,
      keptBlocks,
      language,
      emptied: edits.flatMap(({ span }) => (span.file === source.file ? [span] : [])),
    })
    for (const edit of prose.edits) edits.push(edit)
    toWrite += prose.toWrite
  }
  return { edits: withoutRepeated(edits), toWrite, tables, unchanged: [...unchanged], kept }
}

/** Every table once, whichever version of the report it is in; one that is computed has nothing to be changed. */
function tablesOf(reports: readonly Report[]): Table[] {
  const found = new Map<string, Table>()
  for (const whole of reports.flatMap((report) => ownOf(report).tables)) {
    const table = withoutMade(whole)
    const { file, start } = table.span
    const heading = table.columns[0]?.heading.span
    const isComputed = heading?.file === file && heading.start === start && heading.end === table.span.end
    if (heading && !isComputed && !found.has(`${file}:${start}`)) found.set(`${file}:${start}`, table)
  }
  return [...found.values()]
}

/** Rows that the program has made stand nowhere. */
function withoutMade(table: Table): Table {
  const rows = table.rows.filter(({ cells }) => !cells.every(({ written }) => written.isMade))
  return rows.length === table.rows.length ? table : { ...table, rows }
}

function withoutRepeated(edits: readonly Edit[]): Edit[] {
  const once = new Map(
    edits.map((edit) => [`${edit.span.file}:${edit.span.start}:${edit.span.end}:${edit.text}`, edit]),
  )
  return [...once.values()]
}
