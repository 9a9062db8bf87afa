/** What readers take for one character, however many code points it is made of. */

/** Made when first asked for: it takes longer to make than most reports take to be read. */
let segmenter: Intl.Segmenter | null = null

export const graphemesOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  (segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })).segment(text)

/** Letters of Latin, punctuation, currencies, arrows and mathematics: one unit, one character, one column of a terminal. */
const isPlain = (text: string): boolean =>
  /^[\x20-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff]*$/.test(text)

/** In columns of a terminal, or of an editor: wide characters and emoji take two, combining ones none. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length
  let width = 0
  for (const { segment } of graphemesOf(text)) {
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        segment,
      )
        ? 2
        : 1
  }
  return width
}
