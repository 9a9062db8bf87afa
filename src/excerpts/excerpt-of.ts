/** One chapter of another report, with what is in it, as it stands in the report that takes it. */

import type { Chart } from '../model/chart.ts'
import { languageOf, type Language } from '../model/language.ts'
import type { AttachedFile, Chapter, ImageAsset, Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { heldBy } from './held-by.ts'
import { inReportOf, renamer } from './renamed-content.ts'
import { tableAs } from './table-as.ts'
import type { Names } from './unique-names.ts'

export interface Excerpt {
  readonly chapter: Chapter
  readonly tables: readonly Table[]
  readonly charts: readonly Chart[]
  readonly images: readonly ImageAsset[]
  readonly attachments: readonly AttachedFile[]
}

export interface Taking {
  /** Null for the chapter's own. */
  readonly title: string | null
  /** The ids of all that is taken from that report. */
  readonly names: Names
  /** The language of the report that it is taken into. */
  readonly within: Language
}

export function excerptOf(from: Report, chapter: Chapter, { title, names, within }: Taking): Excerpt {
  const lang = chapter.lang ?? from.meta.language
  const language = languageOf(lang) ?? within
  const rename = renamer(from, { names, language, deeper: 1, elsewhere: inReportOf(from, language) })
  const held = heldBy([chapter])
  const name = (id: string): string => names.get(id) ?? id
  return {
    chapter: {
      ...chapter,
      id: name(chapter.id),
      ownId: null,
      title: title === null ? rename(chapter.title) : [{ type: 'text', value: title }],
      level: 2,
      appendix: false,
      wanted: [],
      takenFrom: from.id,
      pageBreak: false,
      opening: null,
      lang: lang === within ? null : lang,
      content: rename(chapter.content),
      settings: [],
    },
    tables: from.tables
      .filter(({ id }) => held.tables.has(id))
      .map((table) => ({
        ...tableAs(table, { report: from.id, names, rename }),
        ownId: null,
        takenFrom: from.id,
      })),
    charts: from.charts
      .filter(({ id }) => held.charts.has(id))
      .map((chart) => ({ ...chart, id: name(chart.id), table: name(chart.table) })),
    images: from.images.filter(({ path }) => held.images.has(path)),
    attachments: from.attachments.filter(({ path }) => path === chapter.attached?.path),
  }
}
