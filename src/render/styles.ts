/** The style sheet that a report carries inside: the theme's rules, the fonts, and what the report chooses of both. */

import type { ReportMeta } from '../model/report.ts'
import { paletteOf, paletteRules } from './palette.ts'
import {
  facesOf,
  fontStack,
  latin,
  ownTypeRules,
  scriptFaces,
  symbols,
  type BundledFont,
  type Face,
} from './fonts.ts'
import type { Theme, ThemeFonts } from './load-theme.ts'
import { titleRules } from './title-size.ts'

type Look = Pick<ReportMeta, 'colours' | 'fonts'>

/** The faces that any report with this look needs, known before any text is: they take a browser the longest to load. */
export function usualFaces(theme: Theme, look: Look): Promise<readonly Face[]> {
  const { headings, text } = fontsOf(theme, look.fonts)
  return facesOf([headings, text], latin, heavyFont(theme, headings))
}

/** A page without content that has the usual fonts; as the pages themselves, it loads nothing from anywhere. */
export const fontSheet = (faces: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"><title></title><style>${faces}</style></head><body></body></html>`

/** The faces that are needed beside the usual ones. `text` is all that is printed: it decides which letters the fonts must have. */
export async function furtherFaces(theme: Theme, text: string, look: Look): Promise<readonly Face[]> {
  const needed: readonly BundledFont[] = [
    ...(/<(?:code|kbd|samp)\b/.test(text) ? (['code'] as const) : []),
    ...(symbols.test(text) ? (['symbols'] as const) : []),
  ]
  const fonts = fontsOf(theme, look.fonts)
  return [
    ...(await facesOf(needed, latin)),
    ...(await scriptFaces(text, [fonts.headings, fonts.text], heavyFont(theme, fonts.headings))),
  ]
}

/** All but the faces. `further` are those that come beside the usual ones. */
export function styleRules(
  theme: Theme,
  look: Look & Pick<ReportMeta, 'title'>,
  further: readonly Face[],
): string {
  const { title, colours } = look
  const fonts = fontsOf(theme, look.fonts)
  const palette = paletteRules(paletteOf(theme.sheets, colours))
  const own = ownTypeRules(further, [fonts.text, fonts.headings], [fonts.headings])
  return `${fontRules(fonts, further)}${own}${titleRules(title)}${theme.sheets.join('\n')}\n${palette}`
}

/** What a theme's fonts are where a report has chosen its own. */
export const fontsOf = (theme: Theme, chosen: Look['fonts']): ThemeFonts => ({
  text: chosen.text ?? theme.fonts.text,
  headings: chosen.headings ?? theme.fonts.headings,
})

/** The heaviest weight of the headings' font comes along where a rule sets something in it. */
const heavyFont = ({ sheets }: Theme, headings: BundledFont): BundledFont | null =>
  sheets.some((sheet) => /font-weight:\s*[89]00\b/.test(sheet)) ? headings : null

/** Boxes in the margins of a page do not know the root's properties. Fonts for other scripts stand behind the report's own. */
function fontRules({ text, headings }: ThemeFonts, further: readonly Face[]): string {
  const known: readonly BundledFont[] = [text, headings, 'code']
  const instead = further.map(({ font }) => font).filter((font) => !known.includes(font))
  const inHeadings = fontStack(headings, ...instead)
  const boxes = ['top-left', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right']
  return (
    `:root { --text-font: ${fontStack(text, headings, ...instead)}; --heading-font: ${inHeadings}; --code-font: ${fontStack('code', ...instead)}; }\n` +
    `@page { ${boxes.map((box) => `@${box} { font-family: ${inHeadings}; }`).join(' ')} }\n`
  )
}
