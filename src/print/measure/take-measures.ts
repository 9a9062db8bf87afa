/**
 * Runs in the browser, on a page with the styles for print: lays it out as wide as paper, measures what may look bad, and
 * leaves it as it was. Uses nothing from outside itself.
 */

import type { ImageMeasure, Measures, PagePlace } from './measures.ts'
import type { PageWidth } from './page-widths.ts'

interface PageElement {
  readonly id: string
  readonly localName: string
  readonly textContent: string
  readonly parentElement: PageElement | null
  readonly children: Iterable<PageElement>
  readonly scrollWidth: number
  readonly style: object
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  closest(selector: string): PageElement | null
  getClientRects(): { readonly length: number }
  /** Of what is in a drawing: from its units to pixels. */
  getScreenCTM?(): { readonly a: number; readonly b: number } | null
  getBoundingClientRect(): {
    readonly left: number
    readonly right: number
    readonly width: number
    readonly height: number
  }
  /** 2 where the other one stands before it. */
  compareDocumentPosition(other: PageElement): number
  querySelectorAll(selector: string): Iterable<PageElement>
}

interface ImageElement extends PageElement {
  readonly alt: string
  readonly src: string
  readonly naturalWidth: number
  readonly naturalHeight: number
}

declare const document: {
  readonly body: PageElement
  readonly documentElement: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  createTreeWalker(
    root: PageElement,
    show: number,
  ): {
    nextNode(): { readonly nodeValue: string; readonly parentElement: PageElement } | null
  }
}
declare function getComputedStyle(element: PageElement): {
  readonly page: string
  readonly fontSize: string
  readonly visibility: string
  readonly paddingLeft: string
  readonly paddingRight: string
  readonly borderLeftWidth: string
  readonly borderRightWidth: string
  readonly direction: string
}

export interface MeasureLimits {
  readonly pages: readonly PageWidth[]
  /** Text of this size and above is large enough. */
  readonly textSize: number
  /** Indices of `said` whose places are asked for. */
  readonly unspoken: readonly number[]
}

