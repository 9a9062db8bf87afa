/**
 * Annotations on a pull request, by GitHub's workflow commands. Author's text is escaped and never begins a line,
 * so that nothing in a report can pose as a command.
 */

import type { Described } from '../describe.ts'
import type { Reporter } from './reporter.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

export const github: Reporter = {
  report: (problems) => problems.map(annotation).join(''),
  base: ({ GITHUB_WORKSPACE: checkout }) => checkout,
  // Ten annotations a step are shown; the summary page holds them all.
  summary: (problems, { GITHUB_STEP_SUMMARY: file }) =>
    file && problems.length > 0 ? { file, text: summaryTable(problems) } : null,
}

function annotation({ severity, file, start, end, code, message, hint }: Described): string {
  const place: Record<string, string | number> = { file, line: start.line }
  // GitHub takes columns only on a single line.
  if (start.line === end.line) Object.assign(place, { col: start.column, endColumn: end.column })
  else place.endLine = end.line
  const properties = Object.entries({ ...place, title: code }).map(
    ([name, value]) => `${name}=${property(String(value))}`,
  )
  return `::${commands[severity]} ${properties.join(',')}::${data(`${message}\n${hint}`)}\n`
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** All problems as a Markdown table, for the job's summary page. */
function summaryTable(problems: readonly Described[]): string {
  const rows = problems.map(
    ({ file, start, severity, code, message }) =>
      `| ${cell(`${file}:${start.line}:${start.column}`)} | ${severity} | ${code} | ${cell(message)} |`,
  )
  return `| | | | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

const cell = (text: string): string =>
  text.replace(/[\\|<>`*_[\]&]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\s+/g, ' ')
