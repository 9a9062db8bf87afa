/** `--baseline file`: the problems that are known are not told again, and `--update-baseline` writes those that there are. */

import path from 'node:path'
import {
  baselineOf,
  baselineText,
  readBaseline,
  withoutKnown,
  type Baseline,
} from '../../../diagnostics/baseline.ts'
import { readGiven } from '../../../host/given-file.ts'
import { writeFiles } from '../../../host/write-files.ts'
import { UsageError, type CommandContext } from '../../command-context.ts'
import type { CheckedVersion } from './checked-version.ts'
import type { CheckOptions } from './options.ts'
import { checkTexts } from './texts.ts'

export interface KnownProblems {
  /** The same without what is known, which is counted on stderr. */
  without(versions: readonly CheckedVersion[]): Promise<readonly CheckedVersion[]>
  /** What is said where nothing else is; null for nothing. */
  noProblems(ids: readonly string[]): string | null
}

/** Bytes; each problem takes some hundred. */
const limit = 16 * 1024 * 1024

export async function knownProblems(
  { baseline: named, updateBaseline = false, quiet = false }: CheckOptions,
  { effects, language }: CommandContext,
): Promise<KnownProblems> {
  const say = checkTexts[language]
  if (named === undefined) {
    if (updateBaseline) throw new UsageError(say.updatesNothing)
    return { without: async (versions) => versions, noProblems: say.noProblems }
  }
  const file = path.resolve(effects.cwd, named)
  const tell = (text: string) => void (quiet || effects.stderr.write(`${text}\n`))
  if (updateBaseline)
    return {
      noProblems: () => null,
      async without(versions) {
        const found = baselineOf(versions.map(({ problems }) => problems))
        await writeFiles([{ path: file, bytes: Buffer.from(baselineText(found)) }])
        tell(
          say.baselineWritten(
            named,
            found.reduce((sum, { count }) => sum + count, 0),
          ),
        )
        return versions.map((version) => ({ ...version, problems: [] }))
      },
    }
  const baseline = await read(file, named, say)
  return {
    noProblems: say.noNewProblems,
    async without(versions) {
      const { problems, known, gone } = withoutKnown(
        versions.map((version) => version.problems),
        baseline,
      )
      if (known > 0) tell(say.knownProblems(known, named))
      if (gone > 0) tell(say.goneProblems(gone, named))
      return versions.map((version, index) => ({ ...version, problems: problems[index]! }))
    },
  }
}

async function read(file: string, named: string, say: (typeof checkTexts)['sv']): Promise<Baseline> {
  const bytes = await readGiven(file, limit)
  if ('unread' in bytes)
    throw new UsageError(bytes.unread === 'missing' ? say.noBaseline(named) : say.unreadableBaseline(named))
  const baseline = readBaseline(new TextDecoder().decode(bytes))
  if (!baseline) throw new UsageError(say.unreadableBaseline(named))
  return baseline
}