export function takeMeasures({ pages, textSize, unspoken }: MeasureLimits): Measures {
  const changed: { readonly element: PageElement; readonly style: string | null }[] = []
  const change = (element: PageElement, style: Readonly<Record<string, string>>): void => {
    changed.push({ element, style: element.getAttribute('style') })
    Object.assign(element.style, style)
  }
  const main = document.querySelector('main') ?? document.body
  const headings = [...document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]')]

  const placeOf = (element: PageElement): PagePlace => {
    const within: string[] = []
    for (let one: PageElement | null = element; one; one = one.parentElement) if (one.id) within.push(one.id)
    const heading = headings.findLast(
      (one) => one === element || (element.compareDocumentPosition(one) & 2) === 2,
    )
    const block =
      element.closest('p, li, pre, td, th, dd, figcaption, caption, h2, h3, h4, h5, h6') ?? element
    const text = block.textContent.replace(/\s+/g, ' ').trim().slice(0, 300)
    const at = element.closest('[data-at]')?.getAttribute('data-at') ?? null
    return { within, at, heading: heading?.id ?? null, text }
  }

  const widths = new Map(pages.map(({ name, width }) => [name, width]))
  change(document.documentElement, { width: `${widths.get('')}px` })
  // A named page has a width of its own.
  const named = [...main.querySelectorAll('*')].filter((one) => {
    const width = widths.size > 1 ? widths.get(getComputedStyle(one).page) : undefined
    if (width !== undefined) change(one, { width: `${width}px` })
    return width !== undefined
  })

  // What a frame cuts off is to be found all the same.
  const frames = [...main.querySelectorAll('.table-frame')]
  for (const frame of frames) change(frame, { overflow: 'visible' })
  const overflows: { place: PagePlace; width: number; room: number; size: number }[] = []
  // What is read from the right goes on to the left where there is no room.
  const isMirrored = (one: PageElement): boolean => getComputedStyle(one).direction === 'rtl'
  const beyond = (one: PageElement, left: number, right: number): number => {
    const box = one.getBoundingClientRect()
    const width = Math.max(box.width, one.scrollWidth)
    return isMirrored(one) ? left - (box.right - width) : box.left + width - right
  }
  const tell = (one: PageElement, width: number, room: number): void => {
    const size = Number.parseFloat(getComputedStyle(one).fontSize)
    overflows.push({ place: placeOf(one), width, room, size })
  }
  const findOverflow = (one: PageElement, left: number, right: number): void => {
    if (named.includes(one)) {
      const width = widths.get(getComputedStyle(one).page)!
      if (isMirrored(one)) left = right - width
      else right = left + width
    }
    const isWhole = ['table', 'figure', 'svg', 'img'].includes(one.localName)
    const wider = isWhole ? [] : [...one.children].filter((child) => beyond(child, left, right) > 1)
    for (const child of wider) if (!frames.includes(child)) findOverflow(child, left, right)
    const over = beyond(one, left, right)
    if (wider.length === 0 && over > 1) tell(one, right - left + over, right - left)
  }
  // A frame cuts off what goes beyond itself, long before the page, or the box that it stands in, ends.
  for (const frame of frames) {
    const room = frame.getBoundingClientRect().width
    for (const table of frame.children) {
      const width = Math.max(table.getBoundingClientRect().width, table.scrollWidth)
      if (width > room + 1) tell(table, width, room)
    }
  }
  const { left, right } = main.getBoundingClientRect()
  findOverflow(main, left, right)

  // Drawings have a scale of their own.
  const scaleOf = (element: PageElement): number => {
    const scale = element.getScreenCTM?.() ?? null
    return scale === null ? 1 : Math.hypot(scale.a, scale.b)
  }
  const smallest = new Map<PageElement | null, { element: PageElement; size: number; isShrunk: boolean }>()
  const seen = new Set<PageElement>()
  const showText = 4
  const walker = document.createTreeWalker(document.body, showText)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (seen.has(element) || node.nodeValue.trim() === '') continue
    seen.add(element)
    const { fontSize, visibility } = getComputedStyle(element)
    const scale = scaleOf(element)
    const size = Number.parseFloat(fontSize) * scale
    if (size >= textSize || visibility === 'hidden' || element.getClientRects().length === 0) continue
    // Raised and lowered signs are small by nature.
    if (element.closest('sup, sub')) continue
    const owner = element.closest('table[id], figure[id]')
    const before = smallest.get(owner)
    if (!before || size < before.size)
      smallest.set(owner, { element: before?.element ?? element, size, isShrunk: scale < 1 })
  }
  const blocks =
    'p, li, pre, td, th, dt, dd, figcaption, caption, blockquote, h1, h2, h3, h4, h5, h6, div, section, aside, figure'
  // Lines end elsewhere in print, and spaces with them; marks may be joined to letters.
  const uncertain = /[^\p{L}\p{N}]+/gu
  const isPrinted = (element: PageElement): boolean => {
    if (element.getClientRects().length === 0 || getComputedStyle(element).visibility !== 'visible')
      return false
    return !element.closest('svg, [aria-hidden="true"], [lang$="-x-again"]')
  }
  const pieces: { block: PageElement; text: string }[] = []
  const words = document.createTreeWalker(document.body, showText)
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const text = node.nodeValue.normalize('NFKD').replace(uncertain, '')
    if (text === '' || !isPrinted(node.parentElement)) continue
    const block = node.parentElement.closest(blocks) ?? document.body
    const last = pieces.at(-1)
    if (last?.block === block) last.text += text
    else pieces.push({ block, text })
  }
  const unsaid = new Map<PageElement, PageElement>()
  for (const index of unspoken) {
    const block = pieces[index]?.block
    if (!block) continue
    const owner = block.closest('table[id], figure[id]') ?? block
    if (!unsaid.has(owner)) unsaid.set(owner, block)
  }

  const texts = [...smallest.values()].map(({ element, size, isShrunk }) => ({
    place: placeOf(element),
    size,
    isShrunk,
  }))

  const shown = [...document.querySelectorAll('img')] as ImageElement[]
  const rasters = shown.filter(
    (image) => !image.src.startsWith('data:image/svg') && image.getClientRects().length > 0,
  )
  const contentWidth = (image: ImageElement): number => {
    const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(image)
    const around = [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth].map((length) =>
      Number.parseFloat(length),
    )
    return around.reduce((width, one) => width - one, image.getBoundingClientRect().width)
  }
  const printed = rasters.map(contentWidth)
  // One that is as wide as its pixels could be wider; all others are as wide as the styles say.
  const free = rasters.filter((image, index) => Math.abs(printed[index]! - image.naturalWidth) < 1)
  for (const image of free) change(image, { width: '99999px', height: '99999px' })
  const room = [...widths.values()].reduce((most, width) => Math.max(most, width))
  const widest = new Map(
    free.map((image) => {
      const { width, height } = image.getBoundingClientRect()
      return [image, Math.min(room, width, (height * image.naturalWidth) / image.naturalHeight)]
    }),
  )
  const images = rasters.map((image, index): ImageMeasure => ({
    place: placeOf(image),
    alt: image.alt,
    pixels: image.naturalWidth,
    width: printed[index]!,
    widest: widest.get(image) ?? printed[index]!,
  }))
  const measures: Measures = {
    overflows,
    texts,
    images,
    said: pieces.map(({ text }) => text),
    unspoken: [...unsaid.values()].map(placeOf),
    shown: shown.map((image) => ({
      place: placeOf(image),
      alt: image.alt,
      width: image.getBoundingClientRect().width,
      isDrawn: image.naturalWidth > 0,
    })),
  }
  // The first change of an element knows what it was.
  for (const { element, style } of changed.toReversed())
    if (style === null) element.removeAttribute('style')
    else element.setAttribute('style', style)
  return measures
}
