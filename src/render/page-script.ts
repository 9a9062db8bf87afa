/**
 * The script of the published page, which makes it easier to read and without which all of it can be read. It is the same in
 * every report, and the page allows it alone, by its hash.
 */

import { createHash } from 'node:crypto'
import type { ReportView } from './report-view.ts'
import { safeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'

/** Where the program has it, bundled. */
export const pageScriptFile = 'dist/page-script/main.js'

/** `text` is what it says, or null where the page is to have none. */
export function pageScript(text: string | null): Pick<ReportView, 'script' | 'scriptPolicy'> {
  if (text === null) return { script: null, scriptPolicy: safeHtml('') }
  const hash = createHash('sha256').update(text).digest('base64')
  return {
    script: safeHtml(onScreen(`<script>${text}</script>`)),
    scriptPolicy: safeHtml(onScreen(`; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)),
  }
}
