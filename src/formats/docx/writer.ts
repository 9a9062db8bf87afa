/** What writing a document carries along: what is written of the report, and what its text has asked for on the way. */

import type { Chart } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import type { ImageAsset } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import type { NumberedReport } from '../../numbering/number-report.ts'
import { problemPlaces, type Problem } from '../../render/problem-marks.ts'
import { words, type Words } from '../../wording/words.ts'
import { createRelationships, type Relationships } from './archive.ts'
import { createBookmarks, type Bookmarks } from './bookmarks.ts'
import { chartDrawing, type ChartDrawing } from './chart-drawing.ts'
import { createComments, type Comments } from './comments.ts'
import { createLists, type Lists } from './lists.ts'
import type { Orientation } from './lengths.ts'
import type { Look } from './look.ts'
import { createMedia, type Media } from './media.ts'
import type { Pictures } from './pictures.ts'
import { createNotes, type Notes } from './notes.ts'

export interface Writer {
  readonly numbered: NumberedReport
  readonly language: Language
  readonly words: Words
  readonly look: Look
  readonly tables: ReadonlyMap<string, Table>
  readonly charts: ReadonlyMap<string, Chart>
  readonly images: ReadonlyMap<string, ImageAsset>
  /** The page that what has an id was printed on; empty where that is not known. */
  readonly pages: ReadonlyMap<string, number>
  /** Of the text, and of its footnotes. */
  readonly relationships: Relationships
  readonly noteRelationships: Relationships
  readonly bookmarks: Bookmarks
  readonly lists: Lists
  readonly notes: Notes
  readonly media: Media
  readonly comments: Comments
  readonly pictures: Pictures
  /** A chart as a drawing by itself. */
  readonly drawChart: (chart: Chart, language: Language, page: Orientation, lang: string) => ChartDrawing
}

export interface WriterSetting extends Pick<Writer, 'look' | 'pages' | 'pictures'> {
  /** The theme's style sheets. */
  readonly sheets: readonly string[]
  /** Those of a draft. */
  readonly problems: readonly Problem[]
}

export function createWriter(
  numbered: NumberedReport,
  { look, sheets, pages, pictures, problems }: WriterSetting,
): Writer {
  const { meta, tables, charts, images } = numbered.report
  return {
    numbered,
    language: meta.language,
    words: words[meta.language],
    look,
    tables: new Map(tables.map((table) => [table.id, table])),
    charts: new Map(charts.map((chart) => [chart.id, chart])),
    images: new Map(images.map((image) => [image.path, image])),
    pages,
    relationships: createRelationships(),
    noteRelationships: createRelationships(),
    bookmarks: createBookmarks(),
    lists: createLists(),
    notes: createNotes(),
    media: createMedia(),
    comments: createComments(problems, problemPlaces(problems, numbered.report)),
    pictures,
    drawChart: (chart, language, page, lang) => chartDrawing(chart, language, sheets, look, page, lang),
  }
}
