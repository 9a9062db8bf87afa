/** Words that hold a sign behind which lines end, and are read as one: parted from what is not held together. */

/** `A‑laget`, as word processors write it. */
const hardHyphen = '\u2011'

/** A figure or a time, if with its unit, the day of a month, or a short word: `14`, `10.30`, `8 000`, `5 %`, `1.1.`, `4a`, `Q1`, `jan.` */
const end = String.raw`(?:\d{1,4}(?:[.,:]\d{1,4})*(?:\u00a0\d{3})*(?:\u00a0?[%‰]|\.|\p{L})?|\p{L}{1,9}\d{0,4}\.?)`

/** What a no-break space holds to it: a unit, or the rest of a date. A run of text that began with that space would be copied out
 * of a PDF with it. */
const more = String.raw`(?:\u00a0[\p{L}\d%‰°²³]{1,12}){0,3}`

/** From when till when, from what to what: `2022–2024`, `1.1.–31.8.`, `jan–aug`, `januari–augusti`, `F–6`, `1 juni–31 augusti`. Lines end
 * behind a dash even before a no-break space, which the next one would then begin with: `29 – 31`. */
const range = String.raw`(?<![\p{L}\d][.,:]?|\u2013)(?:\d{1,2}\u00a0)?${end}(?:\u2013|\u00a0\u2013\u00a0)${end}(?![\p{L}\d\u2013])`

/** With the capitals of a case before it: `KS 2021-123`. */
const dated = String.raw`(?:(?<![\p{L}\d])[A-ZÅÄÖ]{1,6}[ \u00a0])?(?<!\d)\d+(?:-\d+)+`

/** A word with such a hyphen; and a date, a case or a telephone number, which lines would end in as after any hyphen. */
const held = new RegExp(
  String.raw`((?:(?<!\S)[^\s\u2011]*)?\u2011\S*|(?:${dated}(?:\u2013${dated})?|${range})${more})`,
  'u',
)

export interface HeldPart {
  readonly text: string
  readonly isHeld: boolean
}

/** In the order that they stand in. Few fonts have a hyphen at which no line ends: a usual one stands for it. */
export const heldParts = (text: string): readonly HeldPart[] =>
  text
    .split(held)
    .map((part, index) => ({ text: part.replaceAll(hardHyphen, '-'), isHeld: index % 2 === 1 }))
    .filter((part) => part.text !== '')

/** No sign of its own, and no line ends beside it. */
const wordJoiner = '\u2060'

/** For formats that know no style which holds words: by the signs in them. */
export const heldBySigns = (text: string): string =>
  heldParts(text)
    .map(({ text: part, isHeld }) =>
      isHeld ? part.replaceAll('-', hardHyphen).replaceAll('\u2013', `\u2013${wordJoiner}`) : part,
    )
    .join('')

/** Whether a text is nothing else. */
export function isHeldWhole(text: string): boolean {
  const parts = heldParts(text)
  return parts.length === 1 && parts[0]!.isHeld
}
