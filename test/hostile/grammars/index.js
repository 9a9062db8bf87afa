/** All grammars that the program reads, each with a maker of inputs of about so many characters. */

import { documents } from './documents.js'
import { markdown } from './markdown.js'
import { pictures } from './pictures.js'
import { settings } from './settings.js'
import { tables } from './tables.js'

export const grammars = [...markdown, ...tables, ...settings, ...pictures, ...documents]
