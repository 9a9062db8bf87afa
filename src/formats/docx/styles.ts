/** The styles of a report's Word document: those that Word knows by name where there is one, so that menus list them. */

import type { Language } from '../../model/language.ts'
import { wordLanguage } from './languages.ts'
import type { Look } from './look.ts'
import { millimetres, points } from './lengths.ts'
import {
  paragraphProperties,
  type Border,
  runContent,
  runProperties,
  type ParagraphProperties,
  type RunProperties,
} from './paragraph.ts'
import { element } from '../office/xml.ts'
import { valued } from './valued.ts'

interface Style {
  readonly type: 'paragraph' | 'character' | 'table'
  readonly id: string
  /** Of a style that Word has, the name that it has there in English. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly isDefault?: boolean
  /** Whether menus list it. */
  readonly isListed?: boolean
  readonly paragraph?: ParagraphProperties
  readonly run?: RunProperties
  /** Of a table, what goes before its rows. */
  readonly table?: string
}

/** Sizes of type in points. */
export const sizes = { text: 10.5, table: 9, dense: 8.5, wide: 7.5, note: 8.5, caption: 9.5 } as const

/** Headings that the contents leave out look the same and bear another name: contents are made of the names. */
export const headingStyle = (level: number, isInContents: boolean): string =>
  `Heading${Math.min(6, level)}${isInContents ? '' : 'Apart'}`

export function stylesXml(look: Look, language: Language): string {
  const lang = wordLanguage(language)
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      runProperties({ font: look.text.name, size: sizes.text, colour: look.colours.ink, lang }),
    ),
    element('w:pPrDefault', {}, paragraphProperties({ spacing: { before: 0, after: 0, line: 240 } })),
  )
  return element(
    'w:styles',
    { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
    defaults,
    stylesOf(look, language).map(styleXml),
  )
}

function styleXml(style: Style): string {
  const { type, id, name, basedOn, next, paragraph, run, table } = style
  const rules = run ? runContent(run) : ''
  return element(
    'w:style',
    {
      'w:type': type,
      ...(style.isDefault && { 'w:default': '1' }),
      ...(isOwn(name) && { 'w:customStyle': '1' }),
      'w:styleId': id,
    },
    valued('w:name', name),
    basedOn === undefined ? '' : valued('w:basedOn', basedOn),
    next === undefined ? '' : valued('w:next', next),
    valued('w:uiPriority', style.isListed === false ? 99 : 9),
    style.isListed === false ? '' : '<w:qFormat/>',
    paragraph ? paragraphProperties(paragraph) : '',
    rules === '' ? '' : `<w:rPr>${rules}</w:rPr>`,
    table ?? '',
  )
}

/** What the names of our own begin with. */
const ownName = 'Delrapport'

const isOwn = (name: string): boolean => name.startsWith(ownName)

