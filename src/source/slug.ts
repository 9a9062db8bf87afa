/** Ids out of headings: lower-case ASCII letters, digits and hyphens, so that links and PDF destinations stay short. */

import { visibleText } from '../model/visible-text.ts'

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** `Mål & måluppfyllelse` → `mal-maluppfyllelse`; `fallback` where nothing is left. */
export function slug(text: string, fallback: string): string {
  const ascii = visibleText(text)
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  return ascii || fallback
}
