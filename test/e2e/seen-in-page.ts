/** What is looked for within a page that a browser shows: these functions are carried into it, and reach nothing outside of themselves. */

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** WCAG 2.1, 1.4.12: all that a reader may ask for of spacing, at once. */
export const widestSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** Texts that stand outside of the window, or are cut off by what holds them, or lie under something; frames that scroll by themselves aside. */
export function hiddenTexts(): string[] {
  const told = new Set<string>()
  const width = document.documentElement.clientWidth
  const frames = '.table-frame, .chart-frame, .navigation, svg, pre'
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!
    if (node.nodeValue!.trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element.closest('.skip-link, .watermark, .again, .address, details:not([open]) > :not(summary)'))
      continue
    range.selectNodeContents(node)
    const tell = (how: string) => told.add(`${how}: ${node!.nodeValue!.trim().slice(0, 60)}`)
    const frame = element.closest(frames)
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue
      if (!frame && (left < -1 || right > width + 1)) tell('outside')
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      if (frame || x < 0 || x > width) continue
      const found = document.elementFromPoint(x, y)
      if (found && found !== element && !element.contains(found))
        tell(`under ${found.localName}.${found.className}`)
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest(`.skip-link, .again, ${frames}`)) continue
    const { overflowX, overflowY } = getComputedStyle(element)
    const isCut =
      (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
    if (isCut && element.textContent.trim() !== '') told.add(`cut: ${element.localName}.${element.className}`)
  }
  return [...told]
}

/** Marks of charts, and signs of choices, that do not stand out from the page: by the colours of their fill and of their outline. */
export function faintMarks(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const rgb = (colour: string): number[] => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const luminance = (colour: string): number => {
    const [red, green, blue] = rgb(colour).map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const paper = getComputedStyle(document.body).backgroundColor
  const standsOut = (colour: string): boolean => {
    if (colour === 'none' || colour === '') return false
    if (rgb(colour)[3]! < 128) return false
    const [lower, higher] = [luminance(colour), luminance(paper)].sort((a, b) => a - b)
    return (higher! + 0.05) / (lower! + 0.05) >= 3
  }
  const told = new Set<string>()
  for (const mark of document.querySelectorAll(
    '.chart :is(rect, path, line, circle, polyline, polygon):not(.chart-grid, .chart-band, .chart-track)',
  )) {
    const { fill, stroke } = getComputedStyle(mark)
    if (!standsOut(fill) && !standsOut(stroke)) told.add(`${mark.localName}.${mark.getAttribute('class')}`)
  }
  for (const text of document.querySelectorAll('.chart text'))
    if (!standsOut(getComputedStyle(text).fill)) told.add(`text.${text.getAttribute('class')}`)
  for (const status of document.querySelectorAll('.status[class*=" mark-"]')) {
    const { borderTopColor, borderBottomColor, borderLeftColor } = getComputedStyle(status, '::before')
    if (![borderTopColor, borderBottomColor, borderLeftColor].some(standsOut)) told.add(status.className)
  }
  return [...told]
}

/** Heads of tables that are told from their rows by nothing: no rule below them, and no ground. */
export const headsWithoutRule = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.table thead th')]
    .filter((head) => {
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(head)
      return borderBottomStyle === 'none' || Number.parseFloat(borderBottomWidth) < 1
    })
    .map((head) => head.textContent)

/** What moves by itself, or takes its time to change. */
export const movingElements = (): string[] =>
  [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
      return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth'
    })
    .map((element) => element.outerHTML.slice(0, 80))
