/** Footnotes and what leads to them, held against each other: marks without a note, notes without a mark, notes twice. */

import type { Definition, FootnoteDefinition, LinkReference, Root } from 'mdast'
import type { Span } from '../../model/span.ts'
import { visit } from '../../model/visit.ts'
import type { ChapterContext } from '../chapter-context.ts'

export function reportNotes(tree: Root, context: ChapterContext): void {
  const { emit } = context
  const notes = new Map<string, FootnoteDefinition>()
  const used = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier)
    if (node.type === 'definition' || node.type === 'linkReference') reportBlank(node, context)
    if (node.type !== 'footnoteDefinition') return
    const first = notes.get(node.identifier)
    if (first) {
      context.deadNotes.add(node)
      emit('ref/note', { problem: 'twice', name: nameOf(node) }, markSpan(node, context), [
        markSpan(first, context),
      ])
    } else notes.set(node.identifier, node)
  })
  for (const [identifier, note] of notes)
    if (!used.has(identifier)) {
      context.deadNotes.add(note)
      emit('ref/note', { problem: 'unused', name: nameOf(note) }, markSpan(note, context))
    }

  reportInText(tree, context)
  const marks = marksInText(tree, context)
  const colonless = new Set(marks.filter(({ beginsNote }) => beginsNote).map(({ name }) => name))
  for (const { name, span, beginsNote } of marks)
    if (beginsNote) emit('ref/note', { problem: 'colon', name }, span)
    else if (!colonless.has(name)) emit('ref/footnote', { name }, span)
}

const nameOf = ({ label, identifier }: FootnoteDefinition): string => `[^${label ?? identifier}]`

function markSpan(node: FootnoteDefinition, context: ChapterContext): Span {
  const { file, start } = context.spanOf(node)
  return { file, start, end: start + nameOf(node).length }
}

/** `[^ 2]: Noten.`: with a blank it is the address of a link to Markdown. */
function reportBlank(node: Definition | LinkReference, context: ChapterContext): void {
  const label = /^\^\s+(\S{1,40})\s*$/.exec(node.label ?? '')?.[1]
  if (label === undefined) return
  if (node.type === 'definition') context.deadNotes.add(node)
  const { file, start, end } = context.spanOf(node)
  const length = context.text.slice(start, end).indexOf(']') + 1
  context.emit('ref/note', { problem: 'blank', name: `[^${label}]` }, { file, start, end: start + length })
}

/** Marks with blanks in them, and notes that are written where their marks should be. */
function reportInText(tree: Root, { text, file, spanOf, emit }: ChapterContext): void {
  const freeNumber =
    [...text.matchAll(/\[ ?\^ ?(\d{1,4})/g)].reduce((most, [, number]) => Math.max(most, Number(number)), 0) +
    1
  visit(tree, 'text', (node) => {
    const { start, end } = spanOf(node)
    const source = text.slice(start, end)
    if (!source.includes('^')) return
    const tell = (problem: 'blank' | 'inline', name: string, { index, 0: written }: RegExpExecArray) =>
      emit('ref/note', { problem, name }, { file, start: start + index, end: start + index + written.length })
    for (const match of source.matchAll(/(?<!\\)\[ ?\^ ?([\p{L}\d-]{1,40}) ?\]/gu))
      if (match[0].includes(' ')) tell('blank', `[^${match[1]}]`, match)
    for (const match of source.matchAll(/(?<!\\)\^\[[^[\]\n]{1,300}\]?/g))
      tell('inline', `[^${freeNumber}]`, match)
  })
}

interface Mark {
  readonly name: string
  readonly span: Span
  /** It stands first on its line, with words behind it. */
  readonly beginsNote: boolean
}

/** `[^1]` in text: what has a note is no text. */
function marksInText(tree: Root, { text, file, spanOf }: ChapterContext): Mark[] {
  const marks: Mark[] = []
  visit(tree, 'text', (node, index, parent) => {
    const { start, end } = spanOf(node)
    const source = text.slice(start, end)
    if (!source.includes('^')) return
    for (const match of source.matchAll(/(?<!\\)\[\^[^\]\s]{1,40}\](?: :)?/g)) {
      const at = start + match.index
      const beginsNote =
        parent?.type === 'paragraph' &&
        index === 0 &&
        /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, at - 20), at)) &&
        /^\s*[\p{L}\d]/u.test(text.slice(at + match[0].length, at + match[0].length + 20))
      const name = match[0].replace(' :', '')
      const length = beginsNote ? match[0].length : name.length
      marks.push({ name, span: { file, start: at, end: at + length }, beginsNote })
    }
  })
  return marks
}
