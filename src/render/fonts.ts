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

/** `heavy` is the font whose heaviest weight comes along too. */
export async function fontFaces(
  names: readonly BundledFont[],
  subset: typeof latin | typeof latinExtended,
  heavy: BundledFont | null = null,
): Promise<string> {
  const faces = [...new Set(names)].flatMap((name) => {
    const { weights, heaviest, hasItalic = true } = families[name]
    const styles = [
      ...(hasItalic ? [[weights[0]!, 'italic'] as const] : []),
      ...weights.map((weight) => [weight, 'normal'] as const),
      ...(name === heavy && heaviest !== undefined ? [[heaviest, 'normal'] as const] : []),
    ]
    return styles.map(([weight, style]) => fontFace(name, subset, weight, style))
  })
  return (await Promise.all(faces)).join('')
}

/** Names of the fonts whose files do not lie where the program was installed, or cannot be read. */
export async function missingFonts(): Promise<readonly string[]> {
  const names = Object.keys(families) as BundledFont[]
  const missing = await Promise.all(
    names.map((name) =>
      fontFaces([name], latin).then(
        () => [],
        () => [families[name].family],
      ),
    ),
  )
  return missing.flat()
}

async function fontFace(name: BundledFont, subset: string, weight: number, style: string): Promise<string> {
  const { family, package: source, range } = families[name]
  const folder = `@fontsource/${source}`
  const ranges = JSON.parse(String(await readPackageFile(`${folder}/unicode.json`))) as Record<string, string>
  const bytes = await readPackageFile(`${folder}/files/${source}-${subset}-${weight}-${style}.woff2`)
  const url = dataUrl({ mime: 'font/woff2', bytes })
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(${url}) format("woff2"); unicode-range: ${range ?? lookUp(ranges, subset)}; }\n`
}
