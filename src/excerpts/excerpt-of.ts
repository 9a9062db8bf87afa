/** One chapter of another report, with what is in it, as it stands in the report that takes it. */

import type { Chart } from '../model/chart.ts'
import { languageOf, type Language } from '../model/language.ts'
import type { Chapter, ImageAsset, Report } from '../model/report.ts'
import type { CellSource, Table, WrittenCell } from '../model/table.ts'
import { eachNodeIn } from '../model/walk.ts'
import { readCell } from '../source/note-marks.ts'
import { renamer, type Rename } from './renamed-content.ts'
import type { Names } from './unique-names.ts'

export interface Excerpt {
  readonly chapter: Chapter
  readonly tables: readonly Table[]
  readonly charts: readonly Chart[]
  readonly images: readonly ImageAsset[]
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
  const rename = renamer(from, names, languageOf(lang) ?? within)
  const held = whatIsIn(chapter)
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
      lang: lang === within ? null : lang,
      content: rename(chapter.content),
      settings: [],
    },
    tables: from.tables
      .filter(({ id }) => held.tables.has(id))
      .map((table) => tableAs(table, from.id, names, rename)),
    charts: from.charts
      .filter(({ id }) => held.charts.has(id))
      .map((chart) => ({ ...chart, id: name(chart.id), table: name(chart.table) })),
    images: from.images.filter(({ path }) => held.images.has(path)),
  }
}

function whatIsIn({ content }: Chapter) {
  const held = { tables: new Set<string>(), charts: new Set<string>(), images: new Set<string>() }
  eachNodeIn(content, (node) => {
    if (node.type === 'tableBlock') held.tables.add(node.table)
    else if (node.type === 'chartBlock') held.charts.add(node.id)
    else if (node.type === 'figureBlock' && node.image !== null) held.images.add(node.image)
    else if (node.type === 'image' && node.data?.image) held.images.add(node.data.image)
  })
  return held
}

function tableAs(table: Table, report: string, names: Names, rename: Rename): Table {
  const written = (cell: WrittenCell): WrittenCell => {
    const content = rename(cell.content)
    const sources = cell.sources && cell.sources.map(source)
    const text = content === cell.content ? cell.text : readCell(content).text
    return { ...cell, content, text, ...(sources && { sources }) }
  }
  /** What its figures come from may have stayed in its report. */
  const source = (cell: CellSource): CellSource => {
    if (cell.report !== undefined) return cell
    const name = names.get(cell.table)
    return name === undefined ? { ...cell, report } : { ...cell, table: name }
  }
  return {
    ...table,
    id: names.get(table.id)!,
    ownId: null,
    takenFrom: report,
    caption: table.caption && rename(table.caption),
    columns: table.columns.map((column) => ({ ...column, heading: written(column.heading) })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        written: written(cell.written),
        ...(cell.sources && { sources: cell.sources.map(source) }),
      })),
    })),
  }
}
