/**
 * What a shell asks when TAB is pressed → the lines to answer.
 *
 * Asked is: `names` or `described`; the words before the cursor; the word at the cursor with a dot before it, since some shells
 * drop empty words. Answered is a candidate a line, and after a tab what it is, where that was asked for; a tab and `files`
 * where the shell is to offer files.
 */

import { printable } from '../../diagnostics/reporters/printable.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { commands } from '../commands/index.ts'
import { pageNames } from '../commands/docs/pages.ts'
import { createContext } from '../create-context.ts'
import type { Process, Stream } from '../effects.ts'
import { askedFor, createProgram } from '../program.ts'
import { plainWords } from '../written-option.ts'
import { suggest, type AskedValue, type Sources } from './suggest.ts'

/** Throws EnvironmentError where there is no workspace to name reports of. */
export async function answer(asked: readonly string[], process: Process<Stream>): Promise<string> {
  const [how, ...words] = asked
  const before = words.slice(0, -1)
  const isDescribed = how === 'described'
  const context = createContext(before, process, {}, () => undefined)
  // The names of commands are known without loading any; what they say of themselves is not.
  const needsAll = isDescribed || plainWords(before).length > 0
  const program = await createProgram(context, needsAll ? await askedFor(before) : [])
  const line = { before, current: (words.at(-1) ?? '.').slice(1) }
  const { suggestions, files } = await suggest(program, Object.keys(commands), line, sourcesAt(process.cwd))
  if (files) return '\tfiles\n'
  return suggestions
    .filter(({ value }) => printable(value) === value)
    .map(({ value, about }) => (isDescribed && about !== '' ? `${value}\t${about}\n` : `${value}\n`))
    .join('')
}

/** Chapters of the reports that the line names, or of all; the last of a list is being written. */
async function chapterLists(cwd: string, { named, current }: AskedValue): Promise<readonly string[]> {
  const workspace = await openWorkspace(cwd)
  const reports = named.length > 1 ? named.slice(1) : await workspace.folderNames('reports')
  const files = await Promise.all(reports.map((id) => workspace.fileNames(`reports/${id}`, '.md')))
  const before = current.slice(0, current.lastIndexOf(',') + 1)
  const given = before.split(',')
  const names = files.flat().map((file) => file.replace(/\.md$/, ''))
  return [...new Set(names)].filter((name) => !given.includes(name)).map((name) => before + name)
}

const sourcesAt = (cwd: string): Sources => ({
  report: async () => (await openWorkspace(cwd)).folderNames('reports'),
  page: pageNames,
  chapters: (asked) => chapterLists(cwd, asked),
})
