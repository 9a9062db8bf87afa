/** The parts of a report, put together: ids settled, table files and images loaded, tables still as written. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../host/workspace.ts'
import type { WrittenReport } from '../model/report.ts'
import { startOf, type SourceText } from '../model/span.ts'
import type { WrittenTable } from '../model/table.ts'
import { contextOf } from './chapter-context.ts'
import type { ImageReference } from './image-reference.ts'
import type { ChapterVersion } from './chapter-version.ts'
import { convertInline } from './convert-content.ts'
import { readTableFile } from './data/read-table-file.ts'
import type { TableFileReader } from './data/table-file-reader.ts'
import type { DirectiveType } from './directive/directive-type.ts'
import type { IgnoredFile } from './folder-files.ts'
import { loadImages } from './images.ts'
import { loadTypeface } from './typefaces/load-typeface.ts'
import type { Manifest } from './manifest.ts'
import { reportPlace } from './report-place.ts'
import { settleIds, type SettledTable } from './settle-ids.ts'

export interface Assembled {
  readonly written: WrittenReport
  /** The table files that are text, for diagnostics to point into. */
  readonly texts: readonly SourceText[]
}

export async function assembleReport(
  id: string,
  manifest: Manifest,
  versions: readonly ChapterVersion[],
  workspace: Workspace,
  ignored: readonly IgnoredFile[],
  directives: readonly DirectiveType[],
  emit: Emit,
): Promise<Assembled> {
  const { meta } = manifest
  const images: ImageReference[] = [...manifest.images, ...versions.flatMap((chapter) => chapter.images)]
  const texts = new Map<string, SourceText>()
  const reader: TableFileReader = {
    language: meta.language,
    workspace,
    emit,
    keep: (source) => void texts.set(source.file, source),
    convert: (source) => convertInline({ ...contextOf(source, directives, emit), images }),
  }
  const { chapters, tables } = settleIds(versions, meta.language, emit)
  const tableFiles = tables.map(({ rows }) => (rows.from === 'file' ? rows.path : ''))
  const { folder } = reportPlace(id)
  for (const { name, type } of ignored)
    if (!tableFiles.includes(`${folder}/${name}`))
      emit('chapter/ignored', { file: name, type, folder }, startOf(`${folder}/${name}`))
  const written: WrittenTable[] = []
  for (const table of tables) written.push(await withRows(table, reader))
  const { fonts: files } = manifest
  const text = files.text && (await loadTypeface(workspace, files.text, null, emit))
  const headings = files.headings && (await loadTypeface(workspace, files.headings, text, emit))
  const { fonts } = meta
  return {
    written: {
      id,
      meta: { ...meta, fonts: { text: text ?? fonts.text, headings: headings ?? fonts.headings } },
      settings: manifest.settings,
      chapters,
      tables: written,
      images: await loadImages(workspace, images, emit),
    },
    texts: [...texts.values()],
  }
}

/** A table whose rows cannot be read has none; that has been reported. */
async function withRows({ rows, ...stated }: SettledTable, reader: TableFileReader): Promise<WrittenTable> {
  const { span } = rows
  const none = { headings: [], toTheRight: [], rows: [], span }
  switch (rows.from) {
    case 'chapter':
      return { ...stated, ...rows, madeOf: null }
    case 'file':
      return { ...stated, ...((await readTableFile(rows, reader)) ?? none), madeOf: null }
    case 'tables':
      return { ...stated, ...rows, madeOf: rows.madeOf }
  }
}
