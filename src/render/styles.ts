/** The style sheet that a report carries inside: the theme's rules, the fonts, and what the report chooses of both. */

import type { ReportMeta } from '../model/report.ts'
import { paletteOf, paletteRules } from './palette.ts'
import { fontFaces, fontStack, latin, latinExtended, symbols, type BundledFont } from './fonts.ts'
import type { Theme, ThemeFonts } from './load-theme.ts'
import { titleRules } from './title-size.ts'

/** Letters of the extension. */
const extended = /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c4]/

type Look = Pick<ReportMeta, 'colours' | 'fonts'>

/** The faces that any report with this look needs, known before any text is: they take a browser the longest to load. */
export const usualFaces = (theme: Theme, { fonts }: Look): Promise<string> =>
  facesOf(theme, fontsOf(theme, fonts), latin)

/** A page without content that has the usual fonts; as the pages themselves, it loads nothing from anywhere. */
export const fontSheet = (faces: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"><title></title><style>${faces}</style></head><body></body></html>`

/** All the rest. `text` is all that is printed: it decides which letters the fonts must have. */
export async function styleSheet(
  theme: Theme,
  text: string,
  { title, colours, fonts: chosen }: Look & Pick<ReportMeta, 'title'>,
): Promise<string> {
  const fonts = fontsOf(theme, chosen)
  const needed: readonly BundledFont[] = [
    ...(/<(?:code|kbd|samp)\b/.test(text) ? (['code'] as const) : []),
    ...(symbols.test(text) ? (['symbols'] as const) : []),
  ]
  const faces = [
    await fontFaces(needed, latin),
    extended.test(text) ? await facesOf(theme, fonts, latinExtended) : '',
  ]
  const rules = paletteRules(paletteOf(theme.sheets, colours))
  return `${faces.join('')}${fontRules(fonts)}${titleRules(title)}${theme.sheets.join('\n')}\n${rules}`
}

const fontsOf = (theme: Theme, chosen: Look['fonts']): ThemeFonts => ({
  text: chosen.text ?? theme.fonts.text,
  headings: chosen.headings ?? theme.fonts.headings,
})

/** The heaviest weight of the headings' font comes along where a rule sets something in it. */
function facesOf(
  { sheets }: Theme,
  { text, headings }: ThemeFonts,
  subset: Parameters<typeof fontFaces>[1],
): Promise<string> {
  const isHeavy = sheets.some((sheet) => /font-weight:\s*[89]00\b/.test(sheet))
  return fontFaces([headings, text], subset, isHeavy ? headings : null)
}

/** Boxes in the margins of a page do not know the root's properties. */
const fontRules = ({ text, headings }: ThemeFonts): string =>
  `:root { --text-font: ${fontStack(text, headings)}; --heading-font: ${fontStack(headings)}; --code-font: ${fontStack('code')}; }\n` +
  `@page { ${['top-left', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right'].map((box) => `@${box} { font-family: ${fontStack(headings)}; }`).join(' ')} }\n`
