/** What an author says under a table or a figure: the source's name stands behind a word of the program's own. */

import { escapeHtml } from '../model/escape-html.ts'
import type { Remarks } from '../model/remarks.ts'
import { remarkLines } from '../wording/remark-lines.ts'
import { words } from '../wording/words.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { ownWords, type Voice } from './voice.ts'

export function remarksHtml(remarks: Remarks, voice: Voice): SafeHtml[] {
  const label = `${words[voice.language].source}:`
  const lines = remarkLines(remarks, voice.language)
  return lines.map((line, index) => {
    const isSource = remarks.source !== null && index === lines.length - 1
    return safeHtml(
      isSource ? ownWords(label, voice) + escapeHtml(line.slice(label.length)) : escapeHtml(line),
    )
  })
}
