import * as fc from 'fast-check'
import { strToU8 } from 'fflate'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import type { ForeignDocument } from '../../src/documents/document.ts'
import { documentReaders } from '../../src/documents/index.ts'
import { inlineContent, type LineEnds } from '../../src/documents/pdf/inline-content.ts'
import { pageRuns } from '../../src/documents/pdf/page-runs.ts'
import { readPdf } from '../../src/documents/pdf/read-pdf.ts'
import { plainText } from '../../src/source/plain-text.ts'
import { documentOf, outline, tablesOf } from './foreign-blocks.ts'
import { line, makeTaggedPdf, saying, tag, type Tag, type TaggedPdf } from './make-tagged-pdf.ts'

const read = (pdf: TaggedPdf): Promise<ForeignDocument> => documentOf(readPdf, makeTaggedPdf(pdf))
const linesOf = async (...tags: readonly Tag[]) => outline((await read({ tags })).blocks)

/** A row of cells, each at its column. */
const row = (y: number, ...cells: readonly string[]): Tag =>
  tag('TR', ...cells.map((text, index) => tag('TD', line(y, text, 50 + 120 * index))))
const headRow = (y: number, ...cells: readonly string[]): Tag =>
  tag('TR', ...cells.map((text, index) => tag('TH', tag('P', line(y, text, 50 + 120 * index)))))
const onPage = (page: number, { tag: name, kids }: Tag): Tag => ({
  tag: name,
  kids: kids.map((kid) => ('tag' in kid ? onPage(page, kid) : { ...kid, page })),
})

const head = (y: number) => headRow(y, 'Post', 'Utfall')
const cellOnTwoPages = (x: number, text: string) =>
  tag('TH', line(100, text, x), { ...line(700, text, x), page: 2 })

const report: TaggedPdf = {
  info: '/Title (Del\u00e5r) /ModDate (D:20210901080000Z)',
  catalog: '/Lang (sv-SE) /MarkInfo <</Marked true>>',
  roles: '/Rubrik#201 /H1 /Standard /P',
  decoration: [{ lines: [[500, 20, 'Sida 1 av 2']] }],
  tags: [
    tag(
      'Document',
      tag('TOC', tag('TOCI', line(770, 'Ekonomi 1'))),
      tag('Rubrik 1', line(740, 'Ekonomi')),
      tag('Standard', line(720, 'Resultatet är 5 mkr'), tag('Reference', tag('Link', line(723, '1', 140)))),
      tag('Note', tag('P', tag('Lbl', line(60, '1')), line(60, 'Före skatt.', 60))),
      tag(
        'Table',
        tag('Caption', line(700, 'Tabell 1 Resultat')),
        tag('TR', tag('TH'), saying('/A <</O /Table /ColSpan 2>>', tag('TH', line(680, 'Helår', 170)))),
        headRow(660, 'Mkr', 'Utfall', 'Budget'),
        row(640, 'Skatter', '5', '4'),
        onPage(2, row(640, 'Summa', '5', '4')),
      ),
      tag(
        'L',
        tag('LI', tag('Lbl', line(600, '1.')), tag('LBody', line(600, 'Ett', 60))),
        tag(
          'LI',
          tag('Lbl', line(580, '2.')),
          tag('LBody', line(580, 'Två', 60), tag('L', tag('LI', line(560, '– Tre')))),
        ),
      ),
      saying('/Alt (Ett diagram)', tag('Figure', line(500, 'stapel'))),
      tag('Caption', line(480, 'Figur 1 Utfall')),
    ),
  ],
}

