/** What was pulled: shown, written unless that is not asked for, and summed up; and the exit code that it means. */

import { describe } from '../../../diagnostics/describe.ts'
import type { Pulled, PulledTable } from '../../../engine/pull.ts'
import type { StagedFiles } from '../../../host/staged-files.ts'
import type { CommandContext, GlobalOptions } from '../../command-context.ts'
import { exitCodes } from '../../exit-codes.ts'
import { chosenReporters } from '../../chosen-reporters.ts'
import { exitCodeOf, showProblems } from '../../show-problems.ts'
import { isChanged, pulledText, sizeOf } from './pulled-text.ts'
import { pullTexts } from './texts.ts'

export interface WritingOptions extends GlobalOptions {
  readonly dryRun?: boolean
  readonly remove?: boolean
}

export interface PulledReport extends Pulled {
  readonly id: string
}

export async function tellPulled(
  reports: readonly PulledReport[],
  staged: StagedFiles,
  options: WritingOptions,
  context: CommandContext,
): Promise<number> {
  const { effects, language } = context
  const say = pullTexts[language]
  const versions = reports.map(({ id, diagnostics, locate }) => ({
    report: id,
    variant: null,
    problems: diagnostics.map((diagnostic) => describe(diagnostic, locate, language)),
  }))
  const tables = reports.flatMap((report) => report.tables)
  for (const { id, tables: own } of reports)
    for (const table of own) effects.stdout.write(pulledText(id, table, say))
  const told = { versions, root: staged.workspace.root }
  await showProblems(told, await chosenReporters({}, context), effects.stderr, options, context)
  if (!options.dryRun) await staged.write()
  const changed = tables.filter(isChanged)
  if (!options.quiet && tables.length > 0) effects.stdout.write(`${sumUp(changed, options, context)}\n`)
  const code = exitCodeOf(versions, options, context)
  return options.dryRun && changed.length > 0 ? exitCodes.reportErrors : code
}

function sumUp(
  changed: readonly PulledTable[],
  { dryRun }: WritingOptions,
  { language }: CommandContext,
): string {
  const say = pullTexts[language]
  if (changed.length === 0) return say.nothing
  const sizes = changed.map(sizeOf)
  const cells = sizes.reduce((sum, one) => sum + one.cells, 0)
  const rows = sizes.reduce((sum, one) => sum + one.rows, 0)
  const files = [...new Set(changed.map(({ file }) => file))]
  return dryRun ? say.wouldWrite(cells, rows, files) : say.written(cells, rows, files)
}
