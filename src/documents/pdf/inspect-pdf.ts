/** What can be told of a PDF that any program has made without showing it: whether it opens, can be heard read and be archived. */

import { isDict, isRef, nameOf, type PdfDict } from '../../pdf-syntax/values.ts'
import { findObjects, type PdfObjects } from './find-objects.ts'

export type PdfInspection =
  | { readonly fault: 'format' | 'damaged' | 'locked' }
  | {
      readonly fault: null
      /** Null where it does not say. */
      readonly pages: number | null
      readonly isTagged: boolean
      /** Whether something runs or starts when it is opened. */
      readonly isActive: boolean
      /** The part of PDF/A that it claims to keep, `2`; null where it claims none. That it is kept is not looked at. */
      readonly archive: string | null
    }

const encrypted = /\/Encrypt\s{0,4}(?:\d{1,10}\s{1,4}\d{1,5}\s{1,4}R|<<)/

/** Takes time by its length alone. */
export function inspectPdf(bytes: Uint8Array): PdfInspection {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  // Some programs write a few bytes of their own first.
  if (!text.slice(0, 1024).includes('%PDF-')) return { fault: 'format' }
  if (encrypted.test(text)) return { fault: 'locked' }
  const objects = objectsOf(bytes)
  const catalog = objects?.catalog ?? null
  const pages = catalog && objects!.dict(catalog.get('Pages'))
  if (!objects || !catalog || !pages) return { fault: 'damaged' }
  const count = objects.resolve(pages.get('Count'))
  return {
    fault: null,
    pages: typeof count === 'number' && count > 0 ? count : null,
    isTagged:
      objects.dict(catalog.get('StructTreeRoot')) !== null &&
      objects.dict(catalog.get('MarkInfo'))?.get('Marked') === true,
    isActive: isActive(catalog, objects),
    archive: claimed(text),
  }
}

/** Null for what is more than this program holds, or breaks while it is read. */
function objectsOf(bytes: Uint8Array): PdfObjects | null {
  try {
    return findObjects(bytes)
  } catch {
    return null
  }
}

const running: readonly (string | null)[] = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData']

function isActive(catalog: PdfDict, { dict, resolve }: PdfObjects): boolean {
  const names = dict(catalog.get('Names'))
  const opening = catalog.get('OpenAction')
  const action = isRef(opening) || isDict(opening) ? resolve(opening) : null
  return (
    names?.has('JavaScript') === true ||
    catalog.has('AA') ||
    (isDict(action) && running.includes(nameOf(action.get('S'))))
  )
}

/** The standard asks for what says so to be written without a filter. */
const claimed = (text: string): string | null =>
  /pdfaid:part\s{0,4}(?:=\s{0,4}["']|>)\s{0,4}(\d)/.exec(text)?.[1] ?? null
