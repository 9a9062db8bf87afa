/** Attributes that several directives take. */

import type { Attribute } from './directive-type.ts'

export const attribute = (name: string, ...otherNames: readonly string[]): Attribute => ({ name, otherNames })

export const id = attribute('id')

/** Read of every directive that takes it: the language of what is in it. */
export const lang = attribute('lang', 'språk', 'language')

/** Of a table that is drawn or summed up from. */
export const tableId = attribute('table', 'tabell')
