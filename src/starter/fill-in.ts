import { lookUp } from '../model/look-up.ts'

/** A sample file with its `<<word>>`s replaced. A word that is not given is a mistake in the sample file. */
export const fillIn = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/<<([a-z]+)>>/g, (written: string, word: string) => {
    const given = lookUp(words, word)
    if (given === undefined) throw new Error(`a sample file holds ${written}`)
    return given
  })
