/** A page of the browser as a sheet. */

import type { Page } from 'puppeteer-core'
import { loadFaces } from './load-faces.ts'
import { pageWidths, type PageWidth } from './measure/page-widths.ts'
import { takeMeasures } from './measure/take-measures.ts'
import { nameTargets } from './name-targets.ts'
import type { Sheet } from './sheet.ts'
import { setRules, setStyles, showAll, showBody, showHead, showOnly } from './show-part.ts'

/** In milliseconds. A print that takes longer has hung: a thousand pages take 20 s. */
export const printTimeout = 180_000

/** `styles` are what all that is shown on it has in common, as HTML. */
export async function openSheet(page: Page, styles: string): Promise<Sheet> {
  await page.setContent(styles, { waitUntil: 'load', timeout: printTimeout })
  await page.evaluate(loadFaces)
  let worn = ''
  /** Of what is shown; null for what the sheet was opened with. */
  let pages: readonly PageWidth[] | null = null
  return {
    async setStyles(css) {
      if (css === worn) return
      await page.evaluate(setStyles, css)
      await page.evaluate(loadFaces)
      worn = css
    },
    async show(html, isFirst) {
      await page.evaluate(showHead, html, isFirst)
      pages = await page.evaluate(pageWidths)
      await page.evaluate(showBody)
    },
    nameTargets: () => page.evaluate(nameTargets),
    setRules: (css) => page.evaluate(setRules, css),
    async measure(limits) {
      pages ??= await page.evaluate(pageWidths)
      return page.evaluate(takeMeasures, { pages, ...limits })
    },
    showOnly: (ids) => page.evaluate(showOnly, ids),
    showAll: () => page.evaluate(showAll),
    print: (use) =>
      page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: use !== 'pages',
        outline: use !== 'pages',
        waitForFonts: false,
        timeout: printTimeout,
      }),
  }
}
