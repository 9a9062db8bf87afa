/** `--baseline file`: the problems that are known are not told again, and `--update-baseline` writes those that there are. */

import path from 'node:path'
import {
  baselineText,
  readBaseline,
  renewed,
  withoutKnown,
  type Baseline,
} from '../../../diagnostics/baseline.ts'
import { readGiven } from '../../../host/given-file.ts'
import type { Workspace } from '../../../host/workspace.ts'
import { writeFiles } from '../../../host/write-files.ts'
import { UsageError, type CommandContext } from '../../command-context.ts'
import type { CheckedVersion } from './checked-version.ts'
import type { CheckOptions } from './options.ts'
import { checkTexts } from './texts.ts'

export interface KnownProblems {
  /** The same without what is known, which is counted on stderr. `ids` are the reports that were checked. */
  without(
    versions: readonly CheckedVersion[],
    ids: readonly string[],
    workspace: Workspace,
  ): Promise<readonly CheckedVersion[]>
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
      async without(versions, ids, workspace) {
        const isChecked = await checkedFiles(ids, workspace)
        const before = isChecked === all ? [] : ((await read(file, named, say)) ?? [])
        const found = renewed(
          before,
          versions.map(({ problems }) => problems),
          isChecked,
        )
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
  if (!baseline) throw new UsageError(say.noBaseline(named))
  return {
    noProblems: say.noNewProblems,
    async without(versions, ids, workspace) {
      const { problems, known, gone } = withoutKnown(
        versions.map((version) => version.problems),
        baseline,
        await checkedFiles(ids, workspace),
      )
      if (known > 0) tell(say.knownProblems(known, named))
      if (gone > 0) tell(say.goneProblems(gone, named))
      return versions.map((version, index) => ({ ...version, problems: problems[index]! }))
    },
  }
}

const all = (): boolean => true

/** What several reports read is known to be mended where all of them have been checked. */
async function checkedFiles(
  ids: readonly string[],
  workspace: Workspace,
): Promise<(file: string) => boolean> {
  const every = await workspace.folderNames('reports')
  if (every.every((id) => ids.includes(id))) return all
  return (file) => ids.some((id) => file.startsWith(`reports/${id}/`))
}

/** Null where there is no such file. */
async function read(file: string, named: string, say: (typeof checkTexts)['sv']): Promise<Baseline | null> {
  const bytes = await readGiven(file, limit)
  if ('unread' in bytes) {
    if (bytes.unread === 'missing') return null
    throw new UsageError(say.unreadableBaseline(named))
  }
  const baseline = readBaseline(new TextDecoder().decode(bytes))
  if (!baseline) throw new UsageError(say.unreadableBaseline(named))
  return baseline
}
