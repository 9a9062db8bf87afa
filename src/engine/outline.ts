import { createCollector } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../host/workspace.ts'
import { loadOutline } from '../source/load.ts'
import { ownParts, wordsOf, type Parts } from './parts.ts'
import { parseManifest, type Manifest } from '../source/manifest.ts'

export type Outline = Pick<Manifest, 'meta' | 'output' | 'variants'>

/** What a report says of itself: read at once, and without a word of what is wrong in it. */
export async function readOutline(
  workspace: Workspace,
  id: string,
  parts: Parts = ownParts,
): Promise<Outline> {
  const { emit } = createCollector()
  return parseManifest(await loadOutline(workspace, id, emit), wordsOf(parts), null, emit)
}
