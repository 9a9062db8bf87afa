/** What the cells of a row say, without what their author says of the row. */

/** An author's own word that a row is income: `Statsbidrag {income}`. */
export const incomeMark = /(?<!\s)\s*\{income\}\s*$/

export const textsOf = (cells: readonly { readonly text: string }[]): readonly string[] =>
  cells.map(({ text }) => text.replace(incomeMark, ''))
