import { entry } from '../entry.ts'

export const printCodes = {
  'toc/unstable': entry<{ passes: number }>({
    severity: 'error',
    sv: {
      message: ({ passes }) =>
        `Sidnumren i innehållsförteckningen blev inte desamma efter ${passes} utskrifter.`,
      hint: () =>
        'Sätt en sidbrytning (::pagebreak) före det avsnitt som hamnar på gränsen mellan två sidor.',
    },
    en: {
      message: ({ passes }) => `The page numbers in the contents did not settle after ${passes} prints.`,
      hint: () =>
        'Put a page break (::pagebreak) before the section that falls on the border between two pages.',
    },
  }),

  'pdf/glyph': entry<{ place: string }>({
    severity: 'warning',
    sv: {
      message: ({ place }) =>
        `Typsnittet saknar ett tecken, så det syns inte i PDF:en (${place.replace(/^page /, 'sidan ')}).`,
      hint: () => 'Byt tecknet mot ett vanligt. PDF:en följer annars inte PDF/UA och PDF/A.',
    },
    en: {
      message: ({ place }) => `The font lacks a character, so it does not show in the PDF (${place}).`,
      hint: () => 'Replace it by a common one. Otherwise the PDF does not conform to PDF/UA and PDF/A.',
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
}