test('what is tagged is read in its order, and decoration and contents left out', async () => {
  const found = await read(report)
  expect(outline(found.blocks)).toEqual([
    '# Ekonomi',
    'text: Resultatet är 5 mkr',
    '[Tabell 1 Resultat]',
    ' | Helår | ^',
    'Mkr | Utfall | Budget',
    '---',
    'Skatter | 5 | 4',
    'Summa | 5 | 4',
    '1. text: Ett',
    '1. text: Två',
    '1. * text: Tre',
    'caption: Figur 1 Utfall',
  ])
  expect([...found.notes].map(([name, blocks]) => [name, outline(blocks)])).toEqual([
    ['1', ['text: Före skatt.']],
  ])
  const [, paragraph] = found.blocks
  expect(paragraph).toMatchObject({ content: [{}, { type: 'footnoteReference', identifier: '1' }] })
  const [table] = tablesOf(found)
  expect(table!.rows.map(([first]) => first!.at.page)).toEqual([1, 1, 1, 2])
  expect(found.losses.map(({ what, count }) => [what, count])).toEqual([['image', 1]])
  const { title, language, saved } = found
  expect({ title, language, saved }).toEqual({ title: 'Delår', language: 'sv', saved: '2021-09-01' })
})

test('styles of a maker’s own are taken for what they are called', async () => {
  const names = ['Rubrik', 'Rapport tabellrubrik', 'Citat', 'Text p\u00c3\u00a5 sida']
  const found = await read({
    roles: names.map((name) => `/${name.replaceAll(' ', '#20')} /P`).join(' '),
    tags: names.map((name, index) => tag(name, line(700 - 20 * index, 'Ord'))),
  })
  expect(outline(found.blocks)).toEqual(['title: Ord', 'caption: Ord', 'quote: Ord', 'text: Ord'])
})

test('the same packed in streams of objects is the same', async () => {
  const found = await read({ ...report, isPacked: true })
  expect(found).toEqual(await read(report))
})

test('what was added to a file later counts', async () => {
  const first = Buffer.from(makeTaggedPdf({ tags: [tag('P', line(700, 'Text'))] })).toString('latin1')
  const element = /(\d+) 0 obj\n(<<\/Type \/StructElem \/S \/P .*)\n/.exec(first)!
  const later = `${first}\n${element[1]} 0 obj\n${element[2]!.replace('/S /P', '/S /H2')}\nendobj\n`
  const { blocks } = await documentOf(readPdf, Buffer.from(later, 'latin1'))
  expect(outline(blocks)).toEqual(['## Text'])
})

test('what stands on a page is said once, however many elements claim it', async () => {
  const two = makeTaggedPdf({ tags: [tag('P', line(700, 'Ett')), tag('P', line(680, 'Två'))] })
  const claimed = Buffer.from(two).toString('latin1').replace('/MCID 1>>]', '/MCID 0>>]')
  const { blocks } = await documentOf(readPdf, Buffer.from(claimed, 'latin1'))
  expect(outline(blocks)).toEqual(['text: Ett'])
})

