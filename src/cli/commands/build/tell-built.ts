/** What became of a report: its problems and what to do on stderr, the paths written on stdout. */

import path from 'node:path'
import type { CommandContext } from '../../command-context.ts'
import { showProblems } from '../../show-problems.ts'
import type { BuiltVersion } from './built-version.ts'
import type { BuildCommandOptions } from './options.ts'
import { buildTexts } from './texts.ts'

interface Outcome {
  readonly versions: readonly BuiltVersion[]
  /** Whether an earlier run has built them. */
  readonly isKept: boolean
}

/** `root` is the workspace's. */
export async function tellBuilt(
  id: string,
  { versions, isKept }: Outcome,
  root: string,
  options: BuildCommandOptions,
  context: CommandContext,
): Promise<void> {
  await showProblems(versions, root, context.effects.stderr, options, context)
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
