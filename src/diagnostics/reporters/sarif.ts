/** Problems for code scanning, as SARIF 2.1.0 (OASIS): columns count UTF-16 units from 1, `endColumn` is exclusive. */

import type { Language } from '../../model/language.ts'
import type { Described, Place } from '../describe.ts'
import type { Reporter } from './reporter.ts'
import { jsonText } from './workflow-commands.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

export const sarif: Reporter = {
  base: ({ GITHUB_WORKSPACE, CI_PROJECT_DIR }) => GITHUB_WORKSPACE || CI_PROJECT_DIR,
  report: (problems, { language, version }) =>
    jsonText({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'delrapport',
              semanticVersion: version,
              rules: [...new Set(problems.map(({ code }) => code))].sort().map((id) => rule(id, language)),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: problems.map(result),
        },
      ],
    }),
}

/** GitHub takes no rule that does not say what it is, and shows its help beside each of its results. */
const rule = (id: string, language: Language): object => ({
  id,
  shortDescription: { text: id },
  fullDescription: { text: helpOf[language](id) },
  help: { text: helpOf[language](id) },
})

const helpOf = {
  sv: (code: string) =>
    `Vad ${code} säger, med exempel och vad man gör åt det, står på sidan meddelanden: npx delrapport docs codes.`,
  en: (code: string) =>
    `What ${code} says, with examples and what to do about it, is on the page of messages: npx delrapport docs codes.`,
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
