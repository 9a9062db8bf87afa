/** The parts of a report, put together: ids settled, images loaded, tables still as written. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../host/workspace.ts'
import type { WrittenReport } from '../model/report.ts'
import type { ParsedChapter } from './chapter.ts'
import { loadImages } from './images.ts'
import type { Manifest } from './manifest.ts'
import { settleIds } from './settle-ids.ts'

export async function assembleReport(
  id: string,
  manifest: Manifest,
  parsed: readonly ParsedChapter[],
  workspace: Workspace,
  emit: Emit,
): Promise<WrittenReport> {
  const references = [...manifest.images, ...parsed.flatMap(({ images }) => images)]
  return {
    id,
    meta: manifest.meta,
    ...settleIds(parsed, manifest.meta.language, emit),
    images: await loadImages(workspace, references, emit),
  }
}
