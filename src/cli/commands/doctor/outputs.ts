/** What was found as text: a line and what to do for people, JSON for other programs. */

import { printable } from '../../../diagnostics/reporters/printable.ts'
import { jsonText } from '../../../diagnostics/reporters/workflow-commands.ts'
import type { Language } from '../../../model/language.ts'
import { texts } from '../../texts.ts'
import type { Examined } from './examine.ts'
import { doctorTexts } from './texts.ts'

/** Changes when a reader of these texts would have to change. */
const formatVersion = 1

/** `message` and `hint` are in the language that was asked for; the rest is the same in all. */
export const asJson = (found: readonly Examined[]): string =>
  jsonText({
    format: 'delrapport-doctor',
    version: formatVersion,
    checks: found.map(({ id, status, message, hint }) => ({ id, status, message, hint })),
  })

/** As wide as the widest word for a status, with two blanks. */
const indent = 8

/** What browsers and systems say may have several lines. */
export function asLines({ status, message, hint }: Examined, language: Language): string {
  const lines = hint === null ? [message] : [message, `${texts[language].hint}: ${hint}`]
  const shown = lines.flatMap((line) => line.split('\n')).map(printable)
  return shown
    .map((line, at) => `${(at === 0 ? doctorTexts[language].statuses[status] : '').padEnd(indent)}${line}\n`)
    .join('')
}