describe('tables', () => {
  test('that are tagged anew on the next page go on, without their headings', async () => {
    const more = onPage(2, tag('Table', head(700), row(680, 'B', '2')))
    expect(await linesOf(tag('Table', head(100), row(80, 'A', '1')), more)).toEqual([
      'Post | Utfall',
      '---',
      'A | 1',
      'B | 2',
    ])
  })

  test('on the next page with other headings are others', async () => {
    const other = onPage(2, tag('Table', headRow(700, 'Nämnd', 'Utfall'), row(680, 'B', '2')))
    expect(await linesOf(tag('Table', head(100), row(80, 'A', '1')), other)).toHaveLength(6)
  })

  test('whose headings are tagged again within are read without these', async () => {
    const table = tag(
      'Table',
      head(100),
      row(80, 'A', '1'),
      onPage(2, head(700)),
      onPage(2, row(680, 'B', '2')),
    )
    expect(await linesOf(table)).toEqual(['Post | Utfall', '---', 'A | 1', 'B | 2'])
  })

  test('whose headings stand in one cell for all pages say them once', async () => {
    const table = tag(
      'Table',
      tag('TR', cellOnTwoPages(50, 'Post'), cellOnTwoPages(170, 'Utfall')),
      row(80, 'A', '1'),
    )
    expect(await linesOf(table)).toEqual(['Post | Utfall', '---', 'A | 1'])
  })

  test('with cells that span rows, and rows that lack their last cells', async () => {
    const spanning = saying('/A [<</O /Layout>> <</O /Table /RowSpan 2>>]', tag('TD', line(80, 'A')))
    const table = tag(
      'Table',
      head(100),
      tag('TR', spanning, tag('TD', line(80, '1', 170))),
      row(60, '2'),
      row(40, 'B'),
    )
    expect((await linesOf(table)).slice(2)).toEqual(['A | 1', '^ | 2', 'B | '])
  })

  test('images in cells are told as lost', async () => {
    const cell = tag('TD', line(80, 'Ja', 170), tag('Figure', line(80, 'x', 200)))
    const found = await read({ tags: [tag('Table', head(100), tag('TR', tag('TD', line(80, 'A')), cell))] })
    expect(outline(found.blocks).at(-1)).toBe('A | Ja')
    expect(found.losses.map(({ what, count }) => [what, count])).toEqual([['image', 1]])
  })

  test('paragraphs of a cell stand in lines', async () => {
    const cell = tag('TD', tag('P', line(80, 'Ja', 170)), tag('P', line(66, 'delvis', 170)))
    const { blocks } = await read({
      tags: [tag('Table', head(100), tag('TR', tag('TD', line(80, 'A')), cell))],
    })
    const [table] = tablesOf({ blocks } as ForeignDocument)
    expect(table!.rows[1]![1]!.content.map(({ type }) => type)).toEqual(['text', 'break', 'text'])
  })
})

const run = (text: string, x: number, y: number, width: number, size = 10) =>
  ({ kind: 'run', run: { text, page: 1, x, y, width, size } }) as const

const said = (ends: Partial<LineEnds>, ...runs: readonly ReturnType<typeof run>[]) =>
  plainText(inlineContent(runs, { paintsBlanks: false, room: null, ...ends }))

const two = (ends: Partial<LineEnds>, one: string, other: string, width = 50) =>
  said(ends, run(one, 0, 20, width), run(other, 0, 8, 30))

describe('lines', () => {
  test.each([
    ['verksam-', 'heter', 'verksamheter'],
    ['AVSÄTT-', 'NINGAR', 'AVSÄTTNINGAR'],
    ['IT-', 'enheten', 'IT-enheten'],
    ['kultur-', 'och fritid', 'kultur- och fritid'],
    ['kommunens', 'resultat', 'kommunens resultat'],
    ['2020–', '2021', '2020– 2021'],
  ])('%s at a line end, then %s', (one, other, whole) => {
    expect(two({}, one, other)).toBe(whole)
  })

  test('a full line without a blank ends within a word, where others end with one', () => {
    expect(two({ paintsBlanks: true, room: 55 }, 'Avvikels', 'e')).toBe('Avvikelse')
    expect(two({ paintsBlanks: true, room: 90 }, 'Budget', 'helår')).toBe('Budget helår')
    expect(two({ paintsBlanks: true }, 'Budget ', 'helår')).toBe('Budget helår')
    expect(two({ paintsBlanks: false, room: 55 }, 'Budgeten', 'helår')).toBe('Budgeten helår')
  })

  test('words that lie apart are parted, and parts of a word are not', () => {
    expect(said({}, run('Årets', 0, 0, 30), run('utfall', 33, 0, 30))).toBe('Årets utfall')
    expect(said({}, run('Ut', 0, 0, 10), run('fall', 10.4, 0, 20))).toBe('Utfall')
    expect(said({}, run('stift ', 0, 0, 30), run('else', 27, 0, 20))).toBe('stiftelse')
  })

  test('letters that are painted after the others of their line stand where they are seen', async () => {
    const painted = {
      lines: [
        [50, 700, 'Aa'],
        [80, 700, 'Cc'],
        [65, 700, 'Bb'],
      ] as const,
    }
    expect(await linesOf(tag('P', painted))).toEqual(['text: Aa Bb Cc'])
  })

  test('an accent that its font takes for a letter is none', () => {
    const glyphs = [
      { unicode: 's', width: 500, isSpace: false },
      { unicode: 'D', width: 0, isSpace: false },
    ]
    const runs = pageRuns({
      operators: [OPS.beginText, OPS.setFont, OPS.showText],
      operands: [null, ['F1', 10], [glyphs]],
      page: 1,
      unitOf: () => 0.001,
    })
    expect(runs).toEqual([{ run: { text: 's', page: 1, x: 0, y: 0, width: 5, size: 10 }, id: null }])
  })

  test('a raised figure is none of the figure before it', () => {
    const content = inlineContent([run('100', 0, 0, 15), run('1', 15, 4, 3, 6)], {
      paintsBlanks: false,
      room: null,
    })
    expect(content.map((node) => ('value' in node ? node.value : ''))).toEqual([
      '100',
      '<sup>',
      '1',
      '</sup>',
    ])
  })
})

