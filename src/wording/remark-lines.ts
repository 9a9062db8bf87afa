import type { Language } from '../model/language.ts'
import type { Remarks } from '../model/remarks.ts'
import { words } from './words.ts'

/** `Foto: Anna Ek`: whoever made a picture says by the first word what is named. */
const isCredit =
  /^(?:foto(?:graf)?|bild|illustration|karta|grafik|photo(?:graph)?|image|picture|map|graphics?)\s*:/iu

/** The lines under a table or a figure, the source last; none where nothing is said. */
export function remarkLines({ note, source }: Remarks, language: Language): string[] {
  const named =
    source === null || isCredit.test(source) ? (source ?? '') : `${words[language].source}: ${source}`
  return [note ?? '', named].filter((line) => line !== '')
}
