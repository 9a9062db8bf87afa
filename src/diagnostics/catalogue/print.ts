import { entry } from '../entry.ts'

/** `U+1F600 U+200D …`, by which a character that no font shows can still be looked up. */
const codePoints = (character: string): string =>
  [...character]
    .map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')

/** Whether there are several characters as a reader counts them: a face of several joined ones is one. */
const isRun = (text: string): boolean =>
  [...new Intl.Segmenter('sv', { granularity: 'grapheme' }).segment(text)].length > 1

const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
const whereSv = (page: number | null, text: string | null): string =>
  page === null ? '' : ` (sidan ${page}${text === null ? '' : `: ”${quoted(text)}”`})`
const whereEn = (page: number | null, text: string | null): string =>
  page === null ? '' : ` (page ${page}${text === null ? '' : `: “${quoted(text)}”`})`

export const printCodes = {
  'pdf/glyph': entry<{ character: string | null; page: number | null; text: string | null }>({
    severity: 'warning',
    sv: {
      message: ({ character, page, text }) =>
        character === null
          ? `Ett tecken finns inte i något typsnitt, så det syns inte i PDF:en${whereSv(page, text)}.`
          : isRun(character)
            ? `Tecknen ”${quoted(character)}” finns inte i något typsnitt, så de syns inte i PDF:en.`
            : `Tecknet ”${character}” (${codePoints(character)}) finns inte i något typsnitt, så det syns inte i PDF:en.`,
      hint: ({ character }) =>
        character !== null && isRun(character)
          ? 'Skriv ordet med latinska bokstäver, eller visa det som en bild. PDF:en följer annars inte PDF/UA och PDF/A.'
          : 'Byt det mot ett annat tecken, ett ord eller en bild. PDF:en följer annars inte PDF/UA och PDF/A.',
    },
    en: {
      message: ({ character, page, text }) =>
        character === null
          ? `A character is in none of the fonts, so it does not show in the PDF${whereEn(page, text)}.`
          : isRun(character)
            ? `The characters “${quoted(character)}” are in none of the fonts, so they do not show in the PDF.`
            : `The character “${character}” (${codePoints(character)}) is in none of the fonts, so it does not show in the PDF.`,
      hint: ({ character }) =>
        character !== null && isRun(character)
          ? 'Write the word in Latin letters, or show it as an image. Otherwise the PDF does not conform to PDF/UA and PDF/A.'
          : 'Replace it by another character, a word or an image. Otherwise the PDF does not conform to PDF/UA and PDF/A.',
    },
  }),

  'pdf/unfinished': entry<{ detail: string }>({
    severity: 'warning',
    sv: {
      message: ({ detail }) => `PDF:en följer inte PDF/UA och PDF/A: ${detail}.`,
      hint: () =>
        'Den går att läsa som vanligt, men inte att arkivera. Försök med den webbläsare som följer med programmet.',
    },
    en: {
      message: ({ detail }) => `The PDF does not conform to PDF/UA and PDF/A: ${detail}.`,
      hint: () => 'It can be read as usual, but not archived. Try the browser that comes with the program.',
    },
  }),

  'pdf/remote-browser': entry<{ path: string; reason: string }>({
    severity: 'warning',
    sv: {
      message: ({ path, reason }) =>
        `Webbläsaren på ${path} är av en annan version än programmets (${reason}).`,
      hint: () =>
        'Sidor kan brytas på andra ställen än när PDF:en skrivs ut på en dator. Låt den webbläsare som programmet har med sig stå på den adressen.',
    },
    en: {
      message: ({ path, reason }) =>
        `The browser at ${path} is of another version than the program’s (${reason}).`,
      hint: () =>
        'Pages may break in other places than where the PDF is printed on one machine. Have the browser that the program brings stand at that address.',
    },
  }),

  'pdf/other-browser': entry<{ path: string; reason: string }>({
    severity: 'warning',
    sv: {
      message: ({ path, reason }) =>
        `Webbläsaren som följer med programmet gick inte att starta (${reason}), så PDF:en är utskriven med en annan: ${path}.`,
      hint: () =>
        'Sidor kan brytas på andra ställen än på andra datorer. Bygg igen innan PDF:en lämnas ut. Händer det varje gång, välj en webbläsare med miljövariabeln DELRAPPORT_BROWSER.',
    },
    en: {
      message: ({ path, reason }) =>
        `The browser that comes with the program could not be started (${reason}), so the PDF was printed with another: ${path}.`,
      hint: () =>
        'Pages may break in other places than on other computers. Build again before you hand the PDF out. If it happens each time, choose a browser with the environment variable DELRAPPORT_BROWSER.',
    },
  }),
}
