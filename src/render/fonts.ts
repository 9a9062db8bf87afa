/** The fonts that come with the program, as `@font-face` with their bytes inside. */

import { readPackageFile } from '../host/package-files.ts'
import { lookUp } from '../model/look-up.ts'
import type { FontName } from '../model/report.ts'
import type { Characters, Typeface } from '../model/typeface.ts'
import { dataUrl } from './data-url.ts'
import { rareSigns } from './rare-signs.ts'

/** Those that authors choose among, and those that come along where a report needs them. */
export type BundledFont = FontName | 'code' | 'symbols' | 'arabic' | 'hebrew' | 'ethiopic' | 'signs' | 'emoji'

/** Static fonts with TrueType outlines: Chromium prints variable and CFF fonts as pictures of letters. */
interface Family {
  readonly family: string
  readonly package: string
  readonly weights: readonly number[]
  /** One more, for themes that set headings in it. */
  readonly heaviest?: number
  readonly fallback: string
  readonly hasItalic?: false
  /** Otherwise what its package says of the subset. */
  readonly range?: string
  /** Some of its blanks are wider than others. */
  readonly hasOddBlanks?: true
}

const serif = 'Georgia, serif'
const sans = "'Segoe UI', Arial, sans-serif"

const families: Readonly<Record<BundledFont, Family>> = {
  'source-serif': {
    family: 'Source Serif 4',
    package: 'source-serif-4',
    weights: [400, 600],
    heaviest: 900,
    fallback: serif,
  },
  'source-sans': {
    family: 'Source Sans 3',
    package: 'source-sans-3',
    weights: [400, 600, 700],
    heaviest: 900,
    fallback: sans,
  },
  lora: {
    family: 'Lora',
    package: 'lora',
    weights: [400, 600, 700],
    fallback: serif,
    hasOddBlanks: true,
  },
  'open-sans': {
    family: 'Open Sans',
    package: 'open-sans',
    weights: [400, 600, 700],
    heaviest: 800,
    fallback: sans,
  },
  'atkinson-hyperlegible': {
    family: 'Atkinson Hyperlegible',
    package: 'atkinson-hyperlegible',
    weights: [400, 700],
    fallback: sans,
  },
  code: {
    family: 'Source Code Pro',
    package: 'source-code-pro',
    weights: [400],
    fallback: "ui-monospace, Consolas, 'Liberation Mono', monospace",
    hasItalic: false,
  },
  symbols: {
    family: 'Noto Sans Math',
    package: 'noto-sans-math',
    weights: [400],
    fallback: 'sans-serif',
    hasItalic: false,
    range: 'U+2100-214F, U+2190-23FF, U+2500-27BF',
  },
  arabic: {
    family: 'Vazirmatn',
    package: 'vazirmatn',
    weights: [400, 600, 700],
    fallback: 'sans-serif',
    hasItalic: false,
  },
  hebrew: {
    family: 'Noto Sans Hebrew',
    package: 'noto-sans-hebrew',
    weights: [400, 600, 700],
    fallback: 'sans-serif',
    hasItalic: false,
  },
  ethiopic: {
    family: 'Noto Sans Ethiopic',
    package: 'noto-sans-ethiopic',
    weights: [400, 600, 700],
    fallback: 'sans-serif',
    hasItalic: false,
  },
  signs: {
    family: 'DejaVu Sans',
    package: 'dejavu-sans',
    weights: [400, 700],
    fallback: 'sans-serif',
    hasItalic: false,
  },
  emoji: {
    family: 'Noto Emoji',
    package: 'noto-emoji',
    weights: [400, 700],
    fallback: 'sans-serif',
    hasItalic: false,
  },
}

/** Arrows, mathematical signs and shapes, as the range of `symbols` has them; ™, − and ∕ are in all the others too. */
export const symbols = /(?![\u2122\u2212\u2215])[\u2100-\u214f\u2190-\u23ff\u2500-\u27bf]/

/** One that comes along, or one of the workspace's own. */
type Font = BundledFont | Typeface

/** What `font-family` names, and what stands in for it in a browser without it. */
export const fontStack = (fonts: readonly [Font, ...Font[]]): string =>
  [
    ...new Set([...fonts, 'symbols' as const].map((font) => `'${familyOf(font)}'`)),
    fallbackOf(fonts[0]),
  ].join(', ')

const familyOf = (font: Font): string => (typeof font === 'string' ? families[font].family : font.name)

const fallbackOf = (font: Font): string =>
  typeof font === 'string' ? families[font].fallback : font.hasSerifs ? serif : sans

/** The weights that a package has files of. */
export const weightsOfPackage = (source: string): readonly number[] =>
  Object.values(families).find((family) => family.package === source)?.weights ?? []

export const latin = 'latin'

