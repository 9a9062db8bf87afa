/** Attributes that several directives take. */

import type { Choice } from '../../model/choice.ts'
import type { Localized } from '../../model/language.ts'
import type { Attribute, AttributeTakes } from './directive-type.ts'

type Taken = readonly Choice[] | Exclude<AttributeTakes['of'], 'choices'>

/** `taken` is what its values are: a list of choices, or what they name. */
export const attribute = (
  name: string,
  otherNames: readonly string[],
  taken: Taken,
  about: Localized<string>,
): Attribute => ({
  name,
  otherNames,
  about,
  takes: typeof taken === 'string' ? { of: taken } : { of: 'choices', choices: taken },
})

export const id = attribute('id', [], 'id', {
  sv: 'Namnet som hänvisningar och värden i texten använder: små bokstäver utan å, ä och ö.',
  en: 'The name that references and values in the text go by: lower-case letters, digits and hyphens.',
})

/** Read of every directive that takes it: the language of what is in it. */
export const lang = attribute('lang', ['språk', 'language'], 'language', {
  sv: 'Språket som innehållet är skrivet på, om det är ett annat än kapitlets: en, fi, se eller i ord.',
  en: 'The language of the content where it is not the chapter’s: en, fi, se or in words.',
})

/** Of a table that is drawn or summed up from. */
export const tableId = attribute('table', ['tabell'], 'table', {
  sv: 'Id för tabellen som siffrorna tas från.',
  en: 'The id of the table that the figures are taken from.',
})
