/** The stages that mend the structure, each on a small tree. */

import { expect, test } from 'vitest'
import type { PdfFile } from '../../src/print/finish/objects/read-file.ts'
import {
  isString,
  nameOf,
  textOfString,
  type PdfString,
  textString,
  name,
  type PdfDict,
  type PdfValue,
} from '../../src/pdf-syntax/values.ts'
import { attributesOf } from '../../src/print/finish/structure/attributes.ts'
import { abbreviationMark } from '../../src/render/abbreviation-mark.ts'
import { applyMarkers } from '../../src/print/finish/structure/apply-markers.ts'
import { mendFigures } from '../../src/print/finish/structure/mend-figures.ts'
import { flatten } from '../../src/print/finish/structure/flatten.ts'
import { mendHeadings } from '../../src/print/finish/structure/mend-headings.ts'
import { mendLinks } from '../../src/print/finish/structure/mend-links.ts'
import { mendLists } from '../../src/print/finish/structure/mend-lists.ts'
import { mendTables } from '../../src/print/finish/structure/mend-tables.ts'
import { retag } from '../../src/print/finish/structure/retag.ts'
import { tableAttributes } from '../../src/print/finish/structure/table-attributes.ts'
import {
  element,
  isElement,
  type Element,
  type Kid,
  type TaggedContent,
} from '../../src/print/finish/structure/tree.ts'
import type { PdfFault } from '../../src/print/finish/facts.ts'

const file = { resolve: (value: unknown) => value ?? null } as unknown as PdfFile

/** Content that paints something, with text or without. */
const painted = (hasText = true): TaggedContent =>
  ({
    kind: 'content',
    stream: {},
    sequence: { hasText, paints: true },
    page: null,
  }) as unknown as TaggedContent

const marked = (type: string, marker: string, kids: Kid[]): Element => ({ ...element(type, kids), marker })

const shape = (one: Element): string =>
  `${one.type}(${one.kids
    .map((kid) => (isElement(kid) ? shape(kid) : ''))
    .filter(Boolean)
    .join(' ')})`

test('a marker gives its type; the items of notes are notes', () => {
  const notes = marked('NonStruct', 'notes', [
    element('P', [painted()]),
    element('L', [element('LI', [element('P', [painted()])])]),
  ])
  const root = element('Document', [marked('NonStruct', 'aside', [element('P', [painted()])]), notes])
  applyMarkers(root)
  expect(shape(root)).toBe('Document(Aside(P()) Sect(P() Note(P())))')
})

test('an abbreviation says what it is short for, whatever that holds', () => {
  const short = marked('Span', abbreviationMark('kr-x-@ 5 % ”å”'), [painted()])
  applyMarkers(element('Document', [element('P', [short])]))
  expect(shape(short)).toBe('Span()')
  expect(textOfString(short.entries.get('E') as PdfString)).toBe('kr-x-@ 5 % ”å”')
})

test('wrappers dissolve, and loose text gets a paragraph', () => {
  const wrapped = element('NonStruct', [element('NonStruct', [painted()])])
  const root = element('Document', [wrapped, element('Div', [painted()])])
  flatten(root)
  expect(shape(root)).toBe('Document(P() Div(P()))')
})

test('every item has a body; a term and what it means are one item', () => {
  const drawn = element('Lbl', [painted(false)])
  const list = element('L', [element('LI', [drawn, painted()])])
  const terms = element('L', [
    element('Lbl', [painted()]),
    element('LBody', [painted()]),
    element('Lbl', [painted()]),
    element('LBody', [painted()]),
  ])
  mendLists(file, element('Document', [list, terms]))
  expect(shape(list)).toBe('L(LI(Lbl() LBody()))')
  expect(textOfString(drawn.entries.get('ActualText') as never)).toBe('•')
  expect(shape(terms)).toBe('L(LI(Lbl() LBody()) LI(Lbl() LBody()))')
})

const cell = (
  type: 'TH' | 'TD',
  id: string | null,
  headers: readonly string[],
  kids: Kid[] = [painted()],
): Element => {
  const one = element(type, kids)
  if (id !== null) one.entries.set('ID', textString(id))
  const attributes: PdfDict = new Map([['O', name('Table')]])
  if (headers.length > 0) attributes.set('Headers', headers.map(textString))
  if (type === 'TH') attributes.set('Scope', name(headers.length > 0 ? 'Row' : 'Column'))
  one.entries.set('A', attributes)
  return one
}

const headersOf = (one: Element): string[] => {
  const headers = tableAttributes(one)?.get('Headers')
  return Array.isArray(headers) ? headers.filter(isString).map(textOfString) : []
}

