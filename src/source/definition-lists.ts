/**
 * Terms with what they mean, as several writers of Markdown have them and CommonMark has not: a list of the terms, each before
 * its explanation, as `::glossary` prints them.
 *
 *     Risk
 *     : Sannolikheten att något inträffar.
 *     : Värden från 9 och uppåt åtgärdas alltid.
 */

import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Content } from '../model/content.ts'

/** What an explanation begins with, and what stands before one that is not the first line of its paragraph. */
const opening = /^:[ \t]+/
const openings = /\n[ \t>]*:[ \t]+/

interface Item {
  readonly term: readonly PhrasingContent[]
  /** Each begins a paragraph of its own. */
  readonly explained: PhrasingContent[][]
  /** What is written further in, below them. */
  readonly below: BlockContent[]
  readonly first: Paragraph
  last: Content
}

/** Of an explanation without a term, and what stands before it. */
type TellLone = (paragraph: Paragraph, before: Content | undefined) => void

/** The same nodes where none of them is such a paragraph. `text` is what they are read from. */
export function withDefinitionLists(
  nodes: readonly Content[],
  text: string,
  tellLone: TellLone,
): readonly Content[] {
  if (!nodes.some((node) => segmentsOf(node, text) !== null)) return nodes
  const result: Content[] = []
  let items: Item[] = []
  let named: Paragraph | null = null
  for (const [index, node] of nodes.entries()) {
    const segments = segmentsOf(node, text)
    const open = items.at(-1)
    if (segments === null) {
      const next = nodes[index + 1]
      // Some leave a line between the two.
      if (isTerm(node) && next && segmentsOf(next, text)?.term === null) named = node
      else if (open && isWithin(node, open.first)) {
        open.below.push(node as BlockContent)
        open.last = node
      } else {
        if (items.length > 0) result.push(listOf(items))
        items = []
        result.push(node)
      }
      continue
    }
    const { term, explained } = segments
    const first = named ?? (node as Paragraph)
    const name = term ?? named?.children ?? null
    named = null
    if (name !== null) items.push({ term: name, explained, below: [], first, last: node })
    else if (open) {
      for (const one of explained) open.explained.push(one)
      open.last = node
    } else {
      tellLone(node as Paragraph, nodes[index - 1])
      result.push(node)
    }
  }
  return items.length > 0 ? [...result, listOf(items)] : result
}

interface Segments {
  /** Null for a paragraph that begins with an explanation. */
  readonly term: PhrasingContent[] | null
  readonly explained: PhrasingContent[][]
}

/** Null for what explains nothing. */
function segmentsOf(node: Content, text: string): Segments | null {
  if (node.type !== 'paragraph') return null
  const parts: PhrasingContent[][] = [[]]
  let explains = false
  for (const [index, child] of node.children.entries()) {
    const begins =
      child.type === 'text' &&
      opening.test(child.value) &&
      (index === 0 || node.children[index - 1]!.type === 'break')
    if (begins) {
      explains = true
      if (index > 0) parts.push([])
    }
    const [head, ...others] = child.type === 'text' ? lines(child, begins, text) : [child]
    parts.at(-1)!.push(head!)
    for (const other of others) parts.push([other])
    explains ||= others.length > 0
  }
  if (!explains) return null
  const kept = parts.map(withoutEnd).filter((part) => toString(part) !== '' || part.some(isWordless))
  const first = node.children[0]!
  if (first.type === 'text' && opening.test(first.value)) return { term: null, explained: kept }
  const [term, ...explained] = kept
  return term && explained.length > 0 ? { term, explained } : null
}

const isWordless = ({ type }: PhrasingContent): boolean => type === 'image' || type === 'imageReference'

/** The text's parts, each where it is written. */
function lines(node: Text, begins: boolean, text: string): Text[] {
  const source = sourceOf(node, text)
  const rest = (of: string): string => (begins ? of.replace(opening, '') : of)
  const written = rest(source)
    .split(openings)
    .map((part) => part.trimEnd())
  const values = rest(node.value).split(openings)
  if (values.length === 1 && !begins) return [node]
  const { position } = node
  let from = source.length - rest(source).length
  return values.map((value, index): Text => {
    if (index > 0) from = source.indexOf(written[index] ?? '', from)
    const to = from + (written[index] ?? '').length
    const part: Text = { ...node, value }
    if (position && from >= 0) {
      const at = (offset: number) => ({ ...position.start, offset: (position.start.offset ?? 0) + offset })
      part.position = { start: at(from), end: at(to) }
    }
    from = to
    return part
  })
}

function sourceOf({ position, value }: Text, text: string): string {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? value : text.slice(start, end)
}

/** Without a break before the explanation that follows. */
const withoutEnd = (part: PhrasingContent[]): PhrasingContent[] =>
  part.at(-1)?.type === 'break' ? part.slice(0, -1) : part

const isTerm = (node: Content): node is Paragraph =>
  node.type === 'paragraph' && !toString(node).includes('\n')

/** Whether it is written further in than what is explained. */
const isWithin = ({ position }: Content, { position: of }: Paragraph): boolean =>
  position !== undefined && of !== undefined && position.start.column > of.start.column

function listOf(items: readonly Item[]): List {
  const children = items.map(itemOf)
  const list: List = {
    type: 'list',
    ordered: false,
    spread: children.some(({ spread }) => spread === true),
    children,
  }
  const [start, end] = [children[0]!.position?.start, children.at(-1)!.position?.end]
  if (start && end) list.position = { start, end }
  return list
}

/** `**Risk**: Sannolikheten att något inträffar.` */
function itemOf({ term, explained, below, first, last }: Item): ListItem {
  const [one = [], ...others] = explained
  const beginning: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [...withoutColon(term)] }, { type: 'text', value: ': ' }, ...one],
  }
  const paragraphs = [beginning, ...others.map((children): Paragraph => ({ type: 'paragraph', children }))]
  const item: ListItem = {
    type: 'listItem',
    spread: others.length + below.length > 0,
    children: [...paragraphs, ...below],
  }
  if (first.position && last.position) item.position = { start: first.position.start, end: last.position.end }
  return item
}

/** `Risk:`, as some write it. */
function withoutColon(term: readonly PhrasingContent[]): PhrasingContent[] {
  const last = term.at(-1)
  return last?.type === 'text' && last.value.trimEnd().endsWith(':')
    ? [...term.slice(0, -1), { ...last, value: last.value.trimEnd().slice(0, -1) }]
    : [...term]
}
