/** The style sheet that a report carries inside: the theme's rules, the fonts, and what the report chooses of both. */

import type { ReportMeta } from '../model/report.ts'
import { paletteOf, paletteRules } from './palette.ts'
import { facesOf, fontStack, latin, latinExtended, symbols, type BundledFont, type Face } from './fonts.ts'
import type { Theme, ThemeFonts } from './load-theme.ts'
import { titleRules } from './title-size.ts'

/** Letters of the extension. */
const extended = /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c4]/

type Look = Pick<ReportMeta, 'colours' | 'fonts'>

/** The faces that any report with this look needs, known before any text is: they take a browser the longest to load. */
export const usualFaces = (theme: Theme, { fonts }: Look): Promise<readonly Face[]> =>
  themeFaces(theme, fontsOf(theme, fonts), latin)

/** A page without content that has the usual fonts; as the pages themselves, it loads nothing from anywhere. */
export const fontSheet = (faces: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"><title></title><style>${faces}</style></head><body></body></html>`

/** The faces that are needed beside the usual ones. `text` is all that is printed: it decides which letters the fonts must have. */
export async function furtherFaces(theme: Theme, text: string, look: Look): Promise<readonly Face[]> {
  const needed: readonly BundledFont[] = [
    ...(/<(?:code|kbd|samp)\b/.test(text) ? (['code'] as const) : []),
    ...(symbols.test(text) ? (['symbols'] as const) : []),
  ]
  return [
    ...(await facesOf(needed, latin)),
    ...(extended.test(text) ? await themeFaces(theme, fontsOf(theme, look.fonts), latinExtended) : []),
  ]
}

/** All but the faces. */
export function styleRules(
  theme: Theme,
  { title, colours, fonts }: Look & Pick<ReportMeta, 'title'>,
): string {
  const palette = paletteRules(paletteOf(theme.sheets, colours))
  return `${fontRules(fontsOf(theme, fonts))}${titleRules(title)}${theme.sheets.join('\n')}\n${palette}`
}

/** What a theme's fonts are where a report has chosen its own. */
export const fontsOf = (theme: Theme, chosen: Look['fonts']): ThemeFonts => ({
  text: chosen.text ?? theme.fonts.text,
  headings: chosen.headings ?? theme.fonts.headings,
})

/** The heaviest weight of the headings' font comes along where a rule sets something in it. */
function themeFaces(
  { sheets }: Theme,
  { text, headings }: ThemeFonts,
  subset: Parameters<typeof facesOf>[1],
): Promise<readonly Face[]> {
  const isHeavy = sheets.some((sheet) => /font-weight:\s*[89]00\b/.test(sheet))
  return facesOf([headings, text], subset, isHeavy ? headings : null)
}

/** Boxes in the margins of a page do not know the root's properties. */
const fontRules = ({ text, headings }: ThemeFonts): string =>
  `:root { --text-font: ${fontStack(text, headings)}; --heading-font: ${fontStack(headings)}; --code-font: ${fontStack('code')}; }\n` +
  `@page { ${['top-left', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right'].map((box) => `@${box} { font-family: ${fontStack(headings)}; }`).join(' ')} }\n`
