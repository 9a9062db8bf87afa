/** A place that an author points at in the page → where an editor finds it. */

import path from 'node:path'
import type { CheckedReport } from '../engine/checked-report.ts'
import type { Span } from '../model/span.ts'
import { readPlace } from '../render/place-marks.ts'

export interface EditorPlace {
  /** `reports/2021-08/01.md:3:1`. */
  readonly place: string
  readonly url: string
  /** From the workspace's root, and counted from 1. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * `at` is a place as the page has it; else a cell is asked for by its `table`, `row` (left out in the heading) and `column`.
 * `root` is the workspace's, absolute. Null for what is in no text of the report.
 */
export function placeAsked(checked: CheckedReport, query: URLSearchParams, root: string): EditorPlace | null {
  const span = query.has('table') ? cellSpan(checked, query) : readPlace(query.get('at') ?? '')
  if (!span || span.cell !== undefined || !checked.texts.some(({ file }) => file === span.file)) return null
  const { line, column } = checked.locate(span).start
  const file = path.join(root, span.file).replaceAll(path.sep, '/').replace(/^\//, '')
  return {
    file: span.file,
    line,
    column,
    place: `${span.file}:${line}:${column}`,
    url: `vscode://file/${file.split('/').map(encodeURIComponent).join('/')}:${line}:${column}`,
  }
}

function cellSpan({ numbered }: CheckedReport, query: URLSearchParams): Span | null {
  const table = numbered.report.tables.find(({ id }) => id === query.get('table'))
  const [row, column] = [query.get('row'), Number(query.get('column'))]
  const cell =
    row === null ? table?.columns[column]?.heading : table?.rows[Number(row)]?.cells[column]?.written
  return cell?.span ?? null
}
