/**
 * Patterns of hyphenation are read when a word of their language is first parted, and as JSON: they are a page of objects
 * for each letter, and every run that prints would else read those of all languages, as literals.
 */

import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const languages = /[\\/]hyphen[\\/](?<language>[a-z-]+)[\\/]index\.js$/
const patterns = /[\\/]hyphen[\\/]patterns[\\/][a-z-]+\.js$/

/** What a language's file exports of the package's own, made when it is asked for. */
const whenAsked = (language) => `
let made
Object.defineProperty(exports, 'hyphenateSync', {
  get: () => (made ??= require('../export-contract.js')(require('../patterns/${language}.js'))).hyphenateSync,
})
`

/** A plugin of rolldown's. */
export const readPatternsWhenAsked = () => ({
  name: 'hyphenation',
  load(id) {
    const language = languages.exec(id)?.groups.language
    if (language !== undefined) return whenAsked(language)
    if (!patterns.test(id)) return null
    return `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(require(id)))})`
  },
})
