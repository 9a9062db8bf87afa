/** The lines of exports, with the columns that a mapping names found in each. */

import { nearest } from '../../diagnostics/nearest.ts'
import type { Span } from '../../model/span.ts'
import type { DataCell, DataRows } from '../../source/data/data-rows.ts'
import { exportedRows } from '../exported-rows.ts'
import type { CodedInput, Filter } from './targets.ts'

export interface Line {
  /** By heading, the cell of one of its columns; null where the line ends before it. */
  cell(heading: string): DataCell | null
}

export interface Lines {
  readonly lines: readonly Line[]
  /** Headings as the files write them, by how they are compared. */
  readonly headings: ReadonlyMap<string, string>
}

/** Headings are compared whatever their letters' case. */
export const comparedHeading = (heading: string): string => heading.trim().toLowerCase()

/** Of all files. Null where one cannot be read or lacks a column that is named, which has been told. */
export async function readLines(
  input: CodedInput,
  named: readonly { readonly heading: string; readonly span: Span }[],
): Promise<Lines | null> {
  const { mapping, files, places, report, keep, emit } = input
  const headings = new Map<string, string>()
  const lines: Line[] = []
  let isWhole = true
  for (const file of files) {
    const { language } = report
    const rows = await exportedRows(file, mapping, { language, places, keep, emit })
    const missing = rows === null ? [] : named.filter(({ heading }) => !hasHeading(rows, heading))
    for (const { heading, span } of missing) {
      const known = rows![0]!.map(({ text }) => text).filter((text) => text !== '')
      emit(
        'coded/no-column',
        { name: heading, file: file.name, nearest: nearest(heading, known), known },
        span,
      )
    }
    if (rows === null || missing.length > 0) isWhole = false
    else {
      for (const { text } of rows[0]!) headings.set(comparedHeading(text), text)
      for (const line of linesOf(rows)) lines.push(line)
    }
  }
  return isWhole ? { lines, headings } : null
}

const hasHeading = ([head = []]: DataRows, heading: string): boolean =>
  head.some(({ text }) => comparedHeading(text) === comparedHeading(heading))

function linesOf([head = [], ...body]: DataRows): Line[] {
  const columns = new Map<string, number>()
  head.forEach(({ text }, index) => {
    if (!columns.has(comparedHeading(text))) columns.set(comparedHeading(text), index)
  })
  return body.map((cells) => ({
    cell: (heading) => cells[columns.get(comparedHeading(heading)) ?? -1] ?? null,
  }))
}

export const passes = (line: Line, filters: readonly Filter[]): boolean =>
  filters.every(({ heading, codes }) => codes.some(({ code }) => code === line.cell(heading)?.text))
