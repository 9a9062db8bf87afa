/** What a file holds, in the order that it is written: headings with what stands below them; in YAML the keys. */

import { plainText } from '../source/plain-text.ts'
import { asRoot, type Content } from '../model/content.ts'
import type { Chapter, Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { spanOf } from '../model/walk.ts'
import { visit } from '../model/visit.ts'
import type { WrittenSetting } from '../model/written-setting.ts'
import type { AskedOfFile } from './asked.ts'

export interface Item {
  readonly sort: 'heading' | 'table' | 'figure' | 'chart' | 'box' | 'key'
  readonly name: string
  /** Its id, where it can be referred to. */
  readonly detail: string
  /** With all that stands below it. */
  readonly span: Span
  /** Of its own words. */
  readonly nameSpan: Span
  readonly children: readonly Item[]
}

export function outlineOf({ checked, file, text }: AskedOfFile): readonly Item[] {
  const { report } = checked.numbered
  const chapter = report.chapters.find((one) => one.file === file)
  if (chapter) return chapterItems(chapter, report, text.length)
  return keyItems(report.settings.filter(({ span }) => span.file === file))
}

/** `level` is a heading's, and larger for what has nothing below it. */
interface Met extends Omit<Item, 'children'> {
  readonly level: number
}

const leaf = 9

function chapterItems(chapter: Chapter, report: Report, end: number): readonly Item[] {
  const { title, titleSpan, content, id, file } = chapter
  const met: Met[] = []
  const within = { file, start: 0, end }
  visit(asRoot(content), (node) => {
    const found = node.type === 'root' ? null : itemOf(node, report)
    const span = spanOf(node, within)
    if (found) met.push({ ...found, span, nameSpan: span })
  })
  const name = plainText(title)
  const heading: Met = { sort: 'heading', name, detail: id, level: 1, span: titleSpan, nameSpan: titleSpan }
  return nested(name === '' ? met : [heading, ...met], end)
}

function itemOf(node: Content, { tables }: Report): Omit<Met, 'span' | 'nameSpan'> | null {
  switch (node.type) {
    case 'heading':
      return {
        sort: 'heading',
        name: plainText(node.children),
        detail: node.data?.id ?? '',
        level: node.depth,
      }
    case 'tableBlock': {
      const table = tables.find(({ id }) => id === node.table)
      const name = plainText(table?.caption ?? []) || table?.title
      return { sort: 'table', name: name ?? '', detail: node.table, level: leaf }
    }
    case 'figureBlock':
      return { sort: 'figure', name: node.caption ?? node.alt, detail: node.id, level: leaf }
    case 'chartBlock':
      return { sort: 'chart', name: plainText(node.caption), detail: node.id, level: leaf }
    case 'box':
      return { sort: 'box', name: plainText(node.title), detail: node.box, level: leaf }
    default:
      return null
  }
}

/** Each below the nearest heading before it that is above it. */
function nested(met: readonly Met[], end: number): readonly Item[] {
  const top: Growing[] = []
  const open: { readonly level: number; readonly item: Growing }[] = []
  const closeTo = (level: number, at: number): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const { item } = open.pop()!
      item.span = { ...item.span, end: Math.max(item.span.end, at) }
    }
  }
  for (const { level, ...rest } of met) {
    closeTo(level, rest.span.start)
    const item: Growing = { ...rest, children: [] }
    ;(open.at(-1)?.item.children ?? top).push(item)
    if (level < leaf) open.push({ level, item })
  }
  closeTo(0, end)
  return top
}

interface Growing extends Omit<Item, 'span' | 'children'> {
  span: Span
  readonly children: Growing[]
}

/** `settings` have each key before those that lie within it. */
function keyItems(settings: readonly WrittenSetting[]): readonly Item[] {
  const top: Growing[] = []
  const known = new Map<string, Growing>()
  for (const { path, span, valueSpan } of settings) {
    const nameSpan = { ...span, end: Math.max(span.start, Math.min(valueSpan.start, span.end)) }
    const item: Growing = { sort: 'key', name: path.at(-1)!, detail: '', span, nameSpan, children: [] }
    known.set(JSON.stringify(path), item)
    ;(known.get(JSON.stringify(path.slice(0, -1)))?.children ?? top).push(item)
  }
  return top
}
