/** What an author says under a table or a figure: the source's name stands behind a word of the program's own. */

import type { Remarks } from '../model/remarks.ts'
import { holdsRightLetter, isRightToLeft } from '../model/writing-direction.ts'
import { withoutBreaks } from '../wording/no-break.ts'
import { remarkLines } from '../wording/remark-lines.ts'
import { words } from '../wording/words.ts'
import { heldHtml, heldHtmlIn } from './held-html.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { ownWords, type Voice } from './voice.ts'

export function remarksHtml(remarks: Remarks, voice: Voice): SafeHtml[] {
  const label = `${words[voice.language].source}:`
  const lines = remarkLines(remarks, voice.language).map((line) => withoutBreaks(line, voice.language))
  return lines.map((line, index) => {
    const isSource = remarks.source !== null && index === lines.length - 1 && line.startsWith(label)
    if (!isSource) return safeHtml(heldHtmlIn(line, voice.lang))
    const named = line.slice(label.length)
    // Within text from right to left, a name from left to right would stand before the label that leads to it.
    return safeHtml(
      isRightToLeft(voice.lang) && !holdsRightLetter(named)
        ? ownWords(heldHtml(line), voice)
        : ownWords(label, voice) + heldHtmlIn(named, voice.lang),
    )
  })
}
