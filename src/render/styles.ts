/** The style sheet that a report carries inside: the theme's rules, the fonts, and what the report chooses of both. */

import { lackedBy } from '../model/lacked-characters.ts'
import type { ChosenFont, FontName, ReportMeta } from '../model/report.ts'
import { inBoth, type Characters } from '../model/typeface.ts'
import { paletteOf, paletteRules } from './palette.ts'
import {
  facesOf,
  fontStack,
  latin,
  ownFaces,
  ownTypeRules,
  scriptFaces,
  signFaces,
  symbols,
  type BundledFont,
  type Face,
} from './fonts.ts'
import type { Theme } from './load-theme.ts'
import { titleRules } from './title-size.ts'

type Look = Pick<ReportMeta, 'colours' | 'fonts'>

/** The faces that any report with this look needs, known before any text is: they take a browser the longest to load. */
export async function usualFaces(theme: Theme, look: Look): Promise<readonly Face[]> {
  const { headings, text } = fontsOf(theme, look.fonts)
  const own = new Set([headings, text].filter((font) => typeof font === 'object'))
  const bundled = [headings, text].filter((font) => typeof font === 'string')
  return [...[...own].flatMap(ownFaces), ...(await facesOf(bundled, latin, heavyFont(theme, headings)))]
}

/** A page without content that has the usual fonts; as the pages themselves, it loads nothing from anywhere. */
export const fontSheet = (faces: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"><title></title><style>${faces}</style></head><body></body></html>`

/** The faces that are needed beside the usual ones. `text` is all that is printed: it decides which letters the fonts must have. */
export async function furtherFaces(theme: Theme, text: string, look: Look): Promise<readonly Face[]> {
  const beyond = beyondLatin1(text)
  const needed: readonly BundledFont[] = [
    ...(/<(?:code|kbd|samp)\b/.test(text) ? (['code'] as const) : []),
    ...(symbols.test(beyond) ? (['symbols'] as const) : []),
  ]
  const fonts = fontsOf(theme, look.fonts)
  const instead = fontsInstead(theme, fonts, text)
  const bundled = [fonts.headings, fonts.text].filter((font) => typeof font === 'string')
  const besides = (face: Face): Face => ({
    ...face,
    besides: [...instead].find(([font]) => font === face.font)?.[1] ?? [],
  })
  return [
    ...(await facesOf(needed, latin)),
    ...(await facesOf([...instead.keys()], latin)).map(besides),
    ...(await scriptFaces(beyond, [...bundled, ...instead.keys()], heavyFont(theme, fonts.headings))).map(
      besides,
    ),
    ...(await signFaces(beyond)),
  ]
}

/**
 * Each of its characters once that Latin 1 has not: these alone may need other fonts, and a long text is not searched for each of
 * them.
 */
function beyondLatin1(text: string): string {
  const found = new Set<number>()
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > 0xff) {
      const code = text.codePointAt(at)!
      found.add(code)
      if (code > 0xffff) at++
    }
  return Array.from(found, (code) => String.fromCodePoint(code)).join('')
}

/** What prints the characters that typefaces of the workspace's lack, each with what those do have. */
function fontsInstead(theme: Theme, chosen: ChosenFonts, text: string): ReadonlyMap<FontName, Characters> {
  const found = new Map<FontName, Characters>()
  if (typeof chosen.text === 'string' && typeof chosen.headings === 'string') return found
  const written = new Set(text)
  for (const role of ['headings', 'text'] as const) {
    const [font, instead] = [chosen[role], theme.fonts[role]]
    if (typeof font === 'string' || Object.values(chosen).includes(instead)) continue
    if (lackedBy(font, written).length === 0) continue
    const before = found.get(instead)
    found.set(instead, before ? inBoth(before, font.characters) : font.characters)
  }
  return found
}

/** All but the faces. `further` are those that come beside the usual ones. */
export function styleRules(
  theme: Theme,
  look: Look & Pick<ReportMeta, 'title' | 'language'>,
  further: readonly Face[],
): string {
  const { title, language, colours } = look
  const fonts = fontsOf(theme, look.fonts)
  const palette = paletteRules(paletteOf(theme.sheets, colours))
  const own = ownTypeRules(further, [fonts.text, fonts.headings], [fonts.headings])
  return `${fontRules(theme, fonts, further)}${own}${titleRules(title, language)}${theme.sheets.join('\n')}\n${palette}`
}

interface ChosenFonts {
  readonly text: ChosenFont
  readonly headings: ChosenFont
}

/** What a theme's fonts are where a report has chosen its own. */
export const fontsOf = (theme: Theme, chosen: Look['fonts']): ChosenFonts => ({
  text: chosen.text ?? theme.fonts.text,
  headings: chosen.headings ?? theme.fonts.headings,
})

/** The heaviest weight of the headings' font comes along where a rule sets something in it. */
const heavyFont = ({ sheets }: Theme, headings: ChosenFont): BundledFont | null =>
  typeof headings === 'string' && sheets.some((sheet) => /font-weight:\s*[89]00\b/.test(sheet))
    ? headings
    : null

/** What has the signs that a typeface of the workspace's lacks. */
const behind = (font: ChosenFont, instead: FontName): readonly FontName[] =>
  typeof font === 'object' ? [instead] : []

/** Letters that browsers thicken are printed as pictures. */
const isUnbolded = (font: ChosenFont): boolean =>
  typeof font === 'object' && !font.faces.some(({ style, weight }) => style === 'normal' && weight >= 600)

/** Boxes in the margins of a page do not know the root's properties. Fonts for other scripts stand behind the report's own. */
function fontRules({ fonts }: Theme, { text, headings }: ChosenFonts, further: readonly Face[]): string {
  const known: readonly (ChosenFont | BundledFont)[] = [text, headings, 'code']
  const instead = further.flatMap(({ font }) => (font === null || known.includes(font) ? [] : [font]))
  const inHeadings = fontStack([headings, ...behind(headings, fonts.headings), ...instead])
  const inText = fontStack([text, headings, ...behind(text, fonts.text), ...instead])
  const synthesis = isUnbolded(text) || isUnbolded(headings) ? ' font-synthesis-weight: none;' : ''
  const boxes = ['top-left', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right']
  return (
    `:root { --text-font: ${inText}; --heading-font: ${inHeadings}; --code-font: ${fontStack(['code', ...instead])};${synthesis} }\n` +
    `@page { ${boxes.map((box) => `@${box} { font-family: ${inHeadings}; }`).join(' ')} }\n`
  )
}
