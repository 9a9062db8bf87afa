/** Problems for other programs: one JSON array, positions counted from 1, `end` exclusive. */

import type { Described } from '../describe.ts'
import type { Reporter } from './reporter.ts'
import { jsonText } from './workflow-commands.ts'

/** A problem as data. Its JSON Schema stands in `schemas/`. */
export const problemData = ({ lines: _, start, end, related, ...problem }: Described) => ({
  ...problem,
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
  related: related.map(({ text, file, cell, start: at }) => ({
    text,
    file,
    cell,
    line: at.line,
    column: at.column,
  })),
})

export const json: Reporter = { report: (problems) => jsonText(problems.map(problemData)) }