const text = (y: number) =>
  line(y, 'Kommunens resultat är bättre än budgeterat, och prognosen för helåret likaså.')

test.each<readonly [string, Uint8Array, string]>([
  ['without tags', makeTaggedPdf({ tags: null, decoration: [text(700)] }), 'untagged'],
  [
    'with tags in name only',
    makeTaggedPdf({ tags: [tag('P', line(700, 'Rubrik'))], decoration: [text(600), text(580)] }),
    'untagged',
  ],
  ['with nothing in it', makeTaggedPdf({ tags: [tag('Document')] }), 'empty'],
  [
    'behind a password',
    makeTaggedPdf({
      ...report,
      trailer: `/ID [(1)(1)] /Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <${'01'.repeat(32)}> /U <${'02'.repeat(32)}>>>`,
    }),
    'encrypted',
  ],
  ['that is none', strToU8('Post;Utfall'), 'format'],
])('a PDF %s', async (_, bytes, fault) => {
  expect(await readPdf(bytes, { language: 'sv' })).toEqual({ fault })
})

test('elements that hold each other, and rows of a million columns, come to an end', async () => {
  const circle = Buffer.from(makeTaggedPdf({ tags: [tag('Sect', tag('P', line(700, 'Text')))] })).toString(
    'latin1',
  )
  const number = /(\d+) 0 obj\n<<\/Type \/StructElem \/S \/Sect/.exec(circle)![1]
  const turned = circle.replace(/\/S \/P (\/P \d+ 0 R \/K \[)/, `/S /P $1${number} 0 R `)
  const { blocks } = await documentOf(readPdf, Buffer.from(turned, 'latin1'))
  expect(outline(blocks)).toEqual(['text: Text'])
  const wide = saying('/A <</O /Table /ColSpan 999999 /RowSpan 999999>>', tag('TD', line(700, 'x')))
  const rows = Array.from({ length: 3000 }, () => tag('TR', wide))
  const bytes = makeTaggedPdf({ tags: [tag('Table', ...rows)] })
  expect(await readPdf(bytes, { language: 'sv' })).toEqual({ fault: 'size' })
})

test.each([false, true])(
  'whatever the bytes are, there is a document or a fault (packed: %s)',
  async (isPacked) => {
    const bytes = makeTaggedPdf({ ...report, isPacked })
    const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(change, fc.nat(bytes.length), async (changes, length) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of changes) changed[at] = byte
        for (const one of [changed, changed.subarray(0, length)]) {
          const found = await readPdf(one, { language: 'sv' })
          expect('fault' in found || found.blocks.length > 0).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  },
)

test('files in .pdf have a reader, which leaves the bytes as they are', async () => {
  const readDocument = await documentReaders['.pdf']!()
  const bytes = makeTaggedPdf(report)
  const before = Uint8Array.from(bytes)
  await readDocument(bytes, { language: 'sv' })
  expect(Uint8Array.from(bytes)).toEqual(before)
})
