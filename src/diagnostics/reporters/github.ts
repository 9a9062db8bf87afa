/**
 * Annotations on a pull request, by GitHub's workflow commands. Author's text is escaped and never begins a line,
 * so that nothing in a report can pose as a command.
 */

import { printable } from './printable.ts'
import { lastLine, placeText, type Described } from '../describe.ts'
import type { Reporter } from './reporter.ts'
import { withoutCommands } from './workflow-commands.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

export const github: Reporter = {
  speaksCommands: true,
  isUsual: ({ GITHUB_ACTIONS: runs }) => runs === 'true',
  report: (problems) => problems.map(annotation).join(''),
  base: ({ GITHUB_WORKSPACE: checkout }) => checkout,
  // Ten annotations of each sort are shown for a step; the summary page holds the others too.
  summary: (problems, { GITHUB_STEP_SUMMARY: file }) =>
    file && problems.length > 0 ? { file, text: summaryTable(problems) } : null,
}

function annotation(problem: Described): string {
  const { severity, file, cell, start, end, code, message, hint } = problem
  const place: Record<string, string | number> = { file, line: start.line }
  // A workbook has no lines, and GitHub takes columns only on a single one.
  if (cell === null && start.line === end.line)
    Object.assign(place, { col: start.column, endColumn: end.column })
  else if (cell === null) place.endLine = lastLine(problem)
  const properties = Object.entries({ ...place, title: code }).map(
    ([name, value]) => `${name}=${property(String(value))}`,
  )
  return `::${commands[severity]} ${properties.join(',')}::${data(`${cell === null ? '' : `${cell}: `}${message}\n${hint}`)}\n`
}

const data = (text: string): string =>
  withoutCommands(text.split('\n').map(printable).join('\n')).replaceAll('%', '%25').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Bytes: a page of more than a mebibyte is not shown at all, and other steps of the job may write on it too. */
const largestTable = 512 * 1024

/** The problems as a Markdown table, for the job's summary page: all of them, or how many there are beside those that fit. */
function summaryTable(problems: readonly Described[]): string {
  let size = 0
  const rows = problems
    .map(
      (problem) =>
        `| ${escaped(placeText(problem))} | ${problem.severity} | ${problem.code} | ${escaped(problem.message)} |\n`,
    )
    .filter((row) => (size += Buffer.byteLength(row)) <= largestTable)
  const left = problems.length - rows.length
  return `| | | | |\n| --- | --- | --- | --- |\n${rows.join('')}${left > 0 ? `| … | | | +${left} |\n` : ''}`
}

const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\|<>`*_[\]&]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s+/g, ' ')
