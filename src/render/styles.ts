/** The style sheet that a report carries inside: the theme's rules, its fonts, and the report's own accent colour. */

import { programFileNames, readPackageFile, readProgramText } from '../host/package-files.ts'
import { dataUrl } from './data-url.ts'

const themeFolder = 'templates/themes/default'

/** Static fonts with TrueType outlines: Chromium prints variable and CFF fonts as pictures of letters. */
const fonts = [
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 400, style: 'italic' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 600, style: 'normal' },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 700, style: 'normal' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 400, style: 'normal' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 400, style: 'italic' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 600, style: 'normal' },
] as const

export interface Theme {
  readonly rules: string
  /** `@font-face` for Latin, and for its extension that few reports need. */
  readonly latin: string
  readonly latinExtended: string
}

export async function loadTheme(): Promise<Theme> {
  const sheets = (await programFileNames(themeFolder)).filter((name) => name.endsWith('.css'))
  const [rules, latin, latinExtended] = await Promise.all([
    Promise.all(sheets.map((name) => readProgramText(`${themeFolder}/${name}`))),
    fontFaces('latin'),
    fontFaces('latin-ext'),
  ])
  return { rules: rules.join('\n'), latin, latinExtended }
}

/** Letters of the extension: Polish, Sami, Turkish, … */
const extended = /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c4]/

export function styleSheet(theme: Theme, text: string, accent: string | null): string {
  const faces = extended.test(text) ? theme.latin + theme.latinExtended : theme.latin
  const own = accent ? `:root { --accent: ${accent}; }\n` : ''
  return `${faces}${theme.rules}\n${own}`
}

async function fontFaces(subset: 'latin' | 'latin-ext'): Promise<string> {
  const ranges = JSON.parse(
    String(await readPackageFile('@fontsource/source-sans-3/unicode.json')),
  ) as Record<string, string>
  const faces = fonts.map(async ({ family, package: name, weight, style }) => {
    const bytes = await readPackageFile(
      `@fontsource/${name}/files/${name}-${subset}-${weight}-${style}.woff2`,
    )
    const source = dataUrl({ mime: 'font/woff2', bytes })
    return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(${source}) format("woff2"); unicode-range: ${ranges[subset]}; }\n`
  })
  return (await Promise.all(faces)).join('')
}
