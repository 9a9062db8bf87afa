/**
 * A report's palette → the colours that follow from it: what is written on its accent, what is written in it and what is drawn
 * in it, on white and on dark paper, so that any palette leaves every word legible.
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
  /** Where a colour goes when it stands out too little. */
  readonly away: Colour
  /** The same as the theme's. */
  readonly ink: Colour
  readonly muted: Colour
  readonly bad: Colour
  /** Grounds of the theme's that no colour of a report changes. */
  readonly fixed: readonly Colour[]
  /** How much of the accent shades a box, a row without lines and one that sums: on dark paper the same share shows less. */
  readonly shade: number
  readonly banded: number
  readonly summed: number
  /** Of the accent in the ground that heads of tables are filled with; one as light as text would outshine all of dark paper. */
  readonly filled: number
  /** How far the accent of text is drawn away in any case, so that headings do not glare. */
  readonly calm: number
  readonly ofText: number
}

/** Of `--bad` in the ground of what is important. */
const alarmed = 0.08

/** Of white in the large figures of chapters, which are lighter than their titles. */
const paled = 0.28

const lightInk: Colour = [27, 31, 36]

const light: Scheme = {
  paper: white,
  away: black,
  ink: lightInk,
  muted: [72, 82, 92],
  bad: [163, 38, 27],
  fixed: [
    [241, 243, 245],
    [255, 241, 168],
  ],
  shade: 0.07,
  banded: 0.1,
  summed: 0.22,
  filled: 1,
  calm: 0.12,
  ofText,
}
const dark: Scheme = {
  paper: [20, 24, 29],
  away: white,
  ink: [228, 232, 236],
  muted: [171, 182, 192],
  bad: [255, 131, 119],
  fixed: [
    [32, 39, 47],
    [68, 55, 0],
  ],
  shade: 0.16,
  banded: 0.16,
  summed: 0.32,
  filled: 0.5,
  calm: 0.12,
  ofText: ofTextOnDark,
}

/** The text on a ground of colour: white if it can be, else the theme's ink, else black, of which one always can. */
const onGround: readonly Colour[] = [white, lightInk, black]

/** As `#rrggbb`; a colour that nobody chose follows from the accent. */
export interface Palette {
  readonly accent: string
  readonly second: string | null
  readonly third: string | null
}

/** What is chosen of it; a theme's colours are made for each other, so that none of them stands beside another's accent. */
export function paletteOf(
  sheets: readonly string[],
  { accent, second, third }: { readonly [key in keyof Palette]: string | null },
): Palette {
  const own = accent === null
  return {
    accent: accent ?? lastOf(sheets, 'accent')!,
    second: second ?? (own ? lastOf(sheets, 'second') : null),
    third: third ?? (own ? lastOf(sheets, 'third') : null),
  }
}

/** A colour of a theme is the last that its style sheets set; the default theme's set an accent. */
const lastOf = (sheets: readonly string[], name: keyof Palette): string | null =>
  [...sheets.join('\n').matchAll(/--(accent|second|third):\s*(#[\da-f]{6})\b/gi)].findLast(
    ([, found]) => found === name,
  )?.[2] ?? null

/** Rules for the style sheet. Print has the light scheme whatever the reader's system prefers. */
export function paletteRules(palette: Palette): string {
  const {
    panel,
    onAccent: on,
    secondPanel,
    onSecond,
    thirdPanel,
    onThird,
    ...onPaper
  } = coloursOnPaper(palette)
  const stripe = palette.second ?? panel
  const [onLight, onDark] = on === hex(white) ? ['none', 'block'] : ['block', 'none']
  return `:root { --panel: ${panel}; --on-accent: ${on}; --second-panel: ${secondPanel}; --on-second: ${onSecond}; --third-panel: ${thirdPanel}; --on-third: ${onThird}; --stripe: ${stripe}; --shown-on-light: ${onLight}; --shown-on-dark: ${onDark}; ${rules(onPaper)} }
@media screen and (prefers-color-scheme: dark) { :root { ${rules(colours(palette, dark))} } }
`
}

/** As `#rrggbb`: for boxes and rows, for lines and marks, and for text; of the second for what is filled, and for lines; the third for marks. */
interface PaperColours {
  readonly shade: string
  readonly band: string
  /** The same as it lies over what shows through it, with its share of the whole. */
  readonly bandOver: string
  readonly sum: string
  /** The ground of heads that are filled, and the text on it. */
  readonly head: string
  readonly onHead: string
  readonly pale: string
  readonly alarm: string
  readonly accent: string
  readonly accentText: string
  readonly second: string
  readonly secondLine: string
  readonly third: string
}

/** The colours on white paper, and those of grounds with the text on them. */
export function coloursOnPaper(palette: Palette): PaperColours & {
  readonly panel: string
  readonly onAccent: string
  readonly secondPanel: string
  readonly onSecond: string
  readonly thirdPanel: string
  readonly onThird: string
} {
  const accent = parse(palette.accent)
  const second = palette.second === null ? mix(accent, white, paled) : parse(palette.second)
  const third = palette.third === null ? mix(accent, black, 0.28) : parse(palette.third)
  return {
    panel: hex(accent),
    onAccent: hex(writtenOn(accent)),
    secondPanel: hex(second),
    onSecond: hex(writtenOn(second)),
    thirdPanel: hex(third),
    onThird: hex(writtenOn(third)),
    ...colours(palette, light),
  }
}

const writtenOn = (ground: Colour): Colour =>
  onGround.find((candidate) => contrast(candidate, ground) >= ofText) ?? black

const rules = ({
  shade,
  band,
  bandOver,
  sum,
  head,
  onHead,
  pale,
  alarm,
  accent,
  accentText,
  second,
  secondLine,
  third,
}: PaperColours): string =>
  `--shade: ${shade}; --band: ${band}; --band-over: ${bandOver}; --sum: ${sum}; --head: ${head}; --on-head: ${onHead}; --pale: ${pale}; --alarm: ${alarm}; --accent: ${accent}; --accent-text: ${accentText}; --second: ${second}; --second-line: ${secondLine}; --third: ${third};`

function colours(
  palette: Palette,
  { paper, away, ink, muted, bad, fixed, shade, banded, summed, filled, calm, ofText: least }: Scheme,
): PaperColours {
  const accent = parse(palette.accent)
  const shaded = mix(paper, accent, shade)
  const text = mix(accent, away, calm)
  const mark = (colour: Colour): Colour => drawnAway(colour, away, ofMarks, [paper])
  const band = mix(paper, mark(accent), banded)
  const alarm = mix(paper, bad, alarmed)
  const onPaper = drawnAway(text, away, least, [paper, shaded])
  const accentText = drawnAway(onPaper, away, ofText, [band, alarm, ...fixed])
  const [head, onHead] =
    filled === 1
      ? [accentText, paper]
      : [drawnAway(mix(paper, mark(accent), filled), paper, ofText, [ink]), ink]
  return {
    shade: hex(shaded),
    band: hex(band),
    bandOver: `rgb(${mark(accent).join(' ')} / ${banded * 100}%)`,
    head: hex(head),
    onHead: hex(onHead),
    pale: hex(mark(mix(mark(accent), white, paled))),
    sum: hex(mix(paper, mark(accent), summed)),
    alarm: hex(alarm),
    accent: hex(mark(accent)),
    accentText: hex(accentText),
    // What is filled with it has an outline in the accent.
    second: palette.second ?? hex(mix(paper, mark(accent), 0.38)),
    secondLine: hex(palette.second === null ? ink : mark(parse(palette.second))),
    third: hex(palette.third === null ? muted : mark(parse(palette.third))),
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
