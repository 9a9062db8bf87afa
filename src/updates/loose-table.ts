/** A table file that no table of the report reads yet, as the table that it would be. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import type { Kind } from '../kinds/kind.ts'
import type { ReportMeta } from '../model/report.ts'
import { startOf, type SourceText } from '../model/span.ts'
import { unstated, type Table } from '../model/table.ts'
import { readTableFile } from '../source/data/read-table-file.ts'
import { typeInUnits } from '../tables/file-units.ts'

const convert =
  () =>
  <T>(content: readonly T[]): T[] => [...content]

/** Null where there is no such file, or it cannot be read, which is told. */
export async function looseTable(
  file: string,
  name: string,
  {
    workspace,
    kinds,
    meta,
  }: { readonly workspace: Workspace; readonly kinds: readonly Kind[]; readonly meta: ReportMeta },
  keep: (source: SourceText) => void,
  emit: Emit,
): Promise<Table | null> {
  const bytes = await workspace.readBytes(file, 0)
  if (isUnread(bytes) && bytes.unread === 'missing') return null
  const span = startOf(file)
  const part = {
    path: file,
    written: name,
    sheet: null,
    range: null,
    encoding: null,
    span,
    attributeSpans: { src: span, sheet: span, range: span },
  }
  const rows = await readTableFile(part, { language: meta.language, workspace, keep, convert, emit })
  if (!rows) return null
  const written = { ...unstated, id: name, madeOf: null, relations: 'off' as const, ...rows }
  return typeInUnits(written, meta, kinds, () => {})
}
