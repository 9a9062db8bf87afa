/** Quotation marks round values in YAML: the straight ones that it knows, and the curly ones of word processors. */

/** The text within curly quotation marks that stand round all of a value; null where there are none. */
export function curlyQuotes(value: string): string | null {
  const found = /^[“”„«»‘’‚]([^“”„«»]*)[“”„«»‘’]$/.exec(value.trim())
  return found ? found[1]! : null
}

/** A text as YAML reads it back, in the quotation marks that need least of it. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}
