import type { Localized } from '../../../model/language.ts'

export interface DocsTexts {
  readonly about: string
  readonly page: string
  /** How one is read, and where they lie. */
  readonly reading: (docs: string, handbook: string) => string
  readonly unknownPage: (name: string, nearest: string | null, names: readonly string[]) => string
}

export const docsTexts: Localized<DocsTexts> = {
  sv: {
    about: 'visa handboken, eller en annan sida om hur programmet används',
    page: 'sidan som ska visas, som handbok; utan den visas vilka som finns',
    reading: (docs, handbook) =>
      `Läs en sida med dess namn efter, till exempel: npx delrapport docs handbok\nSidorna ligger som filer i ${docs}, och handboken i ${handbook}, där build gör en PDF av den`,
    unknownPage: (name, near, names) =>
      `Det finns ingen sida som heter ”${name}”.${near ? ` Menade du ”${near}”?` : ''} Sidor som finns: ${names.join(', ')}.`,
  },
  en: {
    about: 'show the handbook (in Swedish), or another page on how the program is used',
    page: 'the page to show, such as handbok; without it those that exist',
    reading: (docs, handbook) =>
      `Read a page by its name, for example: npx delrapport docs writing\nThe pages are files in ${docs}, and the handbook in ${handbook}, where build makes a PDF of it`,
    unknownPage: (name, near, names) =>
      `There is no page called “${name}”.${near ? ` Did you mean “${near}”?` : ''} Pages that exist: ${names.join(', ')}.`,
  },
}