test.each([
  ['1 2 3 2 1 2', '1 2 3 2 1 2'],
  ['1 3 3 2 4', '1 2 2 2 3'],
  ['2 4 6 5 3', '1 2 3 3 2'],
  ['3 1 2', '1 1 2'],
])('levels of headings %s become %s', (written, mended) => {
  const headings = written.split(' ').map((level) => element(`H${level}`, [painted()]))
  const box = element('Note', [headings[2]!])
  const root = element('Document', [...headings.slice(0, 2), element('P', []), box, ...headings.slice(3)])
  mendHeadings(root, [])
  expect(headings.map(({ type }) => type.slice(1)).join(' ')).toBe(mended)
})

test('an empty cell that was left out comes back in its column', () => {
  const row = element('TR', [cell('TD', null, ['a']), cell('TD', null, ['c'])])
  const table = element('Table', [
    element('TR', [cell('TH', 'a', []), cell('TH', 'b', []), cell('TH', 'c', [])]),
    element('TR', [cell('TD', null, ['a']), cell('TD', null, ['b']), cell('TD', null, ['c'])]),
    row,
  ])
  const faults: PdfFault[] = []
  mendTables(file, element('Document', [table]), faults)
  expect(faults).toEqual([])
  expect(row.kids.map((kid) => headersOf(kid as Element))).toEqual([['a'], [], ['c']])
})

test('an empty cell beside a head above several columns comes back in its column', () => {
  const over = cell('TH', 'over', [])
  tableAttributes(over)!.set('ColSpan', 2)
  const heads = element('TR', [over])
  const row = element('TR', [cell('TH', 'second', ['a']), cell('TD', null, ['over', 'c', 'second'])])
  const table = element('Table', [
    heads,
    element(
      'TR',
      ['a', 'b', 'c', 'd'].map((id) => cell('TH', id, [])),
    ),
    element('TR', [
      cell('TH', 'first', ['a']),
      cell('TD', null, ['over', 'b', 'first']),
      cell('TD', null, ['over', 'c', 'first']),
      cell('TD', null, ['d', 'first']),
    ]),
    row,
  ])
  const faults: PdfFault[] = []
  mendTables(file, element('Document', [table]), faults)
  expect(faults).toEqual([])
  expect(heads.kids.map((kid) => (kid as Element).type)).toEqual(['TD', 'TH', 'TD'])
  expect(row.kids.map((kid) => headersOf(kid as Element))).toEqual([['a'], [], ['over', 'c', 'second'], []])
})

test('rows below an empty head keep the head above', () => {
  const goesOn = cell('TH', 'again', ['a'], [])
  const value = cell('TD', null, ['b', 'again'])
  const table = element('Table', [
    element('TR', [cell('TH', 'a', []), cell('TH', 'b', [])]),
    element('TR', [cell('TH', 'group', ['a']), cell('TD', null, ['b', 'group'])]),
    element('TR', [goesOn, value]),
  ])
  mendTables(file, element('Document', [table]), [])
  expect(headersOf(value)).toEqual(['b', 'group'])
  expect(goesOn.type).toBe('TD')
})

test('a frame round a figure is none itself; one without a description is told', () => {
  const inner = element('Figure', [])
  inner.entries.set('Alt', textString('En bild'))
  const frame = element('Figure', [inner, element('Caption', [])])
  const faults: PdfFault[] = []
  mendFigures(file, element('Document', [frame, element('Figure', [])]), faults)
  expect(frame.type).toBe('Div')
  expect(faults).toEqual([{ fault: 'figure', page: null }])
})

test('a figure’s place holds all that it paints, also behind states that were opened before it', () => {
  const before = 'q 2 0 0 2 0 0 cm q 0 0 100 100 re W n q 0.5 0 0 0.5 0 0 cm '
  const drawn =
    '/Figure <</MCID 0>>BDC 10 10 5 5 re f Q q 40 40 5 5 re f Q BT /F1 8 Tf 1 0 0 1 90 20 Tm <01> Tj ET EMC'
  const figure = element('Figure', [
    {
      kind: 'content',
      page: null,
      stream: { bytes: Buffer.from(before + drawn), resources: new Map() },
      sequence: { open: before.length, close: before.length + drawn.length },
    } as unknown as TaggedContent,
  ])
  figure.entries.set('Alt', textString('Ett diagram'))
  mendFigures(file, element('Document', [figure]), [])
  const attributes = figure.entries.get('A') as PdfDict
  expect(attributes.get('BBox')).toEqual([10, 10, 188, 90])
})

