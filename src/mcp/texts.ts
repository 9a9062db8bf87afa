import { listed } from '../diagnostics/entry.ts'
import type { Localized } from '../model/language.ts'

export interface AskedTexts {
  readonly report: string
  readonly variant: string
  readonly noReport: (id: string, near: string | null, known: readonly string[]) => string
  readonly noVariant: (name: string, near: string | null, known: readonly string[]) => string
  readonly noTable: (id: string, near: string | null, known: readonly string[]) => string
  readonly noCell: (written: string, near: string | null, known: readonly string[]) => string
  readonly blank: (written: string) => string
  readonly noFile: (file: string) => string
  readonly outside: (file: string) => string
  readonly unread: (file: string) => string
  readonly ending: (file: string, known: readonly string[]) => string
}

const sv = (near: string | null, known: readonly string[]): string =>
  near !== null
    ? `Menade du ”${near}”?`
    : known.length > 0
      ? `De som finns: ${listed(known)}.`
      : 'Det finns inga.'
const en = (near: string | null, known: readonly string[]): string =>
  near !== null
    ? `Did you mean “${near}”?`
    : known.length > 0
      ? `Those that exist: ${listed(known)}.`
      : 'There are none.'

/** What is said to whoever asks for something that is not there. */
export const askedTexts: Localized<AskedTexts> = {
  sv: {
    report: 'Rapportens id, som 2021-08. Verktyget list visar dem som finns.',
    variant: 'Mottagaren vars version det gäller; utan den rapporten utan någon mottagares eget innehåll.',
    noReport: (id, near, known) => `Det finns ingen rapport som heter ”${id}”. ${sv(near, known)}`,
    noVariant: (name, near, known) => `Rapporten har ingen version för ”${name}”. ${sv(near, known)}`,
    noTable: (id, near, known) => `Rapporten har ingen tabell med id ”${id}”. ${sv(near, known)}`,
    noCell: (written, near, known) => `”${written}” leder inte till någon cell. ${sv(near, known)}`,
    blank: (written) => `Cellen ”${written}” är tom.`,
    noFile: (file) => `Filen ${file} finns inte i arbetsmappen.`,
    outside: (file) => `${file} ligger utanför arbetsmappen och läses inte.`,
    unread: (file) => `${file} går inte att läsa.`,
    ending: (file, known) =>
      `${file} är ingen sorts fil som går att granska. De som går: ${known.join(', ')}.`,
  },
  en: {
    report: 'The report’s id, such as 2021-08. The tool list shows those that there are.',
    variant:
      'The recipient whose version is meant; without it the report without any recipient’s own content.',
    noReport: (id, near, known) => `There is no report called “${id}”. ${en(near, known)}`,
    noVariant: (name, near, known) => `The report has no version for “${name}”. ${en(near, known)}`,
    noTable: (id, near, known) => `The report has no table with the id “${id}”. ${en(near, known)}`,
    noCell: (written, near, known) => `“${written}” leads to no cell. ${en(near, known)}`,
    blank: (written) => `The cell “${written}” is empty.`,
    noFile: (file) => `There is no file ${file} in the workspace.`,
    outside: (file) => `${file} lies outside the workspace and is not read.`,
    unread: (file) => `${file} cannot be read.`,
    ending: (file, known) =>
      `${file} is no sort of file that can be audited. Those that can: ${known.join(', ')}.`,
  },
}
