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
}
