/** What a report's profile asks of it: the profile found and read, and the report held against it. */

import type { Diagnostic, Emit } from '../diagnostics/diagnostic.ts'
import { toldAgain, toldBy } from '../diagnostics/told.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Kind } from '../kinds/kind.ts'
import type { HeldCheck } from '../model/held-check.ts'
import type { Report } from '../model/report.ts'
import { startOf, type SourceText, type Span } from '../model/span.ts'
import { judge } from '../profiles/judge.ts'
import { loadProfile } from '../profiles/load-profile.ts'
import type { Profile } from '../profiles/profile.ts'
import { readProfile } from '../profiles/read-profile.ts'
import { parseKinds } from '../source/kinds.ts'
import { loadKinds } from '../source/load.ts'
import type { Memory } from './memory.ts'
import type { Parts } from './parts.ts'
import type { ReadReport } from './read-report.ts'

export interface HeldToProfile {
  readonly held: readonly HeldCheck[]
  /** That of the profile where it is the workspace's, for diagnostics to point into. */
  readonly texts: readonly SourceText[]
  /** Null where the report asks for none that can be used. */
  readonly profile: Profile | null
}

/** A profile by its name, and the kinds that its tables may be of; null where there is none that can be used. */
export async function profileNamed(
  name: string,
  workspace: Workspace,
  { kinds: builtIn, ruleTypes }: Parts,
  emit: Emit,
): Promise<{ readonly profile: Profile; readonly kinds: readonly Kind[] } | null> {
  const loaded = await loadProfile(workspace, { name, span: startOf('') }, emit)
  if (!loaded) return null
  const kinds = parseKinds(await loadKinds(workspace, 'kinds', emit), builtIn, emit)
  const profile = readProfile(loaded.source, ruleTypes, loaded.isShipped ? builtIn : kinds, emit)
  return profile && { profile, kinds }
}

const nothing: HeldToProfile = { held: [], texts: [], profile: null }

/** `told` is what has been found of the report so far, and `previous` the report before it, where there is one. */
export async function holdToProfile(
  { manifest, report, kinds, emit }: Pick<ReadReport, 'manifest' | 'report' | 'kinds' | 'emit'>,
  previous: Report | null,
  told: readonly Diagnostic[],
  workspace: Workspace,
  { ruleTypes, kinds: builtIn }: Parts,
  memory: Memory,
): Promise<HeldToProfile> {
  const { profile: asked, handover, daySpans } = manifest
  const loaded = asked && (await loadProfile(workspace, asked, emit))
  if (!loaded) return nothing
  const { source, isShipped } = loaded
  const texts = isShipped ? [] : [source]
  // The program's own speaks of the program's kinds, whatever a workspace makes of them.
  const meant = isShipped ? builtIn : kinds
  const read = memory.recall([readProfile, source.file, source.text, meant, ruleTypes], () =>
    toldBy((tell) => readProfile(source, ruleTypes, meant, tell)),
  )
  const profile = toldAgain(read, emit)
  if (!profile) return { held: [], texts, profile }
  const start = startOf(`reports/${report.id}/report.yaml`)
  const { period, cutoff } = report.meta
  const days = {
    start: { day: period?.start ?? null, span: daySpans.start },
    cutoff: { day: cutoff, span: daySpans.cutoff },
    handover: { day: handover?.date ?? null, span: handover?.span ?? start },
  }
  const earlier = [...(previous ? [previous] : []), ...report.beside.earlier]
  const annual = earlier.find(({ meta }) => meta.type === 'annual') ?? null
  const isTold = aboutFigures(told)
  return {
    held: judge(profile, asked, { report, kinds, days, annual, start, isTold }, emit),
    texts,
    profile,
  }
}

/** Whether something of a table's figures has been told of a place. */
function aboutFigures(told: readonly Diagnostic[]): (span: Span) => boolean {
  const places = new Set(
    told
      .filter(({ code }) => code.startsWith('table/'))
      .flatMap(({ span, related }) => [span, ...related])
      .map(({ file, start, end, cell }) => [file, start, end, cell].join('\n')),
  )
  return ({ file, start, end, cell }) => places.has([file, start, end, cell].join('\n'))
}
