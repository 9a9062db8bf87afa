/** The files that a binding names → the figures of its table, by its feed. */

import type { EmitOf } from '../diagnostics/diagnostic.ts'
import type { catalogue } from '../diagnostics/catalogue/index.ts'
import type { Catalogue } from '../diagnostics/entry.ts'
import type { Workspace } from '../host/workspace.ts'
import type { SourceText } from '../model/span.ts'
import { fileBytes } from '../source/data/read-table-file.ts'
import type { Binding, BoundFile } from './binding.ts'
import type { EmitOfBindings, FedTable, FeedFile, FeedReport } from './feed.ts'

export interface FeedReader {
  readonly workspace: Workspace
  readonly report: FeedReport
  keep(source: SourceText): void
  readonly emit: EmitOfBindings
}

/** Null where they cannot be read, which has been told. */
export async function readFeed(
  { sources, feed, mapping, places }: Binding,
  { workspace, report, keep, emit }: FeedReader,
): Promise<FedTable | null> {
  const files = await Promise.all(
    sources.map((source) => readSource(source, feed.service !== undefined, workspace, emit)),
  )
  if (!files.every((file) => file !== null)) return null
  // The catalogue that is emitted into holds the codes of all feeds.
  const any = emit as EmitOf<typeof catalogue & Catalogue> as EmitOfBindings
  return feed.read({ mapping, places, files, report, keep, emit: any })
}

async function readSource(
  { file, name, span }: BoundFile,
  isFetched: boolean,
  workspace: Workspace,
  emit: EmitOfBindings,
): Promise<FeedFile | null> {
  const attributeSpans = { src: span, sheet: span, range: span }
  const part = { path: file, written: name, sheet: null, range: null, encoding: null, span, attributeSpans }
  const bytes = await fileBytes(part, { workspace, emit }, { isSource: true, isFetched })
  return bytes && { file, name, bytes, span }
}
