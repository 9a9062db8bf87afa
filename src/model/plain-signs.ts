/** Signs that no page can show, as what they mean. One for one, so that offsets stay true. */

/**
 * What Windows-1252 has from 0x80 on, where Unicode has control characters: text that passed through a program which took the
 * one for the other holds these in their place.
 */
export const windowsSigns = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/** Of word processors: hyphens that hold together or are hidden, breaks within a paragraph, ends of cells; and the rest that none can show. */
// oxlint-disable-next-line no-control-regex
const signs = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
const meant: ReadonlyMap<string, string> = new Map([
  ['\u001e', '\u2011'],
  ['\u001f', '\u00ad'],
  ...[...windowsSigns].flatMap((sign, index): [string, string][] =>
    sign === '\ufffd' ? [] : [[String.fromCharCode(0x80 + index), sign]],
  ),
])

/** A text as it stands in a file. */
export const plainSigns = (text: string): string => text.replace(signs, (sign) => meant.get(sign) ?? ' ')

/** A text that escapes have made, as those of YAML, JSON, workbooks and pages can: halves of letters, too, and what is no letter. */
export const writableText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  plainSigns(text.replace(/[\p{Surrogate}\u0000\ufffe\uffff]/gu, '\ufffd'))
