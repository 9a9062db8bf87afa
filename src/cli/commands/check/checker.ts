/** What checks the reports of a run that have to be checked: loaded only where there are any. */

import type { CheckedReport } from '../../../engine/checked-report.ts'
import type { Edit } from '../../../fixes/edit.ts'
import { fixReport } from '../../../fixes/fix-report.ts'
import type { Reads } from '../../../host/reads.ts'
import type { Workspace } from '../../../host/workspace.ts'
import type { Cache } from '../../cache.ts'
import type { CommandContext } from '../../command-context.ts'
import { describedVersion } from '../../described-version.ts'
import { editList } from '../../edit-list.ts'
import { openKeptSession } from '../../kept-session.ts'
import type { Progress } from '../../progress.ts'
import { checkVersions } from '../../select-variants.ts'
import type { CheckedVersion } from './checked-version.ts'
import type { KeptChecks } from './kept-checks.ts'
import type { CheckOptions } from './options.ts'
import { tableChecks } from './table-checks.ts'

export interface Checker {
  /** Checks each version of the report, mended where that is asked for, and keeps what came of it for later runs. */
  check(id: string): Promise<{ readonly versions: readonly CheckedVersion[]; readonly mended: number }>
  /** What the last check of each of its versions has read. */
  readsOf(id: string): readonly Reads[]
}

/** So many reports are remembered at once. */
const most = 20

export interface CheckSetting {
  readonly workspace: Workspace
  readonly options: CheckOptions
  readonly cache: Cache
  readonly kept: KeptChecks
  readonly progress: Progress
}

export async function startChecker(
  { workspace, options, cache, kept, progress }: CheckSetting,
  { effects, language, texts, parts }: CommandContext,
): Promise<Checker> {
  const session = openKeptSession(workspace, await parts(), cache)
  const described = (checked: CheckedReport): CheckedVersion => ({
    ...describedVersion(checked, language),
    tables: options.verbose ? tableChecks(checked.numbered.report, language) : null,
  })
  const reads = new Map<string, readonly Reads[]>()
  let held = 0
  return {
    readsOf: (id) => reads.get(id) ?? [],
    async check(id) {
      // What was read before may have been saved since.
      if (options.watch) session.changed(`reports/${id}`, null)
      let mended = 0
      const read: Reads[] = []
      const versions: CheckedVersion[] = []
      for (const version of await checkVersions(session, id)) {
        const { variant } = version.numbered.report.meta
        // What was mended for one version is mended for the next.
        const report = mended > 0 ? await session.check(id, variant) : version
        const edits = options.fix ? await fix(report, workspace) : []
        mended += edits.length
        for (const { span } of edits) session.changed(span.file, null)
        if (edits.length > 0) {
          progress.clear()
          effects.stderr.write(editList(edits, report.locate, texts))
        }
        versions.push(described(edits.length > 0 ? await session.check(id, variant) : report))
        read.push(session.readsOf(id, variant)!)
      }
      reads.set(id, read)
      await kept.keep(id, versions, session.dependencies(id))
      // Reports that count in one another mostly stand together; all of hundreds would fill memory.
      if (!options.watch && ++held === most) {
        session.dispose()
        held = 0
      }
      return { versions, mended }
    },
  }
}

const fix = (
  { numbered, diagnostics, texts }: CheckedReport,
  workspace: Workspace,
): Promise<readonly Edit[]> => fixReport(numbered.report, diagnostics, texts, workspace)
