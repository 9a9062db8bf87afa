import { isLanguage, type Language } from '../model/language.ts'

/** `sv-SE`, `en_GB` → the language that a report can be written in; null for others. */
export function languageOfTag(tag: string): Language | null {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/, 1)
  return isLanguage(primary) ? primary : null
}
