/**
 * Figures that lost a sign when a file was saved: in an encoding without the sign, programs write a question mark for a minus
 * (`?164 600`) and for the thin spaces of typesetters (`164?600`, `12?%`).
 */

import type { Language } from '../model/language.ts'
import { isProblem, readQuantity } from './number-grammar.ts'

/** The figure as it was; null for all else that holds a question mark, as what asks does: `?`, `2026?`. */
export function withLostSigns(written: string, language: Language): string | null {
  if (!written.includes('?') || written.length > 40) return null
  const whole = written.replace(/^\?(?=\d)/, '\u2212').replace(/(?<=\d)\?(?=\d{3}(?!\d)|%)/g, '\u00a0')
  return whole === written || whole.includes('?') || isProblem(readQuantity(whole, language)) ? null : whole
}
