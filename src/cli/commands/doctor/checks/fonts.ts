import type { Localized } from '../../../../model/language.ts'
import { missingFonts } from '../../../../render/fonts.ts'
import { ok, type Check } from '../check.ts'

interface Texts {
  readonly there: string
  readonly missing: (names: readonly string[]) => string
  readonly toDo: string
}

const texts: Localized<Texts> = {
  sv: {
    there: 'Programmets egna typsnitt finns',
    missing: (names) => `Typsnitt som hör till programmet saknas: ${names.join(', ')}.`,
    toDo: 'Installera programmet på nytt.',
  },
  en: {
    there: 'The program’s own fonts are there',
    missing: (names) => `Fonts that belong to the program are missing: ${names.join(', ')}.`,
    toDo: 'Install the program anew.',
  },
}

/** Whether the fonts that reports are set in came along with the program. */
export const fonts: Check = {
  id: 'fonts',
  name: { sv: 'typsnitten', en: 'the fonts' },
  limit: 10_000,
  async look({ language }) {
    const say = texts[language]
    const missing = await missingFonts()
    return missing.length === 0
      ? ok(say.there)
      : { status: 'fault', message: say.missing(missing), hint: say.toDo }
  },
}
