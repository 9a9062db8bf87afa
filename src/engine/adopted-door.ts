/** A report that was adopted, held against what it was then. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { differingSources } from '../host/differing-files.ts'
import type { DifferingFile } from '../model/differing-file.ts'
import { hashedSources, type HashedFile } from '../host/hashed-files.ts'
import { admittedDoor, recorded, type Reads } from '../host/reads.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import type { Report } from '../model/report.ts'
import { startOf } from '../model/span.ts'
import { lockName, readLockText, type AdoptionLock } from '../source/adoption-lock.ts'

export interface AdoptedDoor {
  /** What the report is to be read through. */
  readonly workspace: Workspace
  /** Tells what has changed since the report was adopted, when all of it has been read. */
  tellChange(report: Report, emit: Emit): Promise<void>
}

export const lockFile = (id: string): string => `reports/${id}/${lockName}`

/** Null where the report was never adopted. */
export async function readLock(workspace: Workspace, id: string): Promise<AdoptionLock | 'broken' | null> {
  const text = await workspace.readText(lockFile(id))
  if (isUnread(text)) return text.unread === 'missing' ? null : 'broken'
  return readLockText(text) ?? 'broken'
}

export async function adoptedDoor(workspace: Workspace, id: string): Promise<AdoptedDoor> {
  const lock = await readLock(workspace, id)
  if (lock === null) return { workspace, tellChange: () => Promise.resolve() }
  if (lock === 'broken')
    return {
      workspace,
      async tellChange(_, emit) {
        emit('report/adopted-broken', { file: lockFile(id) }, startOf(lockFile(id)))
      },
    }
  const door = recorded(workspace)
  return {
    workspace: door.workspace,
    async tellChange(report, emit) {
      const files = await changesSince(lock, report, workspace, door.reads())
      if (files.length === 0) return
      const decision = report.settings.find(({ path }) => path[0] === 'decision')
      emit(
        'report/adopted-changed',
        { files, decision: decisionText(lock) },
        decision?.span ?? startOf(`reports/${id}/report.yaml`),
      )
    },
  }
}

const decisionText = ({ decision: { by, date, paragraph } }: AdoptionLock): string =>
  `${by}, ${date}, ${paragraph}`

/** `reads` is what the report is read from today. */
export const changesSince = async (
  { sources }: AdoptionLock,
  report: Report,
  workspace: Workspace,
  reads: Reads,
): Promise<readonly DifferingFile[]> =>
  differingSources(sources, await lockedSources(report, workspace, reads), admittedDoor(reads, workspace))

/** What a report is made of: all that was read for it but other reports that it is only compared with. */
export async function lockedSources(
  report: Report,
  workspace: Workspace,
  reads: Reads,
): Promise<readonly HashedFile[]> {
  const within = reportsIn(report)
  return (await hashedSources(workspace, reads)).filter(({ file }) => {
    const id = /^reports\/([^/]+)\//.exec(file)?.[1]
    return id === undefined || within.has(id)
  })
}

/** The report, and those that its figures come from, each looked at once. */
function reportsIn(report: Report): ReadonlySet<string> {
  const all = new Set([report])
  for (const { beside } of all) for (const one of [...beside.included, ...beside.earlier]) all.add(one)
  return new Set([...all].map(({ id }) => id))
}
