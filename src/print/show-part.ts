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

interface PageRule {
  selectorText?: string
  readonly cssRules?: Iterable<PageRule>
}

interface PageDocument {
  readonly styleSheets: Iterable<{ readonly cssRules: Iterable<PageRule> }>
  readonly body: Node & { replaceWith(other: Node): void }
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
}

declare const document: PageDocument
declare const DOMParser: new () => { parseFromString(text: string, type: string): PageDocument }

/**
 * Shows a page of HTML in place of the last one; the styles that came first stay, and its own come behind them. What styles
 * say of the first page of all holds only where the document begins.
 */
export async function showPart(html: string, isFirst: boolean): Promise<void> {
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
  const turn = (rules: Iterable<PageRule>): void => {
    for (const rule of rules) {
      const { selectorText, cssRules } = rule
      if (selectorText === ':first' || selectorText === elsewhere)
        rule.selectorText = isFirst ? ':first' : elsewhere
      else if (cssRules) turn(cssRules)
    }
  }
  for (const { cssRules } of document.styleSheets) turn(cssRules)
  document.body.replaceWith(next.body)
  // One that cannot be drawn is told by what is measured, and a face that cannot be read leaves the text to the next one.
  await Promise.allSettled([...document.images].map((image) => image.decode()))
  const faces = [...document.fonts].filter(({ status }) => status === 'unloaded')
  await Promise.allSettled(faces.map((face) => face.load()))
}

/** Lays rules over all styles, in place of those that it laid there before. */
export function setRules(css: string): void {
  for (const style of document.head.querySelectorAll('style.rules')) style.remove()
  const style = document.createElement('style')
  style.className = 'part rules'
  style.textContent = css
  document.head.append(style)
}
