/**
 * How much work an SVG is to draw, told from its elements: a copy (`use`) of copies of copies, or a filter on many of them,
 * keeps a browser busy for hours with a file of a page.
 */

import { SaxesParser } from 'saxes'

/** As many elements as a large map has; a drop shadow counts as some thousand of them. */
const costLimit = 200_000
const filterCost = 1000
const nestingLimit = 500
/** Elements that are held against selectors of filters; drawing programs write a handful of these. */
const selectorLimit = 2_000_000

interface Drawn {
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Drawn[]
  readonly name: string
}

/** Whether drawing it would take longer than any drawing in a report should. What is no XML is drawn by nobody. */
export function isCostlySvg(bytes: Uint8Array): boolean {
  const read = readSvg(new TextDecoder().decode(bytes))
  if (read === 'costly') return true
  if (read === null) return false
  const { root, styles } = read
  return costOf(root, styles) > costLimit
}

interface Read {
  readonly root: Drawn
  /** The texts of its style sheets. */
  readonly styles: string
}

/** The parser calls back; this is how reading ends before the text does. */
class Unread extends Error {}

function readSvg(text: string): Read | 'costly' | null {
  const parser = new SaxesParser({ position: false, xmlns: false })
  const root: Drawn = { name: '', attributes: {}, children: [] }
  const open: Drawn[] = [root]
  let styles = ''
  let elements = 0
  let isCostly = false
  // Text that stands for other text may hold elements, and itself.
  parser.on('doctype', (doctype) => (isCostly ||= /<!ENTITY[^>]*[<&]/i.test(doctype)))
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: name.slice(name.indexOf(':') + 1), attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
    isCostly ||= open.length > nestingLimit || ++elements > costLimit
    if (isCostly) throw new Unread()
  })
  parser.on('closetag', () => open.pop())
  const takeStyle = (part: string) => {
    if (open.at(-1)!.name === 'style') styles += part
  }
  parser.on('text', takeStyle)
  parser.on('cdata', takeStyle)
  parser.on('error', () => {
    throw new Unread()
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Unread)) throw error
    return isCostly ? 'costly' : null
  }
  return isCostly ? 'costly' : { root, styles }
}

/** Elements drawn, those that others stand for and filters included. */
function costOf(root: Drawn, styles: string): number {
  const all = everyElement(root)
  const byId = new Map(all.map((element) => [element.attributes['id'], element]))
  const rules = filterRules(styles)
  const selectors = rules.reduce((sum, { classes }) => sum + classes.length + 1, 0)
  if (selectors * all.length > selectorLimit) return Infinity
  const known = new Map<Drawn, number>()
  const target = (name: string): Drawn | undefined => byId.get(name)

  function drawn(element: Drawn, depth: number): number {
    const before = known.get(element)
    if (before !== undefined) return before
    if (depth > nestingLimit) return Infinity
    // What leads back to itself is drawn by no browser.
    known.set(element, 0)
    let cost = 1
    for (const child of element.children) cost += drawn(child, depth + 1)
    for (const [name, value] of Object.entries(element.attributes)) {
      for (const id of referredTo(name, value)) {
        const other = target(id)
        if (other) cost += other.name === 'filter' ? filterCost * primitives(other) : drawn(other, depth + 1)
      }
      cost += filterCost * functionsIn(name, value)
      if (/^\s*data:image\/svg/i.test(value)) cost += isCostlySvg(dataOf(value)) ? Infinity : filterCost
    }
    const own = new Set((element.attributes['class'] ?? '').split(/\s+/))
    for (const { classes, ids, functions } of rules) {
      if (classes.length > 0 && !classes.some((name) => own.has(name))) continue
      for (const id of ids) cost += filterCost * primitives(target(id))
      cost += filterCost * functions
    }
    known.set(element, cost)
    return cost
  }
  return drawn(root, 0)
}

function everyElement(root: Drawn): Drawn[] {
  const found: Drawn[] = []
  const open = [root]
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next)
    for (const child of next.children) open.push(child)
  }
  return found
}

/** The ids that an attribute draws with: `href="#a"`, `fill="url(#a)"`. */
function referredTo(name: string, value: string): string[] {
  if (/(?:^|:)href$/.test(name)) return value.startsWith('#') ? [value.slice(1)] : []
  return urlsIn(value)
}

const urlsIn = (text: string): string[] =>
  [...text.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id]) => id!)

/** `filter="blur(5px) …"`, as an attribute or in its style. */
function functionsIn(name: string, value: string): number {
  const filters = name === 'filter' ? value : (/(?:^|;)\s*filter\s*:([^;]*)/.exec(value)?.[1] ?? '')
  return name === 'filter' || name === 'style' ? (filters.match(/(?<!\burl)(?<=[a-z-])\(/g) ?? []).length : 0
}

function primitives(filter: Drawn | undefined): number {
  if (!filter) return 0
  return filter.children.reduce(
    (sum, { attributes }) => sum + Math.max(1, Number(attributes['numOctaves']) || 1),
    0,
  )
}

interface FilterRule {
  readonly ids: readonly string[]
  readonly functions: number
  /** Of the elements that it applies to; one whose selector names none is taken to apply to everything. */
  readonly classes: readonly string[]
}

/** The rules of style sheets that filter. */
function filterRules(styles: string): FilterRule[] {
  return styles.split('}').flatMap((text) => {
    const [body, selector] = text.split('{').toReversed()
    if (selector === undefined || !/filter/.test(body!)) return []
    return [
      {
        ids: urlsIn(body!),
        functions: functionsIn('style', body!),
        classes: [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!),
      },
    ]
  })
}

function dataOf(url: string): Uint8Array {
  const [head = '', ...rest] = url.split(',')
  const data = rest.join(',')
  if (/;base64$/i.test(head.trim())) return Buffer.from(data, 'base64')
  try {
    return Buffer.from(decodeURIComponent(data))
  } catch {
    return Buffer.from(data)
  }
}
