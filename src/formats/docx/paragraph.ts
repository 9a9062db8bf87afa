/** Paragraphs and runs of WordprocessingML: what is said of each stands in the order that its schema asks for. */

import { element, escapeXml } from '../office/xml.ts'
import { valued } from './valued.ts'

export interface Border {
  readonly style: 'single' | 'dotted' | 'nil'
  /** In eighths of a point. */
  readonly size: number
  /** Six hexadecimal digits. */
  readonly colour: string
  /** From the text, in points. */
  readonly space: number
}

export const borderXml = (side: string, { style, size, colour, space }: Border): string =>
  style === 'nil'
    ? valued(`w:${side}`, 'nil')
    : element(`w:${side}`, { 'w:val': style, 'w:sz': size, 'w:space': space, 'w:color': colour })

const shading = (fill: string): string =>
  element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })

export interface TabStop {
  readonly at: number
  readonly align: 'left' | 'right' | 'center'
  readonly leader?: 'dot'
}

/** Lengths in twips. */
export interface ParagraphProperties {
  readonly style?: string
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  readonly list?: { readonly number: number; readonly level: number }
  readonly borders?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', Border>>>
  readonly fill?: string
  readonly tabs?: readonly TabStop[]
  readonly isRightToLeft?: boolean
  readonly spacing?: {
    readonly before?: number
    readonly after?: number
    readonly line?: number
    readonly isAtLeast?: boolean
  }
  readonly indent?: {
    readonly left?: number
    readonly right?: number
    readonly hanging?: number
  }
  readonly align?: 'left' | 'right' | 'center'
  readonly outlineLevel?: number
  /** The end of a section. */
  readonly section?: string
}

export function paragraphProperties(of: ParagraphProperties): string {
  const { borders, tabs = [], spacing, indent } = of
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const border = borders?.[side]
    return border ? [borderXml(side, border)] : []
  })
  const content = [
    of.style === undefined ? '' : valued('w:pStyle', of.style),
    of.keepNext ? '<w:keepNext/>' : '',
    of.keepLines ? '<w:keepLines/>' : '',
    of.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    of.list ? element('w:numPr', {}, valued('w:ilvl', of.list.level), valued('w:numId', of.list.number)) : '',
    sides.length > 0 ? element('w:pBdr', {}, sides) : '',
    of.fill === undefined ? '' : shading(of.fill),
    tabs.length > 0 ? element('w:tabs', {}, tabs.map(tabStop)) : '',
    of.isRightToLeft ? '<w:bidi/>' : '',
    spacing ? spacingXml(spacing) : '',
    indent ? indentXml(indent) : '',
    of.align === undefined ? '' : valued('w:jc', of.align),
    of.outlineLevel === undefined ? '' : valued('w:outlineLvl', of.outlineLevel),
    of.section ?? '',
  ].join('')
  return content === '' ? '' : `<w:pPr>${content}</w:pPr>`
}

const tabStop = ({ at, align, leader }: TabStop): string =>
  element('w:tab', { 'w:val': align, ...(leader && { 'w:leader': leader }), 'w:pos': at })

const spacingXml = ({
  before,
  after,
  line,
  isAtLeast,
}: NonNullable<ParagraphProperties['spacing']>): string =>
  element('w:spacing', {
    ...(before !== undefined && { 'w:before': before }),
    ...(after !== undefined && { 'w:after': after }),
    ...(line !== undefined && { 'w:line': line, 'w:lineRule': isAtLeast ? 'atLeast' : 'auto' }),
  })

const indentXml = ({ left, right, hanging }: NonNullable<ParagraphProperties['indent']>): string =>
  element('w:ind', {
    ...(left !== undefined && { 'w:left': left }),
    ...(right !== undefined && { 'w:right': right }),
    ...(hanging !== undefined && { 'w:hanging': hanging }),
  })

export interface RunProperties {
  readonly style?: string
  readonly font?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly colour?: string
  /** In points. */
  readonly size?: number
  readonly underline?: boolean
  readonly fill?: string
  readonly raised?: 'superscript' | 'subscript'
  /** As Word has it. */
  readonly lang?: string
  readonly isRightToLeft?: boolean
  /** Words that no speller should look at. */
  readonly isCode?: boolean
}

export function runProperties(of: RunProperties): string {
  const content = runContent(of)
  return content === '' ? '' : `<w:rPr>${content}</w:rPr>`
}

export function runContent(of: RunProperties): string {
  const { font, size } = of
  return [
    of.style === undefined ? '' : valued('w:rStyle', of.style),
    font === undefined
      ? ''
      : element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }),
    flag('b', of.bold) + flag('bCs', of.bold),
    flag('i', of.italic) + flag('iCs', of.italic),
    flag('strike', of.strike),
    of.isCode ? '<w:noProof/>' : '',
    of.colour === undefined ? '' : valued('w:color', of.colour),
    size === undefined ? '' : valued('w:sz', 2 * size) + valued('w:szCs', 2 * size),
    of.underline === undefined ? '' : valued('w:u', of.underline ? 'single' : 'none'),
    of.fill === undefined ? '' : shading(of.fill),
    of.raised === undefined ? '' : valued('w:vertAlign', of.raised),
    of.isRightToLeft ? '<w:rtl/>' : '',
    of.lang === undefined
      ? ''
      : element('w:lang', {
          'w:val': of.lang,
          ...(of.isRightToLeft && { 'w:bidi': of.lang }),
        }),
  ].join('')
}

const flag = (name: string, isSet: boolean | undefined): string =>
  isSet === undefined ? '' : isSet ? `<w:${name}/>` : valued(`w:${name}`, '0')

/** Breaks, tabs and hyphens that Word has marks of its own for. */
const marks: ReadonlyMap<string, string> = new Map([
  ['\n', '<w:br/>'],
  ['\t', '<w:tab/>'],
  ['\u00ad', '<w:softHyphen/>'],
  ['\u2011', '<w:noBreakHyphen/>'],
])

const wordJoiner = '\u2060'

/** Few fonts have it: that of another one, tall as it may be, makes no line higher, and is no box that anybody sees. */
const joinerLook: RunProperties = { font: 'Tahoma', size: 1, isCode: true }

/** Text in one run, and those of what joins its words. */
export function run(text: string, properties: RunProperties = {}): string {
  if (!text.includes(wordJoiner)) return oneRun(text, properties)
  const joiner = rawRun(`<w:t>${wordJoiner}</w:t>`, { ...properties, ...joinerLook })
  return text
    .split(wordJoiner)
    .map((part) => oneRun(part, properties))
    .join(joiner)
}

function oneRun(text: string, properties: RunProperties): string {
  if (text === '') return ''
  const parts = text.split(/([\n\t\u00ad\u2011])/).filter((part) => part !== '')
  return rawRun(
    parts.map((part) => marks.get(part) ?? `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`).join(''),
    properties,
  )
}

/** A run of what is no text. */
export const rawRun = (content: string, properties: RunProperties = {}): string =>
  `<w:r>${runProperties(properties)}${content}</w:r>`

/** A paragraph as long as something may still be said of it. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly properties: ParagraphProperties
  /** Its runs. */
  readonly content: string
}

export const paragraph = (content: string, properties: ParagraphProperties = {}): Paragraph => ({
  type: 'paragraph',
  properties,
  content,
})

export const paragraphXml = ({ properties, content }: Paragraph): string =>
  element('w:p', {}, paragraphProperties(properties), content)

/** The same, with more said of it. */
export const withProperties = (one: Paragraph, more: ParagraphProperties): Paragraph => ({
  ...one,
  properties: { ...one.properties, ...more },
})
