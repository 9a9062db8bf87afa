/** What became of a report: its problems and what to do on stderr, the paths written on stdout. */

import { addTo } from '../../../model/add-to.ts'
import path from 'node:path'
import { largest } from '../../../model/extremes.ts'
import { UsageError, type CommandContext } from '../../command-context.ts'
import { explainFailure } from '../../explain-failure.ts'
import type { ChosenReporter } from '../../chosen-reporters.ts'
import { showProblems } from '../../show-problems.ts'
import type { BuiltVersion } from './built-version.ts'
import type { BuildCommandOptions } from './options.ts'
import type { Outcome } from './outcomes.ts'
import { buildTexts } from './texts.ts'

/** `root` is the workspace's. */
export async function tellOutcome(
  { id, versions, isKept }: Outcome,
  root: string,
  chosen: readonly ChosenReporter[],
  options: BuildCommandOptions,
  context: CommandContext,
): Promise<void> {
  // What got in the way is told once for all.
  if (!versions) return
  await showProblems({ versions, root }, chosen, context.effects.stderr, options, context)
  for (const version of versions) tellVersion(id, version, options, context)
  // Where nothing could be written, that has been said.
  const isBuilt = versions.every(({ written }) => written.length > 0)
  if (isKept && isBuilt && !options.quiet)
    context.effects.stderr.write(`${buildTexts[context.language].upToDate(id)}\n`)
}

function tellVersion(
  id: string,
  { variants, problems, written }: BuiltVersion,
  options: BuildCommandOptions,
  { effects: { cwd, stdout, stderr }, language }: CommandContext,
): void {
  const say = buildTexts[language]
  for (const file of written) stdout.write(`${path.relative(cwd, file.path)}\n`)
  const isWritten = written.length > 0
  const isForAll = options.variant === undefined && variants.length > 0
  const failed = problems.some(({ severity }) => severity === 'error')
  if (isWritten && isForAll && !options.quiet) stderr.write(`${say.withoutVariant(id, variants)}\n`)
  if (!isWritten) stderr.write(`${say.nothingWritten(id, failed)}\n`)
  else if (options.draft && failed) stderr.write(`${say.draftWritten}\n`)
}

/**
 * What kept reports from being built, each once with the reports that it stopped; the exit code that it means, null where
 * there was nothing. Throws what is wrong in the command line.
 */
export function tellFailures(
  outcomes: readonly Outcome[],
  { effects: { stderr }, language }: CommandContext,
): number | null {
  const failed = outcomes.filter(({ versions }) => !versions)
  const misused = failed.find(({ failure }) => failure instanceof UsageError)
  if (misused) throw misused.failure
  const alike = new Map<string, Outcome[]>()
  for (const one of failed) {
    const told = String(one.failure)
    addTo(alike, told, one)
  }
  const codes = [...alike.values()].map((same) => {
    const code = explainFailure(same[0]!.failure, stderr, language)
    if (outcomes.length > 1) stderr.write(`${buildTexts[language].notBuilt(same.map(({ id }) => id))}\n`)
    return code
  })
  return codes.length > 0 ? largest(codes) : null
}
