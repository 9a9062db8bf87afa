/** Problems for people at a terminal: place, message, the line with a caret under it, and what to do. */

import { styleText } from 'node:util'
import type { Language } from '../../model/language.ts'
import { placeText, type Described, type Place } from '../describe.ts'
import type { Severity } from '../entry.ts'
import { widthOf } from '../graphemes.ts'
import { printable } from './printable.ts'
import type { Reporter } from './reporter.ts'

const words = {
  sv: {
    error: 'fel',
    warning: 'varning',
    info: 'upplysning',
    hint: 'tips',
    counts: {
      error: ['fel', 'fel'],
      warning: ['varning', 'varningar'],
      info: ['upplysning', 'upplysningar'],
    },
    and: ' och ',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    hint: 'hint',
    counts: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] },
    and: ' and ',
  },
} as const

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const

/** Columns of source shown around the caret: enough to recognise the place, narrow enough for a terminal. */
const frameWidth = 96

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

export const pretty: Reporter = {
  isForPeople: true,
  report(problems, { language, colour, verbose }) {
    const shown = verbose ? problems : problems.filter(({ severity }) => severity !== 'info')
    if (shown.length === 0) return ''
    const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
    return (
      shown.map((problem) => block(problem, language, paint)).join('\n') + `\n${summary(shown, language)}\n`
    )
  },
}

function block(problem: Described, language: Language, paint: Paint): string {
  const { severity, message, hint, code } = problem
  const lines = [
    `${paint('bold', printable(placeText(problem)))}  ${paint([colours[severity], 'bold'], words[language][severity])}  ${paint('dim', code)}`,
    `  ${printable(message)}`,
    ...frame(problem, paint),
    ...problem.related.map(
      (place) => `  ${paint('cyan', '→')} ${printable(placeBeside(place, problem))}  ${place.text}`,
    ),
    ...(hint === '' ? [] : [`  ${paint('green', words[language].hint)}: ${printable(hint)}`]),
  ]
  return lines.join('\n') + '\n'
}

/** The file is said once where places in it have names of their own. */
const placeBeside = (place: Place, { file }: Described): string =>
  place.cell !== null && place.file === file ? place.cell : placeText(place)

/** The first line of the place, cut to a window around it, and a caret line below. */
function frame({ cell, start, end, lines }: Described, paint: Paint): string[] {
  const line = lines[0]
  if (line === undefined || line.trim() === '') return []
  const from = start.column - 1
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : Math.max(line.length, from + 1)
  const left = line.length <= frameWidth ? 0 : Math.max(0, Math.min(from - 24, line.length - frameWidth))
  const right = Math.min(line.length, left + frameWidth)
  const head = left > 0 ? '…' : ''
  const tail = right < line.length ? '…' : ''
  // What has no lines has no numbers of them.
  const gutter = cell === null ? String(start.line) : ''
  const before = widthOf(head + line.slice(left, from))
  const marked = Math.max(1, widthOf(line.slice(from, Math.min(to, right))))
  return [
    '',
    `  ${paint('dim', `${gutter} │`)} ${printable(head + line.slice(left, right) + tail)}`,
    `  ${paint('dim', `${' '.repeat(gutter.length)} │`)} ${' '.repeat(before)}${paint('red', '^'.repeat(marked))}`,
    '',
  ]
}

function summary(problems: readonly Described[], language: Language): string {
  const counts = words[language].counts
  const parts: string[] = []
  for (const severity of ['error', 'warning', 'info'] satisfies Severity[]) {
    const count = problems.filter((problem) => problem.severity === severity).length
    if (count > 0) parts.push(`${count} ${counts[severity][count === 1 ? 0 : 1]}`)
  }
  if (parts.length <= 1) return parts.join('')
  return parts.slice(0, -1).join(', ') + words[language].and + parts.at(-1)
}
