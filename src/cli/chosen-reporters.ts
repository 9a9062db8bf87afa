/** `--reporter name[=file]`, as often as wished → what tells of the problems, and where. */

import path from 'node:path'
import { Option } from 'commander'
import type { Reporter } from '../diagnostics/reporters/reporter.ts'
import { lookUp } from '../model/look-up.ts'
import { UsageError, type CommandContext, type ReportingOptions } from './command-context.ts'

export interface ChosenReporter {
  readonly reporter: Reporter
  /** The absolute path of the file that it writes; null where it speaks to whoever runs the program. */
  readonly file: string | null
}

const usualReporter = 'pretty'

export const reporterOption = (about: string): Option =>
  new Option('--reporter <name>', about).argParser<string[]>((written, before) => [
    ...(before ?? []),
    written,
  ])

export async function chosenReporters(
  { reporter: named = [] }: Pick<ReportingOptions, 'reporter'>,
  { effects, reporters, texts }: CommandContext,
): Promise<readonly ChosenReporter[]> {
  const known = await reporters()
  const names = Object.keys(known)
  const beside = Object.entries(known).filter(([, { isUsual }]) => isUsual?.(effects.env) === true)
  const usual = [usualReporter, ...beside.map(([name]) => name)]
  const chosen = (named.length > 0 ? named : usual).map((written): ChosenReporter => {
    const [name, ...rest] = written.split('=')
    const file = rest.join('=')
    const reporter = lookUp(known, name!)
    if (!reporter) throw new UsageError(texts.unknownValue('--reporter', name!, names))
    if (rest.length > 0 && file === '') throw new UsageError(texts.reporterWithoutFile(name!))
    return { reporter, file: rest.length > 0 ? path.resolve(effects.cwd, file) : null }
  })
  // What several of them write in the same place no program could read; people read past commands to whoever runs the program.
  const printed = chosen.filter(({ file }) => file === null)
  const alone = printed.filter(({ reporter }) => !reporter.speaksCommands)
  const isMixed = printed.length > alone.length && !areForPeople(alone)
  if (alone.length > 1 || isMixed) throw new UsageError(texts.severalReporters)
  const files = chosen.flatMap(({ file }) => file ?? [])
  const twice = files.find((file, index) => files.indexOf(file) < index)
  if (twice !== undefined) throw new UsageError(texts.reportersOfOneFile(path.relative(effects.cwd, twice)))
  return chosen
}

/** Whether no program reads what is told: programs are told all. */
export const areForPeople = (chosen: readonly ChosenReporter[]): boolean =>
  chosen.every(({ reporter }) => reporter.isForPeople)