test('a link says where it leads, unless its text does', () => {
  const objects = new Map<number, PdfValue>()
  const links = { ...file, objects, dict: (value: unknown) => value } as unknown as PdfFile
  const linkTo = (number: number, uri: string, text: string): Element => {
    const annotation = new Map<string, PdfValue>([['Subtype', name('Link')]])
    if (uri !== '') annotation.set('A', new Map([['URI', textString(uri)]]))
    objects.set(number, annotation)
    const link = element('Link', [{ kind: 'annotation', number, page: null }])
    link.entries.set('ActualText', textString(text))
    return link
  }
  const root = element('Document', [
    linkTo(1, 'https://skr.se/', 'SKR'),
    linkTo(2, 'https://skr.se/', 'https://skr.se'),
    linkTo(3, 'mailto:a@b.se', 'a@b.se'),
    { ...element('Reference', [linkTo(4, '', '1')]), marker: 'ref' },
    linkTo(5, '', ''),
  ])
  const contents = { pages: [], ofPage: new Map(), ofForm: new Map() }
  mendLinks(links, contents, root, () => null, 'sv', [])
  const said = [...objects.values()].map((one) => textOfString((one as PdfDict).get('Contents') as never))
  expect(said).toEqual(['SKR (https://skr.se/)', 'https://skr.se', 'a@b.se', 'Not 1', 'Länk'])
})

/** A file with links to places within, by number. */
const leadingTo = (...ids: readonly string[]) => {
  const objects = ids.map((id): PdfDict => new Map([['Dest', name(id)]]))
  return { ...file, dict: ({ number }: { number: number }) => objects[number] } as unknown as PdfFile
}

const parts = (...types: string[]) => types.map((type) => element(type, [painted()]))

const link = (number: number): Element =>
  element('Link', [painted(), { kind: 'annotation', number, page: null }])

const titled = () => element('Document', parts('H1', 'H2', 'H3', 'H2'))

test('as PDF 2.0 has them the title is no heading, and chapters are of the first level', () => {
  const [first, later, untitled] = [titled(), element('Document', titled().kids.slice(1)), titled()]
  untitled.kids.push(element('H1', [painted()]))
  retag(file, first, true)
  retag(file, later, false)
  retag(file, untitled, true)
  expect(shape(first)).toBe('Document(Title() H1() H2() H1())')
  expect(shape(later)).toBe('Document(H1() H2() H1())')
  expect(shape(untitled)).toBe('Document(H1() H2() H3() H2() H1())')
})

test('as PDF 2.0 has them notes and what cites them know each other', () => {
  const note = { ...element('Note', [element('P', [painted()])]), places: ['n1'] }
  const cited = [0, 1].map((number) => marked('Reference', 'ref', [link(number)]))
  const other = marked('Reference', 'ref', [link(2)])
  retag(leadingTo('n1', 'n1', 'n2'), element('Document', [...cited, other, note]), false)
  expect(note.type).toBe('FENote')
  expect(note.refersTo).toEqual(cited)
  expect(cited.map(({ refersTo }) => refersTo)).toEqual([[note], [note]])
  expect(other.refersTo).toEqual([])
})

test('as PDF 2.0 has them entries of the contents know what they name, each its own', () => {
  const below = element('TOCI', [element('Reference', [link(1)])])
  const entry = element('TOCI', [element('Reference', [link(0)]), element('TOC', [below])])
  const group = element('TOCI', [element('TOC', [element('TOCI', [link(2)])])])
  retag(leadingTo('a', 'b', 'c'), element('Document', [element('TOC', [entry, group])]), false)
  expect([entry, below, group].map(({ entryFor }) => entryFor)).toEqual(['a', 'b', null])
})

test('as PDF 2.0 has them boxes within a box are sections of it', () => {
  const inner = element('Aside', [element('P', [painted()])])
  const root = element('Document', [element('Aside', [element('L', [inner])]), element('Aside', [])])
  retag(file, root, false)
  expect(shape(root)).toBe('Document(Aside(L(Sect(P()))) Aside())')
})

test('as PDF 2.0 has them captions begin or end what they are of', () => {
  const root = element('Document', [
    element('Div', parts('Figure', 'Caption')),
    element('Div', parts('Figure', 'Caption', 'P')),
    element('Div', parts('Caption', 'Figure', 'Caption')),
    element('Div', parts('P')),
  ])
  retag(file, root, false)
  expect(shape(root)).toBe(
    'Document(Sect(Figure() Caption()) Div(Sect(Figure() Caption()) P()) Sect(Caption() Figure() P()) Div(P()))',
  )
})

test('as PDF 2.0 has them lists with labels say what these are', () => {
  const list = (label: Element) => element('L', [element('LI', [label, element('LBody', [painted()])])])
  const [terms, drawn] = [list(element('Lbl', [painted()])), list(element('Lbl', [painted(false)]))]
  const counted = list(element('Lbl', [painted()]))
  counted.entries.set(
    'A',
    new Map([
      ['O', name('List')],
      ['ListNumbering', name('Decimal')],
    ]),
  )
  const plain = element('L', [element('LI', [element('LBody', [painted()])])])
  const lists = [terms, drawn, counted, plain]
  retag(file, element('Document', lists), false)
  expect(lists.map((one) => nameOf(attributesOf(one, 'List')?.get('ListNumbering')))).toEqual([
    'Description',
    'Unordered',
    'Decimal',
    null,
  ])
})
