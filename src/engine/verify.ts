/** What a control record or an adoption lists, held against what lies there today. */

import path from 'node:path'
import { differingOutputs, differingSources } from '../host/differing-files.ts'
import { staysBelow } from '../host/stays-below.ts'
import type { DifferingFile } from '../model/differing-file.ts'
import { hashedSources } from '../host/hashed-files.ts'
import { hashedProgram } from '../host/program-hash.ts'
import { admittedDoor } from '../host/reads.ts'
import type { Workspace } from '../host/workspace.ts'
import { listEnding, readRecordList } from '../record/record-list.ts'
import { readLockText, type AdoptionLock } from '../source/adoption-lock.ts'
import type { RecordList } from '../schemas/record-list.ts'
import { sourceText } from '../model/source-text.ts'
import { changesSince } from './adopted-door.ts'
import { openSession } from './session.ts'
import type { Parts } from './parts.ts'

export interface Verified {
  readonly report: string
  /** Null where the files lie elsewhere, and so were not looked at. */
  readonly outputs: Looked | null
  readonly sources: Looked | null
  readonly isOtherProgram: boolean
}

export interface Looked {
  readonly count: number
  readonly differing: readonly DifferingFile[]
}

/** Neither a list of a record nor that of an adoption, or one that is not as it was written. */
export type Unverifiable = 'notOurs' | 'changed'

/** A list to verify: its whole path and its bytes. */
export interface ListFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** The workspace that a report was made in: null where it lies elsewhere. */
export type FindWorkspace = (report: string) => Promise<Workspace | null>

export async function verifyList(
  { file, bytes }: ListFile,
  find: FindWorkspace,
  parts: Parts,
): Promise<Verified | Unverifiable> {
  if (file.endsWith(listEnding)) {
    const list = readRecordList(bytes)
    return typeof list === 'string' ? list : verifyRecord(list, file, find, parts)
  }
  const lock = readLockText(sourceText(file, new TextDecoder().decode(bytes)))
  return lock ? verifyLock(lock, find, parts) : 'changed'
}

async function verifyRecord(
  { report, variant, outputs, record, sources, program }: RecordList,
  file: string,
  find: FindWorkspace,
  parts: Parts,
): Promise<Verified> {
  const listed = [...outputs, ...record]
  const workspace = await find(report)
  const sourcesToday = async (disk: Workspace): Promise<Looked> => {
    const session = openSession(disk, parts)
    const { variants } = await session.outline(report)
    // A recipient that is not there any more has left the manifest changed.
    const version = variant !== null && variants.includes(variant) ? variant : null
    await session.check(report, version)
    const reads = session.readsOf(report, version)!
    const read = await hashedSources(session.workspace, reads)
    return {
      count: sources.length,
      differing: await differingSources(sources, read, admittedDoor(reads, session.workspace)),
    }
  }
  return {
    report,
    outputs: { count: listed.length, differing: await differingOutputs(listed, path.dirname(file)) },
    sources: workspace && (await sourcesToday(workspace)),
    isOtherProgram: await isOther(program),
  }
}

async function verifyLock(lock: AdoptionLock, find: FindWorkspace, parts: Parts): Promise<Verified> {
  const { report, outputs, folder, sources, program } = lock
  const workspace = await find(report)
  if (!workspace) return { report, outputs: null, sources: null, isOtherProgram: await isOther(program) }
  const session = openSession(workspace, parts)
  const { variants } = await session.outline(report)
  const checked = await session.check(report)
  for (const variant of variants) await session.check(report, variant)
  const differing = await changesSince(
    lock,
    checked.numbered.report,
    session.workspace,
    session.dependencies(report),
  )
  const place = folder === null ? null : path.join(workspace.root, folder)
  const isOurs = place !== null && (await staysBelow(workspace.root, place))
  const found = isOurs ? await differingOutputs(outputs, place) : []
  const isThere = isOurs && found.some(({ difference }) => difference !== 'missing')
  return {
    report,
    // Files that were built are seldom kept with the sources.
    outputs:
      isThere || (isOurs && found.length < outputs.length)
        ? { count: outputs.length, differing: found }
        : null,
    sources: { count: sources.length, differing },
    isOtherProgram: await isOther(program),
  }
}

async function isOther({ sha256 }: AdoptionLock['program']): Promise<boolean> {
  return (await hashedProgram()).sha256 !== sha256
}
