import { didYouMean, entry, listed } from '../entry.ts'

/** What a reference can be to, as its own word says. */
export type Referred = 'table' | 'figure' | 'section' | 'chapter' | 'appendix'

/** “ingen tabell”, “någon tabell”, “den sista”; and each alone. */
const referred = {
  sv: {
    table: ['ingen', 'någon', 'Den sista', 'tabell'],
    figure: ['ingen', 'någon', 'Den sista', 'figur'],
    section: ['inget', 'något', 'Det sista', 'avsnitt'],
    chapter: ['inget', 'något', 'Det sista', 'kapitel'],
    appendix: ['ingen', 'någon', 'Den sista', 'bilaga'],
  },
  en: { table: 'table', figure: 'figure', section: 'section', chapter: 'chapter', appendix: 'appendix' },
} as const

export const referenceCodes = {
  'ref/unknown': entry<{ target: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ target }) => `Det finns inget kapitel, avsnitt, tabell eller figur med id ”${target}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Id som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ target }) => `There is no chapter, section, table or figure with the id “${target}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Ids that exist: ${listed(known)}.`),
    },
  }),

  'ref/footnote': entry<{ name: string }>({
    severity: 'error',
    sv: {
      message: ({ name }) => `Fotnoten ${name} finns inte, så tecknen trycks som de står.`,
      hint: ({ name }) => `Skriv noten på en egen rad längre ned i samma kapitel: ${name}: Notens text.`,
    },
    en: {
      message: ({ name }) => `There is no footnote ${name}, so its signs are printed as they stand.`,
      hint: ({ name }) =>
        `Write the note on a line of its own further down in the same chapter: ${name}: The note.`,
    },
  }),

  'ref/note': entry<{ problem: 'colon' | 'blank' | 'inline' | 'unused' | 'twice'; name: string }>({
    severity: ({ problem }) => (problem === 'unused' ? 'warning' : 'error'),
    fix: ({ problem, name }) => (problem === 'colon' ? `${name}:` : problem === 'blank' ? name : null),
    sv: {
      message: ({ problem, name }) =>
        ({
          colon: `Raden ser ut som noten ${name}, men kolonet efter ${name} saknas.`,
          blank: `${name} är skrivet med blanksteg och blir ingen fotnot, utan trycks som det står.`,
          inline: 'En not kan inte stå inne i texten: den trycks som den står.',
          unused: `Noten ${name} trycks inte: inget i kapitlet leder till den.`,
          twice: `Noten ${name} är skriven två gånger i kapitlet; bara den första trycks.`,
        })[problem],
      hint: ({ problem, name }) =>
        ({
          colon: `Skriv ${name}: Notens text.`,
          blank: `Skriv ${name} utan blanksteg.`,
          inline: `Skriv ${name} i texten, och noten på en egen rad längre ned: ${name}: Notens text.`,
          unused: `Skriv ${name} i texten där den hör hemma, eller ta bort noten.`,
          twice: 'Ge den ena ett annat nummer, och ändra det i texten också.',
        })[problem],
      related: () => 'den första står här',
    },
    en: {
      message: ({ problem, name }) =>
        ({
          colon: `The line looks like the note ${name}, but the colon behind ${name} is missing.`,
          blank: `${name} is written with spaces and makes no footnote, but prints as it stands.`,
          inline: 'A note cannot stand within the text: it prints as it stands.',
          unused: `The note ${name} is not printed: nothing in the chapter leads to it.`,
          twice: `The note ${name} is written twice in the chapter; only the first is printed.`,
        })[problem],
      hint: ({ problem, name }) =>
        ({
          colon: `Write ${name}: The note.`,
          blank: `Write ${name} without spaces.`,
          inline: `Write ${name} in the text, and the note on a line of its own further down: ${name}: The note.`,
          unused: `Write ${name} in the text where it belongs, or remove the note.`,
          twice: 'Give one of the two another number, and change it in the text too.',
        })[problem],
      related: () => 'the first one is here',
    },
  }),

  'ref/written': entry<{ written: string; proposed: string; certain: boolean }>({
    severity: 'error',
    fix: ({ proposed, certain }) => (certain ? proposed : null),
    sv: {
      message: ({ written }) => `”${written}” är ingen hänvisning, utan trycks som det står.`,
      hint: ({ proposed }) => `Skriv ${proposed}`,
    },
    en: {
      message: ({ written }) => `“${written}” is no reference, but prints as it stands.`,
      hint: ({ proposed }) => `Write ${proposed}`,
    },
  }),

  'ref/typed': entry<{
    written: string
    type: Referred
    number: string
    /** The last that there is. */
    last: { readonly id: string; readonly number: string } | null
  }>({
    severity: 'warning',
    sv: {
      message: ({ type, number, last }) => {
        const [none, any, theLast, word] = referred.sv[type]
        return (
          `Rapporten har ${none} ${word} ${number}. ` +
          (last ? `${theLast} är ${word} ${last.number}.` : `Den har inte ${any} ${word} med nummer.`)
        )
      },
      hint: ({ type, written, last }) =>
        'Skriv :ref[…] med id för det som menas, så sätts ord och nummer av sig själva och ändras med rapporten' +
        (last ? `; :ref[${last.id}] blir ”${referred.sv[type][3]} ${last.number}”. ` : '. ') +
        `Menas en annan handling, säg vilken: ${written} i årsredovisningen.`,
    },
    en: {
      message: ({ type, number, last }) =>
        `The report has no ${referred.en[type]} ${number}. ` +
        (last
          ? `The last one is ${referred.en[type]} ${last.number}.`
          : `It has no numbered ${referred.en[type]} at all.`),
      hint: ({ type, written, last }) =>
        'Write :ref[…] with the id of what is meant, and word and number are set by themselves and change with the report' +
        (last ? `; :ref[${last.id}] becomes “${referred.en[type]} ${last.number}”. ` : '. ') +
        `If another document is meant, say which: ${written} in the annual report.`,
    },
  }),

  'ref/duplicate': entry<{ id: string }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `Id ”${id}” används redan på en annan plats.`,
      hint: () => 'Ge den ena ett annat id.',
      related: () => 'den första står här',
    },
    en: {
      message: ({ id }) => `The id “${id}” is used in another place already.`,
      hint: () => 'Give one of them another id.',
      related: () => 'the first one is here',
    },
  }),

  'ref/invalid-id': entry<{ id: string; proposed: string }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `”${id}” kan inte vara ett id.`,
      hint: ({ proposed }) =>
        `Ett id har bara små bokstäver a–z, siffror och bindestreck. Skriv till exempel ${proposed}.`,
    },
    en: {
      message: ({ id }) => `“${id}” cannot be an id.`,
      hint: ({ proposed }) =>
        `An id has only lower-case letters a–z, digits and hyphens. Write for instance ${proposed}.`,
    },
  }),
}
