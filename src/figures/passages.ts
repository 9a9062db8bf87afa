/** The prose of a report as passages: one paragraph, heading, caption or cell each, as a single text that knows its places. */

import type { Node, PhrasingContent } from 'mdast'
import { asRoot, type Content, type ValueNode } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { plainText } from '../source/plain-text.ts'

/** Stands for what is no prose: code, images, references, superscripts. */
export const masked = '\ufffc'

/** A stretch of a passage that one node of the tree prints. */
interface Part {
  readonly from: number
  readonly to: number
  readonly span: Span
  /** The source says the same, character by character. */
  readonly exact: boolean
  /** What it is printed by, where that is a reference. */
  readonly value: ValueNode | null
}

export interface Passage {
  readonly text: string
  readonly parts: readonly Part[]
  /** The chapter and the headings that it stands under: `3/1/4/`. A section within it begins with the same. */
  readonly section: string
  readonly isCell: boolean
}

export interface Passages {
  readonly passages: readonly Passage[]
  /** Where each table stands, by its id. */
  readonly sections: ReadonlyMap<string, string>
  /** The titles of the chapter and the headings that a section stands under. */
  readonly titles: ReadonlyMap<string, readonly string[]>
}

export function passagesOf({ chapters, tables }: Report): Passages {
  const passages: Passage[] = []
  const sections = new Map<string, string>()
  const titles = new Map<string, readonly string[]>()
  let headings = 0

  chapters.forEach(({ title, content, span }, chapter) => {
    const above: { level: number; heading: number; text: string }[] = []
    const note = () => titles.set(section(), [plainText(title), ...above.map(({ text }) => text)])
    const section = () => [chapter, ...above.map(({ heading }) => heading), ''].join('/')
    const add = (children: readonly PhrasingContent[], within: Span = span) =>
      passages.push(passageOf(children, within, section(), false))
    // What has no place of its own stands where its block does.
    const walk = (node: Content, within: Span): void => {
      switch (node.type) {
        case 'heading': {
          const level = node.data?.level ?? node.depth
          while (above.length > 0 && above.at(-1)!.level >= level) above.pop()
          above.push({ level, heading: headings++, text: plainText(node.children) })
          note()
          add(node.children)
          return
        }
        case 'paragraph':
        case 'tableCell':
          add(node.children, within)
          return
        case 'list':
          // Explanations of words are no claims about the figures.
          if (node.data?.isGlossary) return
          for (const child of node.children) walk(child, spanOf(node, within))
          return
        case 'figureBlock':
          if (node.caption !== null) passages.push(captionOf(node.caption, spanOf(node, span), section()))
          return
        case 'tableBlock':
          sections.set(node.table, section())
          return
        default:
          if (node.type === 'box') add(node.title)
          if ('children' in node) node.children.forEach((child) => walk(child, spanOf(node, within)))
      }
    }
    note()
    add(title)
    asRoot(content).children.forEach((node) => walk(node, span))
  })

  for (const { id, caption, columns, rows, span } of tables) {
    const section = sections.get(id) ?? ''
    if (caption) passages.push(passageOf(caption, span, section, false))
    // Labels are names of rows, which figures are held against.
    const texts = columns.flatMap(({ type, role }, index) =>
      type === 'text' && role !== 'key' && role !== 'group' ? [index] : [],
    )
    for (const { cells } of rows)
      for (const index of texts) {
        const { content, span: place, text } = cells[index]!.written
        if (/\d/.test(text)) passages.push(passageOf(content, place, section, true))
      }
  }
  return { passages, sections, titles }
}

/** Where a stretch of a passage stands; the whole of a node whose characters have no places of their own. */
export function placeOf({ parts }: Passage, start: number, end: number): Span {
  const first = parts[partAt(parts, start)]!
  const last = parts[partAt(parts, end - 1)]!
  return {
    ...first.span,
    start: first.exact ? first.span.start + start - first.from : first.span.start,
    end: last.exact ? last.span.start + end - last.from : last.span.end,
  }
}

/** Whether most of the digits in a stretch are printed by references to cells. */
export function isPrinted({ text, parts }: Passage, start: number, end: number): boolean {
  let [printed, all] = [0, 0]
  for (let at = partAt(parts, start); at < parts.length && parts[at]!.from < end; at++) {
    const { from, to, value } = parts[at]!
    const digits = text.slice(Math.max(from, start), Math.min(to, end)).match(/\d/g)?.length ?? 0
    all += digits
    if (value) printed += digits
  }
  return printed * 2 > all
}

/** The references that print something of a stretch. */
export function valuesIn({ parts }: Passage, start: number, end: number): readonly ValueNode[] {
  const values: ValueNode[] = []
  for (let at = partAt(parts, start); at < parts.length && parts[at]!.from < end; at++) {
    const { value } = parts[at]!
    if (value) values.push(value)
  }
  return values
}

/** The index of the first part that ends behind an offset. */
function partAt(parts: readonly Part[], offset: number): number {
  let [low, high] = [0, parts.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (parts[middle]!.to <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const captionOf = (text: string, span: Span, section: string): Passage => ({
  text,
  parts: [{ from: 0, to: text.length, span, exact: false, value: null }],
  section,
  isCell: false,
})

function passageOf(
  children: readonly PhrasingContent[],
  within: Span,
  section: string,
  isCell: boolean,
): Passage {
  const parts: Part[] = []
  let text = ''
  const print = (printed: string, node: Node, value: ValueNode | null): void => {
    const span = spanOf(node, within)
    const hasPlace = node.position !== undefined && span.cell === undefined
    const exact = hasPlace && !value && span.end - span.start === printed.length
    parts.push({ from: text.length, to: text.length + printed.length, span, exact, value })
    text += printed
  }
  const add = (node: PhrasingContent): void => {
    if (node.type === 'text') return print(node.value, node, null)
    if (node.type === 'value') return print(node.value, node, node)
    if (node.type === 'html' || node.type === 'footnoteReference') return
    if (node.type === 'break') text += ' '
    else if (node.type === 'htmlElement' && ['kbd', 'sub', 'sup'].includes(node.data.hName)) text += masked
    else if (node.type === 'htmlElement' && ['br', 'wbr'].includes(node.data.hName)) text += ' '
    else if ('children' in node) node.children.forEach((child) => add(child))
    else if (node.type === 'inlineCode') text += masked.repeat(plainText([node]).length)
    else text += masked
  }
  children.forEach(add)
  return { text, parts, section, isCell }
}

/** In a workbook nothing within a cell has a place of its own. */
const spanOf = ({ position }: Node, within: Span): Span =>
  within.cell !== undefined || !position
    ? within
    : { file: within.file, start: position.start.offset ?? 0, end: position.end.offset ?? 0 }
