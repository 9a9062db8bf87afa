/** Run in the browser. Uses nothing from outside itself. */

interface PageElement {
  lang: string
  getAttribute(name: string): string | null
  matches(selector: string): boolean
  querySelector(selector: string): PageElement | null
  closest(selector: string): PageElement | null
}

declare const document: {
  querySelectorAll(selector: string): Iterable<PageElement>
  getElementById(id: string): PageElement | null
}

/**
 * Has the tags of a print say which element each link leads to: its id stands in the private part of its language, behind
 * what it is (`sv-x-sect@kapitel-1`). Chromium tells only the place on the page.
 */
export function nameTargets(): void {
  /** What Chromium tags whatever it holds. */
  const tagged =
    'h1, h2, h3, h4, h5, h6, p, li, dt, dd, figure, table, tr, th, td, caption, blockquote, pre, aside, section, nav, sup[lang]'
  const ids = new Set<string>()
  for (const link of document.querySelectorAll('a[href^="#"]')) ids.add(link.getAttribute('href')!.slice(1))
  for (const id of ids) {
    const target = document.getElementById(id)
    const element = target?.matches(tagged)
      ? target
      : (target?.querySelector(tagged) ?? target?.closest(tagged))
    if (!element) continue
    const [language, ...said] = (element.closest('[lang]')?.lang ?? '').split('-x-')
    const isOwn = element.lang !== '' && said.length > 0
    element.lang = `${language}-x-${isOwn ? said.join('-x-') : ''}@${encodeURIComponent(id)}`
  }
}
