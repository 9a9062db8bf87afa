/** The reports of a workspace as text: a line each for people, JSON for other programs. */

import { printable } from '../../../diagnostics/reporters/printable.ts'
import { jsonText } from '../../../diagnostics/reporters/workflow-commands.ts'
import type { ListedReport } from '../../../engine/list-reports.ts'
import { choiceWord } from '../../../model/choice.ts'
import { largest } from '../../../model/extremes.ts'
import type { Language } from '../../../model/language.ts'
import { statusChoices } from '../../../model/report-choices.ts'

/** Changes when a reader of these texts would have to change. */
const formatVersion = 1

/** In the order of the ids; `status` is its id, in whatever language. */
export const asJson = (reports: readonly ListedReport[]): string =>
  jsonText({
    format: 'delrapport-list',
    version: formatVersion,
    reports: reports.map(({ id, status, title, variants }) => ({ id, status, title, variants })),
  })

/** Id, status and title, in columns. */
export function asLines(reports: readonly ListedReport[], language: Language): string {
  const idWidth = largest(
    reports.map(({ id }) => id.length),
    0,
  )
  const statusWidth = largest(
    statusChoices.map(({ id }) => choiceWord(statusChoices, id, language).length),
    0,
  )
  const lines = reports.map(({ id, title, status }) => {
    const word = choiceWord(statusChoices, status, language).padEnd(statusWidth)
    return `${printable(id).padEnd(idWidth)}  ${word}  ${printable(title)}\n`
  })
  return lines.join('')
}
