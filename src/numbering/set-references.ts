/** Cross references → what they print, once their targets have numbers; the cells that hold them are read anew. */

import type { PhrasingContent } from 'mdast'
import type { Content } from '../model/content.ts'
import { spokenOf } from '../model/language.ts'
import type { Chapter, Report } from '../model/report.ts'
import { rewritten } from '../model/rewrite.ts'
import type { Table, WrittenCell } from '../model/table.ts'
import { readCell } from '../source/note-marks.ts'
import type { Target } from './target.ts'
import { referenceWords } from './reference-words.ts'

/** The same report, where each reference that leads somewhere is what it prints. */
export function setReferences(report: Report, targets: ReadonlyMap<string, Target>): Report {
  const languages = new Map(report.chapters.map(({ file, lang }) => [file, lang]))
  const inFile =
    (file: string): SetWords =>
    (content) =>
      rewritten(content, (node) => {
        const target = node.type === 'reference' && targets.get(node.target)
        const language = spokenOf(languages.get(file), report.meta.language)
        return target ? { ...node, value: referenceWords(target, language) } : node
      })
  return {
    ...report,
    chapters: report.chapters.map((chapter) => inChapter(chapter, inFile(chapter.file))),
    tables: report.tables.map((table) => inTable(table, inFile)),
  }
}

export const holdsReference = (content: readonly (Content | PhrasingContent)[]): boolean =>
  content.some(
    (node) => node.type === 'reference' || ('children' in node && holdsReference(node.children as Content[])),
  )

type SetWords = <C extends Content | PhrasingContent>(content: readonly C[]) => readonly C[]

const inChapter = (chapter: Chapter, withWords: SetWords): Chapter => ({
  ...chapter,
  title: withWords(chapter.title),
  content: withWords(chapter.content),
})

function inTable(table: Table, inFile: (file: string) => SetWords): Table {
  const readAnew = (cell: WrittenCell): WrittenCell => {
    const content = inFile(cell.span.file)(cell.content)
    return content === cell.content ? cell : { ...cell, content, text: readCell(content).text }
  }
  return {
    ...table,
    caption: table.caption && inFile(table.span.file)(table.caption),
    columns: table.columns.map((column) => changed(column, 'heading', readAnew(column.heading))),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => changed(cell, 'written', readAnew(cell.written))),
    })),
  }
}

/** The same object where the part is. */
const changed = <T, K extends keyof T>(whole: T, key: K, part: T[K]): T =>
  whole[key] === part ? whole : { ...whole, [key]: part }
