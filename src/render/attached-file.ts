/** A PDF that comes along with a chapter, as the page has it: what it is, and on screens a link that holds it. */

import { escapeHtml } from '../model/escape-html.ts'
import type { Language } from '../model/language.ts'
import type { AttachedFile } from '../model/report.ts'
import { attachedWords } from '../wording/attached-text.ts'
import { dataUrl } from './data-url.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'

export function attachedHtml(file: AttachedFile, language: Language): SafeHtml {
  const say = attachedWords[language]
  const address = dataUrl({ mime: 'application/pdf', bytes: file.bytes })
  const link = `<a href="${address}" download="${escapeHtml(file.name)}">${escapeHtml(say.get(file))}</a>`
  return safeHtml(`<p class="attached">${escapeHtml(say.sentence(file))}${onScreen(` ${link}`)}</p>`)
}
