/** What a table's headings and its author say that it is: its kind and its columns. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { fallbackKind } from '../kinds/fallback-kind.ts'
import { gatheredKind } from '../kinds/gathered-kind.ts'
import type { Kind } from '../kinds/kind.ts'
import type { FigureSettings } from '../model/report.ts'
import type { TypedColumn } from './grid.ts'
import { findKind } from './headings/find-kind.ts'
import type { HeadedTable } from './headings/heading-rows.ts'
import { readColumns } from './headings/read-columns.ts'

export interface TableHead {
  readonly kind: Kind
  readonly columns: readonly TypedColumn[]
  /** The unit of the columns that hold money, or of the amounts that nothing is declared of where an author gives one; null for none. */
  readonly unit: string | null
}

export function readHead(
  table: HeadedTable,
  meta: FigureSettings,
  kinds: readonly Kind[],
  emit: Emit,
): TableHead {
  // Rows that could not be read have been reported; nothing can be said of what is not there.
  const isUnread = table.headings.length === 0
  const found = isUnread ? fallbackKind : findKind(table, kinds, meta.language, emit)
  const kind = table.gathers ? gatheredKind(found, table.gathers) : found
  if (table.rows.length === 0 && !isUnread) emit('table/empty', {}, table.span)
  return { kind, ...readColumns(table, kind, meta, emit) }
}
