/** Plain text as HTML whose lines do not end within what is read as one: `januari–augusti`, `2026-08-31`. */

import { escapeHtml } from '../model/escape-html.ts'
import { heldParts } from '../wording/held-words.ts'

export const heldHtml = (text: string): string =>
  heldParts(text)
    .map(({ text: part, isHeld }) => (isHeld ? unbrokenHtml(part) : escapeHtml(part)))
    .join('')

export const unbrokenHtml = (text: string): string => `<span class="unbroken">${escapeHtml(text)}</span>`
