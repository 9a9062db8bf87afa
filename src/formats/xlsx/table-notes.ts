/** The footnotes of tables, each with the cell that it stands at: a number in a sheet bears no mark. */

import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import type { Report } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import { eachNodeIn } from '../../model/walk.ts'
import { plainText } from '../../source/plain-text.ts'
import { rowLabel } from '../../tables/row-names.ts'

/** By the tables' ids, sentences in the order of the cells; none for a table without notes. */
export function tableNotes({ chapters, tables }: Report): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(tables.map((table) => [table.id, table]))
  const notes = new Map<string, readonly string[]>()
  for (const { content } of chapters) {
    const definitions = new Map<string, string>()
    const shown: Table[] = []
    eachNodeIn(content, (node) => {
      if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, textOf(node))
      const table = node.type === 'tableBlock' ? byId.get(node.table) : undefined
      if (table) shown.push(table)
    })
    for (const table of shown) notes.set(table.id, notesOf(table, definitions))
  }
  return notes
}

function notesOf(table: Table, definitions: ReadonlyMap<string, string>): string[] {
  const { caption, columns, rows } = table
  const told = (where: readonly string[], content: readonly PhrasingContent[]): string[] => {
    const found: string[] = []
    eachNodeIn(content, (node) => {
      const note = node.type === 'footnoteReference' ? definitions.get(node.identifier) : undefined
      if (note !== undefined)
        found.push(
          [where.filter((part) => part !== '').join(', '), note].filter((part) => part !== '').join(': '),
        )
    })
    return found
  }
  return [
    ...told([], caption ?? []),
    ...columns.flatMap(({ heading }) => told([heading.text], heading.content)),
    ...rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ written }, column) => {
        const label = rowLabel(table, row)
        const where = written.text === label ? [label] : [label, columns[column]!.heading.text]
        return told(where, written.content)
      }),
    ),
  ]
}

const textOf = ({ children }: FootnoteDefinition): string =>
  children
    .map((child) => ('children' in child ? plainText(child.children as PhrasingContent[]) : ''))
    .filter((part) => part !== '')
    .join(' ')
