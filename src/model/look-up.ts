/** The one door to a record by a word that somebody wrote. */

/**
 * What the record itself holds under the word. Without asking, `constructor` and the other words that every object
 * answers to would be found in it.
 */
export const lookUp = <V>(record: Readonly<Record<PropertyKey, V>>, word: PropertyKey): V | undefined =>
  Object.hasOwn(record, word) ? record[word] : undefined
