/** The reports that stand beside one: those that it includes, and those before it as far back as they go. */

import path from 'node:path/posix'
import { nearest } from '../diagnostics/nearest.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../host/workspace.ts'
import { mostEarlier, type Beside, type Report } from '../model/report.ts'
import type { ReadBeside } from '../periods/included-reports.ts'
import type { SourceText } from '../model/span.ts'
import type { IncludedReport, Manifest } from '../source/manifest.ts'
import { inWorkspace, reportPlace } from '../source/report-place.ts'

/** How one of them is read: its own problems are its own affair, but for how many there are. */
export type Read = (id: string, reads: Wanted) => Promise<ReadOther>

export interface ReadOther {
  readonly report: Report
  readonly texts: readonly SourceText[]
  readonly errors: number
  /** The reports that it was read for and that it includes itself, or by way of others. */
  readonly leadsTo: ReadonlySet<string>
}

/** Which reports beside it are read with a report. */
export type Wanted = ReadonlySet<keyof Beside>

export interface ReadTogether {
  readonly beside: Beside
  /** Those that are included, each with its place. */
  readonly included: readonly ReadBeside[]
  /** Every text of theirs that can be pointed into. */
  readonly texts: readonly SourceText[]
  /** The reports that this one is read for, and that lie among those. */
  readonly leadsTo: ReadonlySet<string>
}

/** `address` is the report's own; `above` are those that it is read for, so that none is read within itself. */
export async function reportsBeside(
  address: string,
  manifest: Manifest,
  above: readonly string[],
  wanted: Wanted,
  workspace: Workspace,
  read: Read,
  emit: Emit,
): Promise<ReadTogether> {
  const texts: SourceText[] = []
  const leadsTo = new Set<string>()
  const take = async (one: string, reads: Wanted): Promise<Omit<ReadOther, 'texts'>> => {
    const { texts: own, ...other } = await read(one, reads)
    for (const text of own) texts.push(text)
    return other
  }
  const included: ReadBeside[] = []
  for (const asked of wanted.has('included') ? manifest.include : []) {
    const found = await foundReport(asked, address, manifest, workspace, emit)
    if (found === null) continue
    if (found === address || above.includes(found)) {
      emit('include/circle', { id: asked.address }, asked.span)
      leadsTo.add(found)
    } else if (included.some(({ report }) => report.id === found))
      emit('include/twice', { id: asked.address }, asked.span)
    else {
      const { report, errors, leadsTo: other } = await take(found, new Set(['included']))
      if (other.has(address)) emit('include/circle', { id: asked.address }, asked.span)
      for (const one of other) leadsTo.add(one)
      included.push({ report, errors, span: asked.span })
    }
  }
  const earlier: Report[] = []
  if (wanted.has('earlier')) {
    const { workspace: home } = reportPlace(address)
    const known = await workspace.folderNames(inWorkspace(home, 'reports'))
    for (let next = manifest.meta.previous; next !== null; next = earlier.at(-1)!.meta.previous) {
      const one = inWorkspace(home, next)
      const isKnown = known.includes(next) && one !== address && earlier.every(({ id }) => id !== one)
      if (!isKnown || earlier.length === mostEarlier) break
      earlier.push((await take(one, new Set())).report)
    }
  }
  return { beside: { included: included.map(({ report }) => report), earlier }, included, texts, leadsTo }
}

/** The address of a report that is included; null where there is none, which is told. */
async function foundReport(
  { address, span }: IncludedReport,
  by: string,
  { workspaces }: Manifest,
  workspace: Workspace,
  emit: Emit,
): Promise<string | null> {
  const { workspace: home } = reportPlace(by)
  const { workspace: folder, id } = reportPlace(address)
  // What another workspace names lies where it does for that one.
  const placeOf = (named: string) => (named === '' ? home : path.join(home, named))
  const reportsIn = (named: string) => workspace.folderNames(inWorkspace(placeOf(named), 'reports'))
  const isNamed = folder === '' || workspaces.includes(folder)
  const there = isNamed ? await reportsIn(folder) : []
  if (there.includes(id)) return inWorkspace(placeOf(folder), id)
  if (isNamed && folder !== '' && there.length === 0) {
    emit('include/no-workspace', { folder }, span)
    return null
  }
  const known: string[] = []
  for (const named of ['', ...workspaces])
    for (const one of await reportsIn(named))
      if (named !== '' || one !== by) known.push(inWorkspace(named, one))
  const near = nearest(meant(address), known)
  if (isNamed) emit('include/missing', { id: address, nearest: near, known }, span)
  else emit('include/not-admitted', { folder, nearest: near }, span)
  return null
}

/** Without what others write into an address: the folder of reports, and slashes the other way. */
const meant = (address: string): string => address.replaceAll('\\', '/').replace(/(^|\/)reports\//, '$1')
