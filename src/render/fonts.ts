/** The fonts that come with the program, as `@font-face` with their bytes inside. */

import { readPackageFile } from '../host/package-files.ts'
import { lookUp } from '../model/look-up.ts'
import type { FontName } from '../model/report.ts'
import { dataUrl } from './data-url.ts'

/** Those that authors choose among, and those that come along where a report needs them. */
export type BundledFont = FontName | 'code' | 'symbols'

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
  lora: { family: 'Lora', package: 'lora', weights: [400, 600, 700], fallback: serif },
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
}

/** Arrows, mathematical signs and shapes, as the range of `symbols` has them; ™, − and ∕ are in all the others too. */
export const symbols = /(?![\u2122\u2212\u2215])[\u2100-\u214f\u2190-\u23ff\u2500-\u27bf]/

/** What `font-family` names, and what stands in for it in a browser without it. */
export const fontStack = (...names: readonly [BundledFont, ...BundledFont[]]): string =>
  [
    ...new Set([...names, 'symbols' as const].map((name) => `'${families[name].family}'`)),
    families[names[0]].fallback,
  ].join(', ')

export const latin = 'latin'
/** Polish, Sami, Turkish, … */
export const latinExtended = 'latin-ext'

/** One of a font's files, which lies in its package with different endings. */
export interface Face {
  readonly font: BundledFont
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** The characters that browsers ask it for, as style sheets write them. */
  readonly range: string
  /** Without the dot and what follows. */
  readonly file: string
}

/** `heavy` is the font whose heaviest weight comes along too. */
export async function facesOf(
  names: readonly BundledFont[],
  subset: typeof latin | typeof latinExtended,
  heavy: BundledFont | null = null,
): Promise<readonly Face[]> {
  const faces = [...new Set(names)].map(async (font): Promise<readonly Face[]> => {
    const { family, package: source, weights, heaviest, hasItalic = true, range } = families[font]
    const folder = `@fontsource/${source}`
    const ranges = JSON.parse(String(await readPackageFile(`${folder}/unicode.json`))) as Record<
      string,
      string
    >
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
      range: range ?? lookUp(ranges, subset)!,
      file: `${folder}/files/${source}-${subset}-${weight}-${style}`,
    }))
  })
  return (await Promise.all(faces)).flat()
}

/** The faces with all that they hold. */
export async function wholeFaces(faces: readonly Face[]): Promise<string> {
  const rules = faces.map(async (face) =>
    faceRule(face, 'woff2', await readPackageFile(`${face.file}.woff2`)),
  )
  return (await Promise.all(rules)).join('')
}

export const faceRule = (
  { family, style, weight, range }: Face,
  format: 'woff' | 'woff2',
  bytes: Uint8Array,
): string =>
  `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(${dataUrl({ mime: `font/${format}`, bytes })}) format("${format}"); unicode-range: ${range}; }\n`

/** Names of the fonts whose files do not lie where the program was installed, or cannot be read. */
export async function missingFonts(): Promise<readonly string[]> {
  const names = Object.keys(families) as BundledFont[]
  const missing = await Promise.all(
    names.map((name) =>
      facesOf([name], latin)
        .then(wholeFaces)
        .then(
          () => [],
          () => [families[name].family],
        ),
    ),
  )
  return missing.flat()
}
