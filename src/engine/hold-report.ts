/** A report that has been read, held against itself, the one before it, its budget and its profile. */

import { createCollector, type Collector, type Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Grounds } from '../figures/grounds.ts'
import { createAuditor, type Auditor } from '../figures/match-figures.ts'
import { reportFigures } from '../figures/report-figures.ts'
import { breath } from '../host/breath.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Report } from '../model/report.ts'
import { tellTypedNumbers } from '../numbering/tell-typed-numbers.ts'
import { comparePeriods } from '../periods/compare-periods.ts'
import { tellIncluded } from '../periods/included-reports.ts'
import type { Manifest } from '../source/manifest.ts'
import type { AdoptedDoor } from './adopted-door.ts'
import { checkBudget } from './check-budget.ts'
import { placed, type CheckedReport, type ReadableReport } from './checked-report.ts'
import { holdToProfile } from './hold-profile.ts'
import type { Memory } from './memory.ts'
import type { Parts } from './parts.ts'
import { admitting, readReport, type ReadReport } from './read-report.ts'

export interface ToHold {
  readonly readable: ReadableReport
  readonly read: ReadReport
  /** Has what reading it has met. */
  readonly collector: Collector
  /** As its excerpts are shown. */
  readonly shown: Report
  readonly workspace: Workspace
  readonly id: string
  readonly variant: string | null
  readonly memory: Memory
  readonly tellChange: AdoptedDoor['tellChange']
}

export async function holdReport({
  readable,
  read,
  collector,
  shown,
  workspace,
  id,
  variant,
  memory,
  tellChange,
}: ToHold): Promise<CheckedReport> {
  const { parts, templates } = readable
  const { manifest, report, emit } = read
  for (const rule of parts.rules) {
    rule(report, emit, shown)
    await breath()
  }
  tellTypedNumbers(report, readable.numbered, emit)
  tellIncluded(report, read.included, emit)
  const previous = await previousReport(workspace, manifest, id, parts, memory, emit)
  const budget = await checkBudget(workspace, read, previous?.report ?? null)
  const heldBefore = previous
    ? comparePeriods(report, previous.report, manifest.previousSpan, budget.settled, emit)
    : []
  const soFar = collector.settle({})
  const toProfile = await holdToProfile(read, previous?.report ?? null, soFar, workspace, parts, memory)
  await tellChange(report, emit)
  await breath()
  reportFigures(report, emit, auditorIn(memory, [id, variant]))
  await breath()
  return {
    ...readable,
    ...placed([
      ...read.texts,
      ...read.textsBeside,
      ...(previous?.texts ?? []),
      ...budget.texts,
      ...toProfile.texts,
      ...templates.texts,
    ]),
    held: [...heldBefore, ...budget.held, ...toProfile.held],
    profile: toProfile.profile,
    diagnostics: collector.settle(manifest.checks),
  }
}

/** As long as no table and no heading is another, only the prose that has changed is held against them. */
const auditorIn =
  (memory: Memory, name: readonly unknown[]) =>
  (grounds: Grounds): Auditor => {
    const same = memory.again([createAuditor, ...name], grounds)
    return memory.recall([createAuditor, same], () => createAuditor(same))
  }

/** The report before, whose own problems are its own affair; null where there is none. */
async function previousReport(
  workspace: Workspace,
  manifest: Manifest,
  id: string,
  parts: Parts,
  memory: Memory,
  emit: Emit,
): Promise<ReadReport | null> {
  const { meta, previousSpan } = manifest
  if (meta.previous === null) return null
  const door = admitting(workspace, manifest)
  const known = (await workspace.folderNames('reports')).filter((other) => other !== id)
  if (known.includes(meta.previous))
    return readReport(door, meta.previous, null, parts, memory, createCollector().emit, {
      above: [id],
      mayRead: new Set(['included']),
      known: new Map(),
    })
  const facts = { id: meta.previous, nearest: nearest(meta.previous, known), known }
  emit('period/no-previous', facts, previousSpan)
  return null
}
