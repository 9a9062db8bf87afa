/** A page of the browser as a sheet. */

import type { Page } from 'puppeteer-core'
import { loadFaces } from './load-faces.ts'
import { pageWidths } from './measure/page-widths.ts'
import { takeMeasures } from './measure/take-measures.ts'
import { nameTargets } from './name-targets.ts'
import type { Sheet } from './sheet.ts'
import { setRules, showPart } from './show-part.ts'

/** In milliseconds. A print that takes longer has hung: a thousand pages take 20 s. */
export const printTimeout = 180_000

/** `styles` are what all that is shown on it has in common, as HTML. */
export async function openSheet(page: Page, styles: string): Promise<Sheet> {
  await page.setContent(styles, { waitUntil: 'load', timeout: printTimeout })
  await page.evaluate(loadFaces)
  return {
    show: (html, isFirst) => page.evaluate(showPart, html, isFirst),
    nameTargets: () => page.evaluate(nameTargets),
    setRules: (css) => page.evaluate(setRules, css),
    async measure(limits) {
      const pages = await page.evaluate(pageWidths)
      return page.evaluate(takeMeasures, { pages, ...limits })
    },
    print: () =>
      page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        waitForFonts: false,
        timeout: printTimeout,
      }),
  }
}
