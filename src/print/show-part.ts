/** Run in the browser. Each uses nothing from outside itself. */

interface Node {
  remove(): void
}

interface StyleElement extends Node {
  className: string
  textContent: string
}

interface ImageElement {
  decode(): Promise<void>
}

interface ChapterElement extends Node {
  readonly classList: { contains(name: string): boolean }
  readonly style: { display: string }
  contains(other: object | null): boolean
  getBoundingClientRect(): { readonly height: number }
}

interface PageRule {
  selectorText?: string
  readonly cssRules?: Iterable<PageRule>
}

interface Body extends Node {
  cloneNode(isDeep: boolean): Body
  replaceWith(other: Node): void
}

interface PageDocument {
  readonly styleSheets: Iterable<{ readonly cssRules: Iterable<PageRule> }>
  readonly body: Body
  readonly head: {
    append(element: Node): void
    querySelectorAll(selector: string): Iterable<StyleElement>
  }
  readonly documentElement: {
    readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
    setAttribute(name: string, value: string): void
  }
  title: string
  readonly images: Iterable<ImageElement>
  readonly fonts: Iterable<{ readonly status: string; load(): Promise<unknown> }>
  createElement(tag: string): StyleElement
  getElementById(id: string): object | null
  querySelectorAll(selector: string): Iterable<ChapterElement>
}

declare const document: PageDocument
declare const window: { nextBody?: Body }
declare const DOMParser: new () => { parseFromString(text: string, type: string): PageDocument }

/**
 * Empties the page for another one: the styles that are there stay, and those of its own come behind them. What styles say of
 * the first page of all holds only where the document begins. What is asked of the page then is answered without laying out its
 * content.
 */
export function showHead(html: string, isFirst: boolean): void {
  const next = new DOMParser().parseFromString(html, 'text/html')
  for (const style of document.head.querySelectorAll('style.part')) style.remove()
  for (const style of next.head.querySelectorAll('style')) {
    style.className = 'part'
    document.head.append(style)
  }
  for (const { name, value } of next.documentElement.attributes)
    document.documentElement.setAttribute(name, value)
  document.title = next.title
  const elsewhere = 'elsewhere:first'
  const wanted = isFirst ? ':first' : elsewhere
  const turn = (rules: Iterable<PageRule>): void => {
    for (const rule of rules) {
      const { selectorText, cssRules } = rule
      const isOfFirst = selectorText === ':first' || selectorText === elsewhere
      // To write what stands there has all styles read again.
      if (isOfFirst && selectorText !== wanted) rule.selectorText = wanted
      if (!isOfFirst && cssRules) turn(cssRules)
    }
  }
  for (const { cssRules } of document.styleSheets) turn(cssRules)
  window.nextBody = next.body
  document.body.replaceWith(next.body.cloneNode(false))
}

/** Shows what the page was emptied for. */
export async function showBody(): Promise<void> {
  document.body.replaceWith(window.nextBody!)
  delete window.nextBody
  // One that cannot be drawn is told by what is measured, and a face that cannot be read leaves the text to the next one.
  await Promise.allSettled([...document.images].map((image) => image.decode()))
  const faces = [...document.fonts].filter(({ status }) => status === 'unloaded')
  await Promise.allSettled(faces.map((face) => face.load()))
}

/** Lays styles over those that came first, in place of those that it laid there before. */
export function setStyles(css: string): void {
  for (const style of document.head.querySelectorAll('style.own')) style.remove()
  const style = document.createElement('style')
  style.className = 'own'
  style.textContent = css
  document.head.append(style)
}

/** Lays rules over all styles, in place of those that it laid there before. */
export function setRules(css: string): void {
  for (const style of document.head.querySelectorAll('style.rules')) style.remove()
  const style = document.createElement('style')
  style.className = 'part rules'
  style.textContent = css
  document.head.append(style)
}

export function showOnly(ids: readonly string[]): boolean {
  const chapters = [...document.querySelectorAll('.chapter')]
  const isKept = chapters.map((chapter) => ids.some((id) => chapter.contains(document.getElementById(id))))
  // One that begins no page has one in common with the chapter before it.
  for (let at = chapters.length - 1; at > 0; at--)
    if (isKept[at] && !chapters[at]!.classList.contains('new-page')) isKept[at - 1] = true
  let [all, left] = [0, 0]
  for (const [at, chapter] of chapters.entries()) {
    const { height } = chapter.getBoundingClientRect()
    all += height
    if (!isKept[at]) left += height
  }
  if (left <= all / 2) return false
  for (const [at, chapter] of chapters.entries()) if (!isKept[at]) chapter.style.display = 'none'
  return true
}

export function showAll(): void {
  for (const chapter of document.querySelectorAll('.chapter')) chapter.style.display = ''
}
