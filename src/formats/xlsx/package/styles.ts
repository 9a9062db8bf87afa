/** The looks of cells, each written once: `xl/styles.xml`. */

import { escapeXml } from '../../office/xml.ts'
import type { CellStyle } from './workbook.ts'

export interface Styles {
  /** The index that cells name a look by. `isQuoted` keeps Excel from reading a formula into a text that is edited. */
  indexOf(style: CellStyle, isQuoted: boolean): number
  xml(): string
}

/** Formats of a workbook's own begin here. */
const firstFormat = 164

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="11"/><color rgb="FF6B6B6B"/><name val="Calibri"/><family val="2"/></font>',
]

const fontOf = ({ isTitle, isBold, isLink, isFaint }: CellStyle): number =>
  isTitle ? 2 : isLink ? 3 : isBold ? 1 : isFaint ? 4 : 0

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`

/** Excel keeps the first two for itself. */
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('E7ECF1'),
  solid('FAD7D4'),
  solid('FFF2CC'),
]

const fillOf = { heading: 2, wrong: 3, rounded: 4 } as const

const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top style="thin"><color rgb="FF404040"/></top><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF404040"/></bottom><diagonal/></border>',
]

const borderOf = { above: 1, below: 2 } as const

export function createStyles(): Styles {
  const formats: string[] = []
  const looks: string[] = []
  const formatOf = (code: string): number => {
    if (!formats.includes(code)) formats.push(code)
    return firstFormat + formats.indexOf(code)
  }
  const indexOf = (style: CellStyle, isQuoted: boolean): number => {
    const look = lookXml(style, style.format === null ? 0 : formatOf(style.format), isQuoted)
    if (!looks.includes(look)) looks.push(look)
    return looks.indexOf(look)
  }
  // What is not said of a cell is the first look.
  indexOf({ format: null }, false)
  return {
    indexOf,
    xml: () =>
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      list(
        'numFmts',
        formats.map(
          (code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${escapeXml(code)}"/>`,
        ),
      ) +
      list('fonts', fonts) +
      list('fills', fills) +
      list('borders', borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', looks) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>',
  }
}

/**
 * How far from the right edge of its cell a text stands, in steps of some {@link indentWidth} characters: a figure apart from
 * the words of the next column, a head beside the button that Excel lays over it to filter by.
 */
export const indentOf = ({ isToTheRight, fill }: CellStyle): number =>
  isToTheRight ? (fill === 'heading' ? 2 : 1) : 0

export const indentWidth = 1.5

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`

function lookXml(style: CellStyle, format: number, isQuoted: boolean): string {
  const { fill, line, isToTheRight, isToTheLeft, wraps } = style
  const side = isToTheRight
    ? ` horizontal="right" indent="${indentOf(style)}"`
    : isToTheLeft
      ? ' horizontal="left"'
      : ''
  const alignment = `<alignment vertical="top"${side}${wraps ? ' wrapText="1"' : ''}/>`
  return (
    `<xf numFmtId="${format}" fontId="${fontOf(style)}" fillId="${fill ? fillOf[fill] : 0}"` +
    ` borderId="${line ? borderOf[line] : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"` +
    ` applyBorder="1" applyAlignment="1"${isQuoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`
  )
}
