/** What a print begins with, known before anything is checked: the fonts take a browser the longest to load. */

import { createCollector } from '../diagnostics/diagnostic.ts'
import { startOf } from '../model/span.ts'
import { loadTheme } from '../render/load-theme.ts'
import { wholeFaces } from '../render/fonts.ts'
import { fontSheet, usualFaces } from '../render/styles.ts'
import type { Outline } from './outline.ts'
import type { Session } from './session.ts'

/** The styles of the sheet that the report's print begins on, if its theme is as it says. */
export async function firstSheet({ workspace }: Session, { meta }: Outline): Promise<string> {
  const { emit } = createCollector()
  const theme = await loadTheme(workspace, { name: meta.theme, span: startOf('') }, emit)
  return fontSheet(await wholeFaces(await usualFaces(theme, meta)))
}