/** Letters of other languages, as the packages of fonts part them. */
interface Script {
  readonly subset: string
  readonly letters: RegExp
  /** Has them where a report's own fonts have not. */
  readonly instead: BundledFont
  /** Fonts that have some of it lack others. */
  readonly isUneven?: true
}

const scripts: readonly Script[] = [
  // Polish, Sami, Turkish, …
  {
    subset: 'latin-ext',
    letters: /[\u0100-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c4]/,
    instead: 'open-sans',
  },
  { subset: 'vietnamese', letters: /[\u0300-\u0303\u0309\u0323\u1ea0-\u1ef1]/, instead: 'open-sans' },
  { subset: 'cyrillic', letters: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/, instead: 'open-sans' },
  { subset: 'cyrillic-ext', letters: /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f]/, instead: 'open-sans' },
  { subset: 'greek', letters: /[\u0370-\u03ff]/, instead: 'open-sans' },
  { subset: 'greek-ext', letters: /[\u1f00-\u1fff]/, instead: 'open-sans' },
  // CO₂, 10⁻⁶
  { subset: 'math', letters: /[\u2070\u2074-\u208e]/, instead: 'open-sans', isUneven: true },
  {
    subset: 'arabic',
    letters: /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/,
    instead: 'arabic',
  },
  { subset: 'hebrew', letters: /[\u0590-\u05ff\ufb1d-\ufb4f]/, instead: 'hebrew' },
  { subset: 'ethiopic', letters: /[\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f]/, instead: 'ethiopic' },
]

/** One of a font's files. */
export interface Face {
  /** Null for a typeface of the workspace's own. */
  readonly font: BundledFont | null
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** The characters that browsers ask it for, as style sheets write them; null for all that it has. */
  readonly range: string | null
  readonly file:
    | { readonly from: 'package'; readonly path: string; readonly hasOddBlanks?: true }
    | { readonly from: 'workspace'; readonly bytes: Uint8Array; readonly mayBeCut: boolean }
  /** What the font in front of it has, so that it is not asked for that. */
  readonly besides: Characters
}

/** The faces of a typeface of the workspace's own. */
export const ownFaces = ({ name, faces, mayBeCut }: Typeface): readonly Face[] =>
  faces.map(({ weight, style, bytes }) => ({
    font: null,
    family: name,
    weight,
    style,
    range: null,
    file: { from: 'workspace', bytes, mayBeCut },
    besides: [],
  }))

/** What a text needs beside Latin letters: `own` are the fonts that it is set in. */
export async function scriptFaces(
  text: string,
  own: readonly BundledFont[],
  heavy: BundledFont | null,
): Promise<readonly Face[]> {
  const needed = scripts.filter(({ letters }) => letters.test(text))
  const faces = needed.map(async ({ subset, instead, isUneven = false }) => {
    // What a font for Latin letters has of Hebrew ones does for Hebrew, not for Yiddish.
    if (isUneven || isOfOneScript(instead)) return facesOf([instead], subset)
    const have = await Promise.all(own.map((name) => hasSubset(name, subset)))
    const fonts = own.filter((_, index) => have[index])
    return facesOf(have.every(Boolean) ? fonts : [...fonts, instead], subset, heavy)
  })
  const written = (await Promise.all(faces)).flat()
  const turned = ownTypes.filter(({ font }) => written.some((face) => face.font === font))
  const theirSigns = turned.map(async ({ font }) =>
    (await facesOf([font], latin)).map((face) => ({ ...face, range: signs })),
  )
  return [...written, ...(await Promise.all(theirSigns)).flat()]
}

/** What has the signs of a text that the fonts in front may lack. */
export async function signFaces(text: string): Promise<readonly Face[]> {
  const rare = rareSigns(text)
  if (rare.length === 0) return []
  const pictures = rare.filter((sign) => /\p{Extended_Pictographic}|\p{Emoji_Component}/u.test(sign))
  const only = (faces: readonly Face[], signs: readonly string[]): readonly Face[] =>
    faces.map((face) => ({ ...face, range: signs.map(asRange).join(', ') }))
  return [
    ...only(await facesOf(['signs'], latin), rare),
    ...(pictures.length === 0 ? [] : only(await facesOf(['emoji'], 'emoji'), [...pictures, ...joined])),
  ]
}

/** Every screen has emoji of its own, in colours. */
export const isForScreens = ({ font }: Face): boolean => font !== 'emoji'

/** What several pictures are made one by, a sign is made a picture by, and what is put on keys. */
const joined = ['\u200d', '\ufe0f', ...'0123456789#*']