function stylesOf(look: Look, language: Language): Style[] {
  const own = (sv: string, en: string): string => `${ownName} ${{ sv, en }[language]}`
  const { colours } = look
  const heads = look.headings.name
  const apart = (style: Style, level: number): Style => ({
    type: 'paragraph',
    id: `${style.id}Apart`,
    name: own(`rubrik ${level} utanför innehåll`, `heading ${level} outside contents`),
    basedOn: style.id,
    next: 'Normal',
    isListed: false,
  })
  const headings = [
    { size: 21, before: 0, after: 20, colour: colours.accentText },
    { size: 14.5, before: 20, after: 7, colour: colours.accentText },
    { size: 11.5, before: 17, after: 7, colour: colours.ink },
    { size: 10.5, before: 14, after: 6, colour: colours.ink },
    { size: 10.5, before: 14, after: 6, colour: colours.ink },
    { size: 10.5, before: 14, after: 6, colour: colours.ink },
  ].map(({ size, before, after, colour }, index): Style => ({
    type: 'paragraph',
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: points(before), after: points(after), line: points(1.2 * size), isAtLeast: true },
      outlineLevel: index,
    },
    run: { font: heads, bold: true, colour, size },
  }))
  const contents = [0, 1, 2, 3].map((level): Style => ({
    type: 'paragraph',
    id: `TOC${level + 1}`,
    name: `toc ${level + 1}`,
    basedOn: 'Normal',
    next: 'Normal',
    isListed: false,
    paragraph: {
      tabs: [{ at: millimetres(160), align: 'right', leader: 'dot' }],
      // As in the print, so that what follows begins on the same page.
      spacing: {
        before: level === 0 ? points(6.2) : 0,
        after: points(6.2),
        line: points(16),
        isAtLeast: true,
      },
      indent: { left: millimetres([0, 8, 18, 30][level]!) },
    },
    run: { font: heads, size: level > 1 ? 10.5 : 11, ...(level === 0 && { bold: true }) },
  }))
  /** Room of the code's own colour. */
  const around = (space: number): Border => ({ style: 'single', size: 4, colour: colours.code, space })
  const inTable: ParagraphProperties = { spacing: { before: 0, after: 0, line: 250 } }
  return [
    {
      type: 'paragraph',
      id: 'Normal',
      name: 'Normal',
      isDefault: true,
      paragraph: { spacing: { after: points(8.5), line: points(15), isAtLeast: true } },
    },
    {
      type: 'character',
      id: 'DefaultParagraphFont',
      name: 'Default Paragraph Font',
      isDefault: true,
      isListed: false,
    },
    {
      type: 'table',
      id: 'TableNormal',
      name: 'Normal Table',
      isDefault: true,
      isListed: false,
      table: element(
        'w:tblPr',
        {},
        element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
        element(
          'w:tblCellMar',
          {},
          (['top', 'left', 'bottom', 'right'] as const).map((side) =>
            element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' }),
          ),
        ),
      ),
    },
    {
      type: 'table',
      id: 'ReportTable',
      name: own('tabell', 'table'),
      basedOn: 'TableNormal',
    },
    ...headings,
    ...headings.map((style, index) => apart(style, index + 1)),
    {
      type: 'paragraph',
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Subtitle',
      paragraph: {
        keepNext: true,
        spacing: { before: points(11), after: points(17), line: points(36), isAtLeast: true },
      },
      run: { font: heads, bold: true, size: 32 },
    },
    {
      type: 'paragraph',
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { spacing: { after: 0, line: points(19), isAtLeast: true } },
      run: { font: heads, size: 13 },
    },
    {
      type: 'paragraph',
      id: 'Organisation',
      name: own('organisation', 'organisation'),
      basedOn: 'Subtitle',
      run: { bold: true },
    },
    {
      type: 'paragraph',
      id: 'Fact',
      name: own('uppgift', 'fact'),
      basedOn: 'Normal',
      paragraph: {
        tabs: [{ at: millimetres(50), align: 'left' }],
        indent: { left: millimetres(50), hanging: millimetres(50) },
        spacing: { after: points(4), line: points(15), isAtLeast: true },
      },
      run: { font: heads, size: 10 },
    },
    {
      type: 'paragraph',
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        keepNext: true,
        spacing: { before: 0, after: points(20), line: points(24), isAtLeast: true },
      },
      run: { font: heads, bold: true, colour: colours.accentText, size: 20 },
    },
    {
      type: 'paragraph',
      id: 'ListHeading',
      name: own('rubrik på lista', 'list heading'),
      basedOn: 'TOCHeading',
      next: 'Normal',
      paragraph: {
        keepNext: true,
        spacing: { before: points(24), after: points(8), line: points(17), isAtLeast: true },
      },
      run: { size: 14 },
    },
    ...contents,
    {
      type: 'paragraph',
      id: 'TableofFigures',
      name: 'table of figures',
      basedOn: 'TOC1',
      next: 'Normal',
      isListed: false,
      paragraph: { spacing: { before: 0, after: points(6.2), line: points(16), isAtLeast: true } },
      run: { bold: false },
    },
    {
      type: 'paragraph',
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        keepLines: true,
        spacing: { before: points(4), after: points(12), line: points(13), isAtLeast: true },
      },
      run: { font: heads, size: sizes.caption },
    },
    {
      type: 'paragraph',
      id: 'TableCaption',
      name: own('tabellrubrik', 'table caption'),
      basedOn: 'Caption',
      next: 'Normal',
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: points(11), after: points(5), line: points(13), isAtLeast: true },
      },
      run: { bold: true },
    },
    {
      type: 'paragraph',
      id: 'TableUnit',
      name: own('tabellenhet', 'table unit'),
      basedOn: 'Caption',
      next: 'Normal',
      paragraph: {
        keepNext: true,
        spacing: { before: 0, after: points(4), line: points(12), isAtLeast: true },
      },
      run: { size: sizes.note, colour: colours.muted },
    },
    {
      type: 'paragraph',
      id: 'TableText',
      name: own('tabelltext', 'table text'),
      basedOn: 'Normal',
      paragraph: inTable,
      run: { font: heads, size: sizes.table },
    },
    {
      type: 'paragraph',
      id: 'TableHead',
      name: own('tabellhuvud', 'table head'),
      basedOn: 'TableText',
      paragraph: { keepNext: true },
      run: { bold: true, colour: colours.accentText },
    },
    {
      type: 'paragraph',
      id: 'TableTotal',
      name: own('tabellsumma', 'table total'),
      basedOn: 'TableText',
      run: { bold: true },
    },
    {
      type: 'paragraph',
      id: 'TableGroup',
      name: own('tabellgrupp', 'table group'),
      basedOn: 'TableText',
      paragraph: { keepNext: true, spacing: { before: points(6), after: 0, line: 250 } },
      run: { bold: true, colour: colours.accentText },
    },
    {
      type: 'paragraph',
      id: 'TableNote',
      name: own('tabellnot', 'table note'),
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { spacing: { before: points(4), after: points(12), line: points(12), isAtLeast: true } },
      run: { font: heads, size: sizes.note, colour: colours.muted },
    },
    {
      type: 'paragraph',
      id: 'Figure',
      name: own('figur', 'figure'),
      basedOn: 'Normal',
      next: 'Caption',
      paragraph: { keepNext: true, spacing: { before: points(10), after: points(4), line: 240 } },
    },
    {
      type: 'paragraph',
      id: 'ListParagraph',
      name: 'List Paragraph',
      basedOn: 'Normal',
      paragraph: { spacing: { after: points(4), line: points(15), isAtLeast: true } },
    },
    {
      type: 'paragraph',
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      run: { colour: colours.muted },
    },
    {
      type: 'paragraph',
      id: 'PullQuote',
      name: own('utlyft citat', 'pull quote'),
      basedOn: 'Normal',
      next: 'Attribution',
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: points(10), after: points(4), line: points(19), isAtLeast: true },
      },
      run: { font: heads, size: 14, colour: colours.accentText },
    },
    {
      type: 'paragraph',
      id: 'Attribution',
      name: own('citerad', 'attribution'),
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { keepLines: true },
      run: { font: heads, colour: colours.muted },
    },
    {
      type: 'paragraph',
      id: 'BoxText',
      name: own('ruta', 'box'),
      basedOn: 'Normal',
      paragraph: { keepLines: true },
    },
    {
      type: 'paragraph',
      id: 'BoxTitle',
      name: own('rutas rubrik', 'box title'),
      basedOn: 'BoxText',
      next: 'BoxText',
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { after: points(4), line: points(15), isAtLeast: true },
      },
      run: { font: heads, bold: true, colour: colours.accentText },
    },
    {
      type: 'paragraph',
      id: 'Code',
      name: own('kod', 'code'),
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        keepLines: true,
        fill: colours.code,
        borders: { top: around(7), left: around(8), bottom: around(7), right: around(8) },
        indent: { left: points(8), right: points(8) },
        spacing: { before: points(8), after: points(16), line: points(12), isAtLeast: true },
      },
      run: { font: look.code.name, size: 8.5, isCode: true },
    },
    {
      type: 'paragraph',
      id: 'Rule',
      name: own('linje', 'rule'),
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        borders: { bottom: { style: 'single', size: 6, colour: colours.rule, space: 1 } },
        spacing: { before: points(4), after: points(14), line: points(6), isAtLeast: true },
      },
    },
    {
      type: 'paragraph',
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      isListed: false,
      paragraph: { spacing: { after: 0, line: points(11), isAtLeast: true } },
      run: { font: heads, size: 8.5, colour: colours.muted },
    },
    {
      type: 'paragraph',
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      isListed: false,
      paragraph: { spacing: { after: 0, line: points(11), isAtLeast: true } },
      run: { font: heads, size: 8.5, colour: colours.muted },
    },
    {
      type: 'paragraph',
      id: 'FootnoteText',
      name: 'footnote text',
      basedOn: 'Normal',
      isListed: false,
      paragraph: { spacing: { after: points(2), line: points(12), isAtLeast: true } },
      run: { size: 9 },
    },
    {
      type: 'paragraph',
      id: 'CommentText',
      name: 'annotation text',
      basedOn: 'Normal',
      isListed: false,
      paragraph: { spacing: { after: 0, line: points(12), isAtLeast: true } },
      run: { font: heads, size: 9 },
    },
    {
      type: 'character',
      id: 'FootnoteReference',
      name: 'footnote reference',
      isListed: false,
      run: { raised: 'superscript' },
    },
    {
      type: 'character',
      id: 'Hyperlink',
      name: 'Hyperlink',
      isListed: false,
      run: { colour: colours.accentText, underline: true },
    },
  ]
}
