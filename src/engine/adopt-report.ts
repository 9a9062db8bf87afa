/** A report that was decided on → its control record, and a lock of all that it is made of. */

import path from 'node:path'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DifferingFile } from '../model/differing-file.ts'
import { hashOfFile } from '../host/hash-of-file.ts'
import { isInside } from '../host/place-of.ts'
import { hashedProgram } from '../host/program-hash.ts'
import { writeFiles } from '../host/write-files.ts'
import type { Printer } from '../print/printer.ts'
import { writeLockText, type AdoptionLock } from '../source/adoption-lock.ts'
import { changesSince, lockedSources, lockFile, readLock } from './adopted-door.ts'
import type { CheckedReport } from './checked-report.ts'
import type { Session } from './session.ts'
import { writeRecord } from './write-record.ts'

/** Why a report is not adopted. */
export type Refusal =
  | { readonly refused: 'draft' }
  /** Keys of the decision that are not filled in. */
  | { readonly refused: 'decision'; readonly missing: readonly string[] }
  | { readonly refused: 'errors' }
  /** It was adopted before, by the same decision, and is not what it was then. */
  | { readonly refused: 'changed'; readonly files: readonly DifferingFile[] }
  | { readonly refused: 'broken'; readonly file: string }

export type Adoption =
  | {
      readonly outcome: 'refused'
      readonly why: readonly Refusal[]
      readonly diagnostics: readonly Diagnostic[]
      /** By an earlier decision, which stands. */
      readonly wasAdopted: boolean
    }
  /** It was adopted before, and nothing has changed since. */
  | { readonly outcome: 'already' }
  | { readonly outcome: 'adopted'; readonly written: readonly string[] }

export interface AdoptionOptions {
  /** Gives the absolute path of the folder that a version is written into. */
  readonly folderOf: (version: CheckedReport) => string
  readonly formats: readonly string[]
  readonly printer: Printer
  /** What heads the lock, for whoever opens it. */
  readonly heading: readonly string[]
}

export async function adoptReport(session: Session, id: string, options: AdoptionOptions): Promise<Adoption> {
  const { workspace } = session
  const whole = await session.check(id)
  const versions: CheckedReport[] = []
  for (const variant of whole.variants.length > 0 ? whole.variants : [null])
    versions.push(await session.check(id, variant))
  const { report } = whole.numbered
  const lock = await readLock(workspace, id)
  const diagnostics = versions.flatMap((version) => version.diagnostics)
  const refused = (why: readonly Refusal[], diagnostics: readonly Diagnostic[]): Adoption => ({
    outcome: 'refused',
    why,
    diagnostics,
    wasAdopted: lock !== null,
  })
  if (lock === 'broken') return refused([{ refused: 'broken', file: lockFile(id) }], diagnostics)
  if (lock) {
    const files = await changesSince(lock, report, workspace, session.dependencies(id))
    if (files.length === 0) return { outcome: 'already' }
    if (isSame(lock, whole)) return refused([{ refused: 'changed', files }], diagnostics)
  }
  // That it has changed since the last decision is what the new one is about.
  const decided = versions.map((version) => ({
    ...version,
    diagnostics: version.diagnostics.filter(({ code }) => code !== 'report/adopted-changed'),
  }))
  const why = refusalsOf(whole, decided)
  if (why.length > 0) return refused(why, diagnostics)

  const written: string[] = []
  for (const version of decided) {
    const {
      outputs,
      record,
      diagnostics: found,
    } = await writeRecord(version, {
      formats: options.formats,
      workspace,
      reads: session.readsOf(id, version.numbered.report.meta.variant)!,
      folder: options.folderOf(version),
      printer: options.printer,
    })
    if (outputs.length === 0) return refused([{ refused: 'errors' }], found)
    for (const file of [...outputs, ...record]) written.push(file)
  }
  const target = path.join(workspace.root, lockFile(id))
  const text = writeLockText(await lockOf(session, whole, written, options.folderOf(whole)), options.heading)
  await writeFiles([{ path: target, bytes: new TextEncoder().encode(text) }])
  return { outcome: 'adopted', written: [...written, target] }
}

function refusalsOf(
  { numbered: { report } }: CheckedReport,
  versions: readonly CheckedReport[],
): readonly Refusal[] {
  const { status, decision } = report.meta
  const missing = (['by', 'date', 'paragraph'] as const).filter((key) => !decision?.[key])
  return [
    ...(status === 'draft' ? [{ refused: 'draft' } as const] : []),
    ...(missing.length > 0 ? [{ refused: 'decision', missing } as const] : []),
    ...(versions.some(({ diagnostics }) => hasErrors(diagnostics)) ? [{ refused: 'errors' } as const] : []),
  ]
}

const isSame = ({ decision: was }: AdoptionLock, { numbered: { report } }: CheckedReport): boolean => {
  const { decision } = report.meta
  return was.by === decision?.by && was.date === decision.date && was.paragraph === decision.paragraph
}

async function lockOf(
  { workspace, dependencies }: Session,
  { numbered: { report } }: CheckedReport,
  written: readonly string[],
  folder: string,
): Promise<AdoptionLock> {
  const { by, date, paragraph } = report.meta.decision!
  const below = path.relative(workspace.root, folder).replaceAll(path.sep, '/')
  return {
    report: report.id,
    decision: { by, date: date!, paragraph: paragraph! },
    program: await hashedProgram(),
    sources: [...(await lockedSources(report, workspace, dependencies(report.id)))],
    folder: isInside(below) ? below : null,
    outputs: await Promise.all(
      written.map(async (file) => ({
        file: path.relative(folder, file).replaceAll(path.sep, '/'),
        sha256: (await hashOfFile(file))!,
      })),
    ),
  }
}
