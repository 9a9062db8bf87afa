/** What a report's Word document looks like: the fonts and colours that its theme and its author chose. */

import { lookUp } from '../../model/look-up.ts'
import type { ChosenFont, FontName, ReportMeta } from '../../model/report.ts'
import type { Typeface as OwnTypeface } from '../../model/typeface.ts'
import { coloursOnPaper, paletteOf } from '../../render/palette.ts'
import type { Theme } from '../../render/load-theme.ts'

export interface Typeface {
  /** As it calls itself, and as Word knows it. */
  readonly name: string
  /** The package of its files, or the files where they are the workspace's. */
  readonly files: string | OwnTypeface
  /** What stands in where it is not shown: a font that comes with Word. */
  readonly instead: string
  readonly family: 'roman' | 'swiss' | 'modern'
  readonly hasItalic: boolean
}

export interface Look {
  readonly text: Typeface
  readonly headings: Typeface
  readonly code: Typeface
  /** Six hexadecimal digits each. */
  readonly colours: Readonly<
    Record<
      | 'panel'
      | 'onAccent'
      | 'shade'
      | 'accent'
      | 'accentText'
      | 'second'
      | 'secondLine'
      | 'third'
      | keyof typeof fixed,
      string
    >
  >
}

/** Without the sign before them. */
const digits = (colour: string): string => colour.slice(1)

/** The same as in the default theme. */
const fixed = {
  ink: '1b1f24',
  muted: '48525c',
  rule: 'c9d1d9',
  ruleStrong: '7d8893',
  code: 'f1f3f5',
  highlight: 'fff1a8',
  good: '1f6b3a',
  bad: 'a3261b',
  wait: '8a5a00',
} as const

const serif = { instead: 'Cambria', family: 'roman', hasItalic: true } as const
const sans = { instead: 'Calibri', family: 'swiss', hasItalic: true } as const

const typefaces: Readonly<Record<FontName, Typeface>> = {
  'source-serif': { name: 'Source Serif 4', files: 'source-serif-4', ...serif },
  'source-sans': { name: 'Source Sans 3', files: 'source-sans-3', ...sans },
  lora: { name: 'Lora', files: 'lora', ...serif },
  'open-sans': { name: 'Open Sans', files: 'open-sans', ...sans },
  'atkinson-hyperlegible': { name: 'Atkinson Hyperlegible', files: 'atkinson-hyperlegible', ...sans },
}

const code: Typeface = {
  name: 'Source Code Pro',
  files: 'source-code-pro',
  instead: 'Consolas',
  family: 'modern',
  hasItalic: false,
}

/** Word knows a typeface of the workspace's by the name that its files bear, as it does where it is installed. */
function typefaceOf(font: ChosenFont): Typeface {
  if (typeof font === 'string') return lookUp(typefaces, font)!
  const { family, faces, hasSerifs } = font
  const isSlanted = faces.some(({ style }) => style === 'italic')
  return { name: family, files: font, ...(hasSerifs ? serif : sans), hasItalic: isSlanted }
}

export function lookOf(theme: Theme, { fonts, colours }: Pick<ReportMeta, 'fonts' | 'colours'>): Look {
  const { panel, onAccent, shade, accent, accentText, second, secondLine, third } = coloursOnPaper(
    paletteOf(theme.sheets, colours),
  )
  return {
    text: typefaceOf(fonts.text ?? theme.fonts.text),
    headings: typefaceOf(fonts.headings ?? theme.fonts.headings),
    code,
    colours: {
      ...fixed,
      panel: digits(panel),
      onAccent: digits(onAccent),
      shade: digits(shade),
      accent: digits(accent),
      accentText: digits(accentText),
      second: digits(second),
      secondLine: digits(secondLine),
      third: digits(third),
    },
  }
}
