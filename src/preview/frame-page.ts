/** The page around a report. */

import { readProgramText } from '../host/package-files.ts'
import { escapeHtml } from '../model/escape-html.ts'
import type { Language } from '../model/language.ts'
import { deskTexts } from './desk-texts.ts'
import { previewTexts } from './texts.ts'

/** `first` is the report that it shows where its address names none. */
export async function framePage(first: string, language: Language): Promise<string> {
  const text = await readProgramText('templates/preview/preview.html')
  const say = { ...previewTexts[language], ...deskTexts[language] }
  const words = new Map<string, string>([
    ...Object.entries(say),
    ['lang', language],
    ['first', first],
    ['words', JSON.stringify(say)],
  ])
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(words.get(name)!))
}
