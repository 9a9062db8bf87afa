/** Signs of fonts that have pictures in place of letters → the characters that mean the same. */

const at = (first: number, signs: string): [number, string][] =>
  [...signs].map((sign, index) => [first + index, sign])

const symbol = new Map([
  ...at(0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'),
  ...at(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'),
  ...at(0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'),
  ...at(0xd5, '∏√⋅¬∧∨⇔⇐⇑⇒⇓'),
  [0xe5, '∑'],
  [0xf2, '∫'],
])

const wingdings = new Map([
  ...at(0x4a, '☺😐☹'),
  ...at(0x6c, '●❍■□'),
  ...at(0x75, '◆❖⬥'),
  ...at(0x9e, '·•'),
  ...at(0xa7, '▪◻'),
  [0xd8, '➢'],
  ...at(0xdf, '←→↑↓↖↗↙↘'),
  ...at(0xe8, '➔'),
  ...at(0xef, '⇦⇨⇧⇩'),
  ...at(0xfb, '✗✓☒☑'),
])

const wingdings2 = new Map([...at(0x4f, '✗✓'), ...at(0x52, '☑☒☒'), [0x97, '●'], [0xa3, '☐']])

const wingdings3 = new Map([...at(0x66, '←→↑↓'), ...at(0x70, '▲▼△▽◀▶')])

const webdings = new Map([
  ...at(0x33, '◀▶▲▼'),
  [0x61, '✓'],
  [0x72, '✗'],
  [0x63, '□'],
  [0x67, '■'],
  [0x6e, '●'],
])

const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', symbol],
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
  ['wingdings 3', wingdings3],
  ['webdings', webdings],
])

/** Null for a sign that is not known. `code`: as such fonts count, with or without the place that Word gives it. */
export function meantSign(font: string, code: number): string | null {
  const signs = fonts.get(font.toLowerCase())
  if (signs) return signs.get(code & 0xff) ?? null
  return (code >= 0xe000 && code <= 0xf8ff) || !isCharacter(code) ? null : String.fromCodePoint(code)
}

const isCharacter = (code: number): boolean =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)

/** Where Word puts the signs of such fonts in ordinary text. */
const privateSigns = /[\uf020-\uf0ff]/g

/** A text with its signs as characters. `lost`: is called for each that is not known. */
export const meantText = (text: string, font: string | undefined, lost: () => void): string =>
  text.replace(privateSigns, (sign) => {
    const meant = meantSign(font ?? '', sign.charCodeAt(0))
    if (meant === null) lost()
    return meant ?? ''
  })
