/** How a decoded text becomes the source text that every stage sees. */

import { plainSigns } from './plain-signs.ts'
import type { SourceText } from './span.ts'

/** Line ends are made `\n`, letters composed and signs plain, whichever system and program saved the file. */
export function sourceText(file: string, decoded: string): SourceText {
  const asSaved = decoded.replace(/\r\n?/g, '\n')
  const end = asSaved.length - endMarks(asSaved)
  const text = plainSigns(asSaved.slice(0, end).normalize('NFC')) + asSaved.slice(end)
  return text === asSaved ? { file, text } : { file, text, asSaved }
}

/** How many marks of old programs' stand at a file's end, which are none of its text and stay as they are. */
function endMarks(text: string): number {
  let count = 0
  while (text.at(-1 - count) === '\u001a') count++
  return count
}
