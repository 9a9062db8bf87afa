/**
 * `data-at`: where in the sources an element is written, for whoever measures or shows the page. It is set while a report is
 * rendered and taken out of what is written to files, so that the page is rendered once for both.
 */

import { escapeHtml } from '../model/escape-html.ts'
import type { Span } from '../model/span.ts'

/** A character that no text can hold to be exchanged. Who writes it all the same loses the attribute that he imitates. */
const mark = '\ufdd0'

/** What the attribute says: `reports/2021-08/01-inledning.md:120-180`. */
export const writtenPlace = ({ file, start, end }: Span): string => `${file}:${start}-${end}`

/** The attribute's value, marked as ours. */
export const placeMark = (span: Span): string => mark + writtenPlace(span)

/** The attribute as HTML, with the blank before it. */
export const placeAttribute = (span: Span): string => ` data-at="${escapeHtml(placeMark(span))}"`

/** HTML as it is measured and shown. */
export const withPlaces = (html: string): string => html.replaceAll(` data-at="${mark}`, ' data-at="')

/** HTML as it is written. */
export const withoutPlaces = (html: string): string => html.replaceAll(/ data-at="\ufdd0[^"]*"/g, '')

/** What the attribute says; null for what it cannot have been set to. */
export function readPlace(written: string): Span | null {
  const [, file, start, end] = /^(.+):(\d+)-(\d+)$/.exec(written) ?? []
  return file === undefined ? null : { file, start: Number(start), end: Number(end) }
}
