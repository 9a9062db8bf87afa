/** Cross references → what they print, once their targets have numbers; the cells that hold them are read anew. */

import type { PhrasingContent } from 'mdast'
import { isLanguage, type Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Table, WrittenCell } from '../model/table.ts'
import { eachNode } from '../rules/all-nodes.ts'
import { readCell } from '../source/note-marks.ts'
import type { Target } from './number-report.ts'
import { referenceWords } from './reference-words.ts'

export function setReferences(report: Report, targets: ReadonlyMap<string, Target>): Report {
  let isFound = false
  const languages = new Map(report.chapters.map(({ file, lang }) => [file, lang]))
  eachNode(report, (node, { file }) => {
    if (node.type !== 'reference') return
    isFound = true
    const target = targets.get(node.target)
    if (target) node.value = referenceWords(target, spokenOf(languages.get(file), report.meta.language))
  })
  return isFound ? { ...report, tables: report.tables.map(readAnew) } : report
}

/** The words that the program prints are in the chapter's language where it knows it. */
const spokenOf = (lang: string | null | undefined, language: Language): Language =>
  lang && isLanguage(lang) ? lang : language

const readAnew = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, heading: withWords(column.heading) })),
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, written: withWords(cell.written) })),
  })),
})

const withWords = (cell: WrittenCell): WrittenCell =>
  cell.content.some(isOrHoldsReference) ? { ...cell, text: readCell(cell.content).text } : cell

const isOrHoldsReference = (node: PhrasingContent): boolean =>
  node.type === 'reference' || ('children' in node && node.children.some(isOrHoldsReference))
