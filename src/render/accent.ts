/**
 * A report's accent colour → the colours that follow from it: what is written on it, what is written in it and what is
 * drawn in it, on white and on dark paper, so that any accent leaves every word legible.
 */

type Colour = readonly [red: number, green: number, blue: number]

/** Contrast that WCAG 2 asks of text (1.4.3), and of what is not text but means something (1.4.11). */
const ofText = 4.5
const ofMarks = 3

/** On dark paper, letters of the least contrast are dull. */
const ofTextOnDark = 6.5

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]

/** The colour that a scheme prints on; the same as `--paper` in the theme's style sheet. */
interface Scheme {
  readonly paper: Colour
  /** Where the accent goes when it stands out too little. */
  readonly away: Colour
  /** How much of the accent shades a box. */
  readonly shade: number
  /** How far the accent of text is drawn away in any case, so that headings do not glare. */
  readonly calm: number
  readonly ofText: number
}

const light: Scheme = { paper: white, away: black, shade: 0.07, calm: 0.12, ofText }
const dark: Scheme = { paper: [20, 24, 29], away: white, shade: 0.16, calm: 0.12, ofText: ofTextOnDark }

/** The text on the title panel: white if it can be, else the theme's ink, else black, of which one always can. */
const onAccent: readonly Colour[] = [white, [27, 31, 36], black]

/** The accent of a theme is the last that its style sheets set, and the default theme's sets one. */
export const accentOf = (sheets: readonly string[]): string =>
  [...sheets.join('\n').matchAll(/--accent:\s*(#[\da-f]{6})\b/gi)].at(-1)![1]!

/** Rules for the style sheet. `accent` is `#rrggbb`. Print has the light scheme whatever the reader's system prefers. */
export function accentRules(accent: string): string {
  const { panel, onAccent: on, ...onPaper } = coloursOnPaper(accent)
  return `:root { --panel: ${panel}; --on-accent: ${on}; ${rules(onPaper)} }
@media screen and (prefers-color-scheme: dark) { :root { ${rules(colours(parse(accent), dark))} } }
`
}

/** As `#rrggbb`: for boxes, for lines and marks, and for text. */
interface AccentColours {
  readonly shade: string
  readonly accent: string
  readonly accentText: string
}

/** The colours on white paper, with those of the title's panel and of the text on it. */
export function coloursOnPaper(
  accent: string,
): AccentColours & { readonly panel: string; readonly onAccent: string } {
  const colour = parse(accent)
  const on = onAccent.find((candidate) => contrast(candidate, colour) >= ofText) ?? black
  return { panel: hex(colour), onAccent: hex(on), ...colours(colour, light) }
}

const rules = ({ shade, accent, accentText }: AccentColours): string =>
  `--shade: ${shade}; --accent: ${accent}; --accent-text: ${accentText};`

function colours(accent: Colour, { paper, away, shade, calm, ofText: least }: Scheme): AccentColours {
  const shaded = mix(paper, accent, shade)
  const text = mix(accent, away, calm)
  return {
    shade: hex(shaded),
    accent: hex(drawnAway(accent, away, ofMarks, [paper])),
    accentText: hex(drawnAway(text, away, least, [paper, shaded])),
  }
}

/** The colour itself, or as little of `away` in it as gives the contrast on all of the papers. */
function drawnAway(colour: Colour, away: Colour, least: number, papers: readonly Colour[]): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const drawn = mix(colour, away, share)
    if (papers.every((paper) => contrast(drawn, paper) >= least)) return drawn
  }
  return away
}

/** WCAG 2's contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [lower, higher] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (higher + 0.05) / (lower + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export const parse = (text: string): Colour =>
  text
    .slice(1)
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16)) as unknown as Colour

/** As the style sheet will say it, so that contrast is reckoned on what is shown. */
const mix = (colour: Colour, other: Colour, share: number): Colour =>
  colour.map((value, index) => Math.round(value + (other[index]! - value) * share)) as unknown as Colour

const hex = (colour: Colour): string =>
  `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`
