/** How a decoded text becomes the source text that every stage sees. */

import type { SourceText } from './span.ts'

/** Line ends are made `\n` and letters composed, whichever system saved the file. */
export function sourceText(file: string, decoded: string): SourceText {
  const asSaved = decoded.replace(/\r\n?/g, '\n')
  const text = asSaved.normalize('NFC')
  return text === asSaved ? { file, text } : { file, text, asSaved }
}
