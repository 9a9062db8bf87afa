/** The reports that stand beside one: those that it includes, and those before it as far back as they go. */

import { nearest } from '../diagnostics/nearest.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Beside, Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import type { Manifest } from '../source/manifest.ts'

/** How one of them is read: its own problems are its own affair. */
export type ReadBeside = (
  id: string,
  reads: Wanted,
) => Promise<{ readonly report: Report; readonly texts: readonly SourceText[] }>

/** Which reports beside it are read with a report. */
export type Wanted = ReadonlySet<keyof Beside>

export interface ReadTogether {
  readonly beside: Beside
  /** Every text of theirs that can be pointed into. */
  readonly texts: readonly SourceText[]
}

/** Further back nobody looks, and a circle would not end. */
const mostEarlier = 24

/** `above` are the reports that this one is read for, so that none is read within itself. */
export async function reportsBeside(
  id: string,
  manifest: Manifest,
  above: readonly string[],
  wanted: Wanted,
  workspace: Workspace,
  read: ReadBeside,
  emit: Emit,
): Promise<ReadTogether> {
  const texts: SourceText[] = []
  const known = await workspace.folderNames('reports')
  const take = async (one: string, reads: Wanted): Promise<Report> => {
    const { report, texts: own } = await read(one, reads)
    for (const text of own) texts.push(text)
    return report
  }
  const included: Report[] = []
  for (const { address, span } of wanted.has('included') ? manifest.include : []) {
    if (address === id || above.includes(address)) emit('include/circle', { id: address }, span)
    else if (!known.includes(address))
      emit('include/missing', { id: address, nearest: nearest(address, known), known }, span)
    else included.push(await take(address, new Set(['included'])))
  }
  const earlier: Report[] = []
  if (wanted.has('earlier'))
    for (let next = manifest.meta.previous; next !== null; next = earlier.at(-1)!.meta.previous) {
      const isKnown = known.includes(next) && next !== id && earlier.every((one) => one.id !== next)
      if (!isKnown || earlier.length === mostEarlier) break
      earlier.push(await take(next, new Set()))
    }
  return { beside: { included, earlier }, texts }
}
