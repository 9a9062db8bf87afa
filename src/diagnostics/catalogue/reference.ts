import { didYouMean, entry, listed } from '../entry.ts'

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
