/** The clock's date in a printed PDF, replaced by the report's own, so that the same report gives the same bytes. */

import type { IsoDate } from '../model/calendar.ts'

const dates = /\/(?:CreationDate|ModDate)\s*\(D:(\d{14}[+-]\d{2}'\d{2}'?)\)/g

/** Changes the bytes in place; the PDF's offsets stay true because the date's length does. */
export function stampDate(pdf: Uint8Array, date: IsoDate): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = bytes.toString('latin1')
  for (const { 0: found, 1: written, index } of text.matchAll(dates)) {
    const stamp = `${date.replaceAll('-', '')}000000+00'00'`
      .slice(0, written!.length)
      .padEnd(written!.length, "'")
    bytes.write(stamp, index + found.indexOf(written!), 'latin1')
  }
  return bytes
}
