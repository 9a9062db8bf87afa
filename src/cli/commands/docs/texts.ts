import type { Localized } from '../../../model/language.ts'

export interface DocsTexts {
  readonly about: string
  readonly page: string
  readonly folder: (path: string) => string
  readonly unknownPage: (name: string, nearest: string | null, names: readonly string[]) => string
}

export const docsTexts: Localized<DocsTexts> = {
  sv: {
    about: 'visa handboken, en sida i taget',
    page: 'sidan som ska visas, som writing; utan den visas vilka som finns',
    folder: (path) => `Sidorna ligger som filer i ${path}`,
    unknownPage: (name, near, names) =>
      `Det finns ingen sida som heter ”${name}”.${near ? ` Menade du ”${near}”?` : ''} Sidor som finns: ${names.join(', ')}.`,
  },
  en: {
    about: 'show the manual, a page at a time',
    page: 'the page to show, such as writing; without it those that exist',
    folder: (path) => `The pages are files in ${path}`,
    unknownPage: (name, near, names) =>
      `There is no page called “${name}”.${near ? ` Did you mean “${near}”?` : ''} Pages that exist: ${names.join(', ')}.`,
  },
}
