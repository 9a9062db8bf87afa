/** Problems for code scanning, as SARIF 2.1.0 (OASIS): columns count UTF-16 units from 1, `endColumn` is exclusive. */

import type { Described, Place } from '../describe.ts'
import type { Reporter } from './reporter.ts'
import { jsonText } from './workflow-commands.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

export const sarif: Reporter = {
  report: (problems) =>
    jsonText({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'delrapport',
              rules: [...new Set(problems.map(({ code }) => code))].sort().map((id) => ({ id })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: problems.map(result),
        },
      ],
    }),
}

const result = (problem: Described): object => ({
  ruleId: problem.code,
  level: levels[problem.severity],
  message: { text: [problem.message, problem.hint].filter((text) => text !== '').join(' ') },
  locations: [locationOf(problem, problem.end)],
  ...(problem.related.length > 0 && {
    relatedLocations: problem.related.map((place, id) => ({
      id,
      message: { text: place.text },
      ...locationOf(place),
    })),
  }),
})

/** What has no lines, a cell of a workbook or a place in a document, is named in words. */
const locationOf = ({ file, cell, start }: Place, end?: Described['end']): object => ({
  physicalLocation: {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    ...(cell === null && {
      region: {
        startLine: start.line,
        startColumn: start.column,
        ...(end && { endLine: end.line, endColumn: end.column }),
      },
    }),
  },
  ...(cell !== null && { logicalLocations: [{ fullyQualifiedName: cell }] }),
})
