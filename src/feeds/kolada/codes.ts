/** What is told of figures that were saved from Kolada, and of a mapping of them. */

import { entry } from '../../diagnostics/entry.ts'

/** Which value is meant, as Kolada names it. */
export interface KoladaKey {
  readonly kpi: string
  readonly municipality: string
  readonly period: string
  readonly gender: KoladaGender
}

/** T is the total, K are women and M are men. */
export const koladaGenders = ['T', 'K', 'M'] as const
export type KoladaGender = (typeof koladaGenders)[number]

const genders = {
  sv: { T: '', K: ', kvinnor', M: ', män' },
  en: { T: '', K: ', women', M: ', men' },
} as const

const named = {
  sv: ({ kpi, municipality, period, gender }: KoladaKey) =>
    `nyckeltal ${kpi}, kommun ${municipality}, ${period}${genders.sv[gender]}`,
  en: ({ kpi, municipality, period, gender }: KoladaKey) =>
    `key figure ${kpi}, municipality ${municipality}, ${period}${genders.en[gender]}`,
}

const asked = {
  sv: { kpi: 'vilket nyckeltal', municipality: 'vilken kommun', period: 'vilket år' },
  en: { kpi: 'which key figure', municipality: 'which municipality', period: 'which year' },
} as const

export type KoladaFileProblem = 'text' | 'json' | 'form' | 'size'

export const koladaCodes = {
  'kolada/unreadable': entry<{ file: string; problem: KoladaFileProblem }>({
    severity: 'error',
    sv: {
      message: ({ file, problem }) =>
        ({
          text: `${file} är ingen textfil, och därför inget sparat svar från Kolada.`,
          json: `${file} går inte att läsa som JSON.`,
          form: `${file} är inget svar från Kolada med värden: nyckeltal, kommun, period och värde saknas.`,
          size: `${file} är för stor: ett svar får vara högst 1 MB.`,
        })[problem],
      hint: () =>
        'Hämta om den med npx delrapport pull --fetch, eller spara svaret från api.kolada.se/v3/data på nytt.',
    },
    en: {
      message: ({ file, problem }) =>
        ({
          text: `${file} is no text file, and so no saved answer of Kolada’s.`,
          json: `${file} cannot be read as JSON.`,
          form: `${file} is no answer of Kolada’s with values: key figure, municipality, period and value are missing.`,
          size: `${file} is too large: an answer may be 1 MB at most.`,
        })[problem],
      hint: () =>
        'Fetch it anew by npx delrapport pull --fetch, or save the answer from api.kolada.se/v3/data again.',
    },
  }),

  'kolada/no-value': entry<{ key: KoladaKey; problem: 'absent' | 'missing' | 'deleted' }>({
    severity: 'warning',
    sv: {
      message: ({ key, problem }) =>
        problem === 'absent'
          ? `Det sparade svaret har inte ${named.sv(key)}.`
          : `Kolada har inget värde för ${named.sv(key)}${problem === 'deleted' ? ': det är borttaget' : ''}.`,
      hint: ({ problem }) =>
        problem === 'absent'
          ? 'Hämta om det med npx delrapport pull --fetch. Värdet kan också vara opublicerat än.'
          : 'Cellen lämnas som den är. Skriv varför värdet saknas, om läsaren behöver veta det.',
    },
    en: {
      message: ({ key, problem }) =>
        problem === 'absent'
          ? `The saved answer does not have ${named.en(key)}.`
          : `Kolada has no value for ${named.en(key)}${problem === 'deleted' ? ': it has been removed' : ''}.`,
      hint: ({ problem }) =>
        problem === 'absent'
          ? 'Fetch it anew by npx delrapport pull --fetch. The value may also not be published yet.'
          : 'The cell is left as it is. Write why the value is missing, if readers need to know.',
    },
  }),

  'kolada/two-values': entry<{ key: KoladaKey; values: readonly [string, string] }>({
    severity: 'error',
    sv: {
      message: ({ key, values: [first, second] }) =>
        `Två värden för ${named.sv(key)}: ${first} och ${second}.`,
      hint: () => 'Svaren är sparade vid olika tillfällen. Ta bort det äldre, eller hämta om dem.',
      related: () => 'Här står det första.',
    },
    en: {
      message: ({ key, values: [first, second] }) =>
        `Two values for ${named.en(key)}: ${first} and ${second}.`,
      hint: () => 'The answers were saved at different times. Remove the older one, or fetch them anew.',
      related: () => 'Here the first one stands.',
    },
  }),

  'kolada/more-pages': entry<Record<never, never>>({
    severity: 'warning',
    sv: {
      message: () => 'Svaret har fler sidor, som inte är sparade.',
      hint: () =>
        'Hämta alla med npx delrapport pull --fetch, eller spara även nästa sida och skriv båda filerna.',
    },
    en: {
      message: () => 'The answer has more pages, which are not saved.',
      hint: () =>
        'Fetch all of them by npx delrapport pull --fetch, or save the next page too and name both files.',
    },
  }),

  'kolada/unsaid': entry<{
    row: string
    column: string
    lacks: readonly ('kpi' | 'municipality' | 'period')[]
  }>({
    severity: 'error',
    sv: {
      message: ({ row, column, lacks }) =>
        `Det står inte ${lacks.map((key) => asked.sv[key]).join(' och ')} raden ”${row}” och kolumnen ”${column}” gäller.`,
      hint: ({ lacks }) =>
        `Skriv ${lacks.map((key) => `${key}: …`).join(' och ')} vid raden, vid kolumnen eller bredvid rows.`,
    },
    en: {
      message: ({ row, column, lacks }) =>
        `It is not said ${lacks.map((key) => asked.en[key]).join(' and ')} the row “${row}” and the column “${column}” are of.`,
      hint: ({ lacks }) =>
        `Write ${lacks.map((key) => `${key}: …`).join(' and ')} at the row, at the column or beside rows.`,
    },
  }),

  'kolada/not-id': entry<{ written: string; key: 'kpi' | 'municipality' | 'period' }>({
    severity: 'error',
    sv: {
      message: ({ written, key }) =>
        ({
          kpi: `”${written}” är inget nyckeltal i Kolada, som N00003.`,
          municipality: `”${written}” är ingen kommun i Kolada: fyra siffror, som 0180, eller G och siffror för en grupp.`,
          period: `”${written}” är inget år.`,
        })[key],
      hint: () => 'Sök upp det på kolada.se och skriv det som där.',
    },
    en: {
      message: ({ written, key }) =>
        ({
          kpi: `“${written}” is no key figure of Kolada’s, such as N00003.`,
          municipality: `“${written}” is no municipality of Kolada’s: four digits, such as 0180, or G and digits for a group.`,
          period: `“${written}” is no year.`,
        })[key],
      hint: () => 'Look it up at kolada.se and write it as it stands there.',
    },
  }),
}
