/** What readers take for one character, however many code points it is made of. */

/** Made when first asked for: it takes longer to make than most reports take to be read. */
let segmenter: Intl.Segmenter | null = null

export const graphemesOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  (segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })).segment(text)

/** Letters of Latin, punctuation, currencies, arrows and mathematics: one unit, one character, one column of a terminal. */
export const isPlain = (text: string): boolean =>
  /^[\x20-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff]*$/.test(text)
