/** The rows of a file that a program exported, be it CSV in any encoding or a sheet of a workbook, with exact numbers. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { SourceText } from '../model/span.ts'
import type { DataRows } from '../source/data/data-rows.ts'
import type { Encoding } from '../source/data/encoding.ts'
import { rowsOfFile } from '../source/data/read-table-file.ts'
import type { Language } from '../model/language.ts'
import type { FeedFile, MappingPlaces } from './feed.ts'

/** Which part of the file is meant, and in what letters it is; the keys of a mapping. */
export interface ExportedPart {
  readonly sheet?: string | undefined
  readonly range?: string | undefined
  readonly encoding?: Encoding | undefined
}

export interface Exported {
  readonly language: Language
  readonly places: Pick<MappingPlaces, 'valueSpan'>
  keep(source: SourceText): void
  readonly emit: Emit
}

/** Null where nothing can be read, which has been told. */
export async function exportedRows(
  { file, name, bytes, span }: FeedFile,
  {
    sheet = null,
    range = null,
    encoding = null,
  }: { readonly [K in keyof ExportedPart]: ExportedPart[K] | null },
  { language, places, keep, emit }: Exported,
): Promise<DataRows | null> {
  const at = (key: string, written: string | null) => (written === null ? span : places.valueSpan([key]))
  const spans = { src: span, sheet: at('sheet', sheet), range: at('range', range) }
  const part = { path: file, written: name, sheet, range, encoding, span, attributeSpans: spans }
  const found = await rowsOfFile(bytes, part, { language, keep, emit, isExact: true })
  return found?.rows ?? null
}