const asRange = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase()}`

/** Languages whose text is set in a font of its own script, spaces, figures and signs too: a line is then of one piece. */
const ownTypes: readonly { readonly font: BundledFont; readonly languages: readonly string[] }[] = [
  { font: 'arabic', languages: 'ar arc azb ckb fa glk ks lrc mzn pnb prs ps sd ug ur'.split(' ') },
  { font: 'hebrew', languages: 'yi ydd he ji iw'.split(' ') },
]
/** All but Latin letters, for which the report has fonts. */
const signs = 'U+0020-0040, U+005B-0060, U+007B-007E, U+00A0, U+00AB, U+00BB, U+2010-2026'

/** What the default theme sets in the font of headings: a word of such a language within it is no text. */
const inHeadingFont =
  'h1, h2, h3, h4, h5, h6, .title-panel, .facts, .contents, .table, figcaption, .chart, .key-figures, .group-title, .box-title, .factbox, .pull-quote, .signatures, .table-note, .made, .footnotes-label'

/** Rules for text in such languages: `faces` are those that the page has beside the usual ones. */
export const ownTypeRules = (
  faces: readonly Face[],
  text: readonly [Font, ...Font[]],
  headings: readonly [Font, ...Font[]],
): string =>
  ownTypes
    .filter(({ font }) => faces.some((face) => face.font === font))
    .map(({ font, languages }) => {
      const own = `:is(${languages.map((language) => `[lang|="${language}"]`).join(', ')})`
      return `${own} { --text-font: ${fontStack([font, ...text])}; --heading-font: ${fontStack([font, ...headings])}; font-family: var(--text-font); }
:is(${inHeadingFont}) ${own} { font-family: var(--heading-font); }\n`
    })
    .join('')

/** Its name is that of its only subset. */
const isOfOneScript = (name: BundledFont): boolean => scripts.some(({ subset }) => subset === name)

const hasSubset = async (name: BundledFont, subset: string): Promise<boolean> =>
  lookUp(await rangesOf(name), subset) !== undefined

const rangesOf = async (name: BundledFont): Promise<Readonly<Record<string, string>>> =>
  JSON.parse(String(await readPackageFile(`@fontsource/${families[name].package}/unicode.json`))) as Record<
    string,
    string
  >

/** `heavy` is the font whose heaviest weight comes along too. */
export async function facesOf(
  names: readonly BundledFont[],
  subset: string,
  heavy: BundledFont | null = null,
): Promise<readonly Face[]> {
  const faces = [...new Set(names)].map(async (font): Promise<readonly Face[]> => {
    const {
      family,
      package: source,
      weights,
      heaviest,
      hasItalic = true,
      range,
      hasOddBlanks,
    } = families[font]
    const folder = `@fontsource/${source}`
    const ranges = await rangesOf(font)
    const styles = [
      ...(hasItalic ? [[weights[0]!, 'italic'] as const] : []),
      ...weights.map((weight) => [weight, 'normal'] as const),
      ...(font === heavy && heaviest !== undefined ? [[heaviest, 'normal'] as const] : []),
    ]
    return styles.map(([weight, style]) => ({
      font,
      family,
      weight,
      style,
      range: range ?? lookUp(ranges, subset) ?? null,
      file: {
        from: 'package',
        path: `${folder}/files/${source}-${subset}-${weight}-${style}.woff2`,
        ...(hasOddBlanks && { hasOddBlanks }),
      },
      besides: [],
    }))
  })
  return (await Promise.all(faces)).flat()
}

/** The faces with all that they hold. */
export async function wholeFaces(faces: readonly Face[]): Promise<string> {
  const rules = faces.map(async (face) => {
    const { file } = face
    if (file.from !== 'package') return faceRule(face, 'truetype', file.bytes)
    if (!file.hasOddBlanks) return faceRule(face, 'woff2', await readPackageFile(file.path))
    return faceRule(face, 'truetype', await (await import('./cut-face.ts')).unpackedFont(file))
  })
  return (await Promise.all(rules)).join('')
}

const mimes = { woff: 'font/woff', woff2: 'font/woff2', truetype: 'font/ttf' } as const

export function faceRule(
  { family, style, weight, range }: Face,
  format: keyof typeof mimes,
  bytes: Uint8Array,
): string {
  const url = dataUrl({ mime: mimes[format], bytes })
  const asked = range === null ? '' : ` unicode-range: ${range};`
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(${url}) format("${format}");${asked} }\n`
}

/** Names of the fonts whose files do not lie where the program was installed, or cannot be read. */
export async function missingFonts(): Promise<readonly string[]> {
  const names = Object.keys(families) as BundledFont[]
  const missing = await Promise.all(
    names.map((name) =>
      facesOf([name], isOfOneScript(name) || name === 'emoji' ? name : latin)
        .then(wholeFaces)
        .then(
          () => [],
          () => [families[name].family],
        ),
    ),
  )
  return missing.flat()
}
