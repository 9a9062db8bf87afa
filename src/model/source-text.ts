/** How a decoded text becomes the source text that every stage sees. */

import type { SourceText } from './span.ts'

/**
 * Signs that word processors put into plain text, and no page can show: hyphens that hold together or are hidden, breaks within a
 * paragraph, ends of cells. One for one, so that offsets stay true.
 */
// oxlint-disable-next-line no-control-regex
const signs = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g
const meant: ReadonlyMap<string, string> = new Map([
  ['\u001e', '\u2011'],
  ['\u001f', '\u00ad'],
])

/** Line ends are made `\n`, letters composed and signs plain, whichever system and program saved the file. */
export function sourceText(file: string, decoded: string): SourceText {
  const asSaved = decoded.replace(/\r\n?/g, '\n')
  const end = asSaved.length - endMarks(asSaved)
  const text =
    asSaved
      .slice(0, end)
      .normalize('NFC')
      .replace(signs, (sign) => meant.get(sign) ?? ' ') + asSaved.slice(end)
  return text === asSaved ? { file, text } : { file, text, asSaved }
}

/** How many marks of old programs' stand at a file's end, which are none of its text and stay as they are. */
function endMarks(text: string): number {
  let count = 0
  while (text.at(-1 - count) === '\u001a') count++
  return count
}
