/** The fonts that come with the program, as `@font-face` with their bytes inside. */

import { readPackageFile } from '../host/package-files.ts'
import type { FontName } from '../model/report.ts'
import { dataUrl } from './data-url.ts'

/** Static fonts with TrueType outlines: Chromium prints variable and CFF fonts as pictures of letters. */
interface Family {
  readonly family: string
  readonly package: string
  readonly weights: readonly number[]
  readonly fallback: string
}

const serif = 'Georgia, serif'
const sans = "'Segoe UI', Arial, sans-serif"

const families: Readonly<Record<FontName, Family>> = {
  'source-serif': {
    family: 'Source Serif 4',
    package: 'source-serif-4',
    weights: [400, 600],
    fallback: serif,
  },
  'source-sans': {
    family: 'Source Sans 3',
    package: 'source-sans-3',
    weights: [400, 600, 700],
    fallback: sans,
  },
  lora: { family: 'Lora', package: 'lora', weights: [400, 600, 700], fallback: serif },
  'open-sans': { family: 'Open Sans', package: 'open-sans', weights: [400, 600, 700], fallback: sans },
  'atkinson-hyperlegible': {
    family: 'Atkinson Hyperlegible',
    package: 'atkinson-hyperlegible',
    weights: [400, 700],
    fallback: sans,
  },
}

/** What `font-family` names, and what stands in for it in a browser without it. */
export const fontStack = (name: FontName): string => `'${families[name].family}', ${families[name].fallback}`

export const latin = 'latin'
/** Polish, Sami, Turkish, … */
export const latinExtended = 'latin-ext'

export async function fontFaces(
  names: readonly FontName[],
  subset: typeof latin | typeof latinExtended,
): Promise<string> {
  const faces = [...new Set(names)].flatMap((name) => {
    const { weights } = families[name]
    const styles = [[weights[0]!, 'italic'] as const, ...weights.map((weight) => [weight, 'normal'] as const)]
    return styles.map(([weight, style]) => fontFace(name, subset, weight, style))
  })
  return (await Promise.all(faces)).join('')
}

async function fontFace(name: FontName, subset: string, weight: number, style: string): Promise<string> {
  const { family, package: source } = families[name]
  const folder = `@fontsource/${source}`
  const ranges = JSON.parse(String(await readPackageFile(`${folder}/unicode.json`))) as Record<string, string>
  const bytes = await readPackageFile(`${folder}/files/${source}-${subset}-${weight}-${style}.woff2`)
  const url = dataUrl({ mime: 'font/woff2', bytes })
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(${url}) format("woff2"); unicode-range: ${ranges[subset]}; }\n`
}
