/** Writes the numbers of pages where parts left them open. */

import { closedLine } from '../content/open-lines.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { packedAgain } from '../objects/packed-again.ts'
import { ref, textString } from '../../../pdf-syntax/values.ts'
import { closedTitle } from '../open-numbers.ts'
import type { FinishedPart, OpenContent, Slot } from '../part.ts'

/** How pages are counted in the whole document. */
export interface PageNumbers {
  readonly count: number
  /** Counted from 1; by id of what stands there. */
  pageOf(id: string): number
}

export function closeNumbers(file: PdfFile, parts: readonly FinishedPart[], numbers: PageNumbers): void {
  let before = 0
  for (const { open, pages } of parts) {
    for (const content of open.contents)
      file.set(
        ref(content.number),
        packedAgain(
          {},
          closed(content, (slot) => numberOf(slot, before + content.page, numbers)),
        ),
      )
    for (const { number, link, text, id } of open.titles) {
      const said = textString(closedTitle(text, numbers.pageOf(id)))
      file.set(ref(number), new Map([...link, ['Contents', said]]))
    }
    before += pages.length
  }
}

function numberOf(slot: Slot, page: number, { count, pageOf }: PageNumbers): number {
  if (slot === 'page') return page
  return slot === 'pages' ? count : pageOf(slot.id)
}

function closed({ bytes, lines }: OpenContent, numberOfSlot: (slot: Slot) => number): Uint8Array {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const written: Buffer[] = []
  let from = 0
  for (const { at, line } of lines) {
    written.push(whole.subarray(from, at), Buffer.from(closedLine(line, numberOfSlot), 'latin1'))
    from = at
  }
  return Buffer.concat([...written, whole.subarray(from)])
}
