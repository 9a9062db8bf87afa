import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/documents/docx/read-docx.ts'
import { documentReaders } from '../../src/documents/index.ts'
import { documentOf, outline, tablesOf } from './foreign-blocks.ts'
import {
  cell,
  field,
  makeDocx,
  p,
  row,
  run,
  style,
  styled,
  table,
  type DocxDescription,
} from './make-docx.ts'

const read = (description: DocxDescription | string) =>
  documentOf(readDocx, makeDocx(typeof description === 'string' ? { body: description } : description))

const lines = async (description: DocxDescription | string) => outline((await read(description)).blocks)

/** The content of the first paragraph. */
async function content(description: DocxDescription | string) {
  const [first] = (await read(description)).blocks
  if (first?.type !== 'paragraph' && first?.type !== 'heading') throw new Error(first?.type)
  return first.content
}

const text = (value: string) => ({ type: 'text', value })

const basedOn = (id: string): string => `<w:basedOn w:val="${id}"/>`

const code = (written: string): string => `<w:r><w:instrText>${written}</w:instrText></w:r>`

const level = (at: number, format: string): string =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>`

const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`

const use = (id: number, of: number): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`

const item = (words: string, of: number, at = 0): string =>
  p(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${of}"/></w:numPr>`)

const inList = (id: string): string => `<w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>`

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`

const grid = (...widths: readonly number[]): string =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`

const note = (sort: string, id: string, inside: string): string =>
  `<w:${sort} w:id="${id}">${p(`<w:r><w:${sort}Ref/></w:r>${inside}`)}</w:${sort}>`

const picture = (id: string, properties = '', inside = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" ${properties}>${inside}</wp:docPr><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0"/></pic:nvPicPr><pic:blipFill><a:blip ${id}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const textBox = (words: string): string =>
  `<w:txbxContent>${p(words)}${table(row(['1', '2']), row(['3', '4']))}</w:txbxContent>`

const drawing = (inside: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="x"/>${inside}</wp:inline></w:drawing></w:r>`

const object = (program: string): string =>
  `<w:r><w:object><v:shape><v:imagedata r:id="bild"/></v:shape><o:OLEObject ProgID="${program}"/></w:object></w:r>`

const pages = async (body: string) => (await read(body)).blocks.map(({ at }) => at.page)

const defaults = (tag: string): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${tag}"/></w:rPr></w:rPrDefault></w:docDefaults>`

const language = async (description: DocxDescription) => (await read(description)).language

const fault = async (bytes: Uint8Array) => readDocx(bytes, { language: 'sv' })

const changed = (part: RegExp, change: (xml: string) => string | null) =>
  makeDocx({ body: p('x'), change: (name, xml) => (part.test(name) ? change(xml) : xml) })

const deep = (levels: number): string => '<w:sdtContent>'.repeat(levels) + '</w:sdtContent>'.repeat(levels)

const made = async (name: string) =>
  documentOf(readDocx, readFileSync(path.join(import.meta.dirname, '../corpora/docx', name)))

describe('what a paragraph is', () => {
  test('by its style, whatever program named it', async () => {
    const styles = [
      style('Normal', 'Normal'),
      style('Rubrik1', 'heading 1'),
      style('Egen', 'Kommunens rubrik', basedOn('Rubrik1')),
      style('H2', 'Rubrik 2'),
      style('Niv3', 'Avsnitt', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('T', 'Title'),
      style('U', 'Subtitle'),
      style('Beskrivning', 'caption'),
      style('Tabelltext', 'Tabellens namn', basedOn('Beskrivning')),
      style('C', 'Intense Quote'),
      style('Innehll1', 'toc 1'),
      style('Brd', 'Text som rubrik', basedOn('Rubrik1') + '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style('Ring', 'Ring', basedOn('Ring')),
    ].join('')
    const names = ['Rubrik1', 'Egen', 'H2', 'Niv3', 'T', 'U', 'Beskrivning', 'Tabelltext', 'C', 'Innehll1']
    const body = [...names, 'Brd', 'Ring', 'Saknas', 'constructor'].map((id) => styled(id, id)).join('')
    expect(await lines({ body, styles })).toEqual([
      '# Rubrik1',
      '# Egen',
      '## H2',
      '### Niv3',
      'title: T',
      'subtitle: U',
      'caption: Beskrivning',
      'caption: Tabelltext',
      'quote: C',
      'text: Brd',
      'text: Ring',
      'text: Saknas',
      'text: constructor',
    ])
  })

  test('by a name that speaks of a heading, where the style does not say its level', async () => {
    const body9 = '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
    const named = ['Rubrik 1 utan nummer', 'Numrerad rubrik 2', 'Mellanrubrik', 'Rubrik', 'Tabellrubrik 1']
    const styles =
      named.map((name, index) => style(`S${index}`, name)).join('') + style('B', 'Rubrik 3 löptext', body9)
    const body = [...named.keys()].map((index) => styled(`S${index}`, 'x')).join('') + styled('B', 'x')
    expect(await lines({ body, styles })).toEqual(['# x', '## x', '## x', '# x', 'text: x', 'text: x'])
  })

  test('by its own level in the outline', async () => {
    const styles = style('H1', 'heading 1')
    const body =
      p('Avsnitt', '<w:outlineLvl w:val="1"/>') + p('Text', '<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>')
    expect(await lines({ body, styles })).toEqual(['## Avsnitt', 'text: Text'])
  })

  test('a caption by the number that it bears', async () => {
    const body =
      p(run('Tabell ') + field(' SEQ Tabell \\* ARABIC ', run('3')) + run(' Driftredovisning')) +
      p(run('Fråga ') + field(' SEQ Fråga ', run('1')))
    expect(await lines(body)).toEqual(['caption: Tabell 3 Driftredovisning', 'text: Fråga 1'])
  })

  test('nothing where there is no text', async () => {
    expect(await lines(p('') + p('  ') + p('<w:r><w:br w:type="page"/></w:r>') + p('Slut'))).toEqual([
      'text: Slut',
    ])
  })
})

describe('what a text says', () => {
  test('with what is bold, raised or leads elsewhere', async () => {
    const body = p(
      run('Netto ') +
        run('mycket', '<w:b/>') +
        run(' ', '<w:b/>') +
        run('högre', '<w:b/><w:i/>') +
        run(' än ', '<w:b w:val="0"/>') +
        run('5 m') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        `<w:hyperlink r:id="ut">${run('bilagan')}</w:hyperlink>` +
        `<w:hyperlink r:id="disk">${run('mappen')}</w:hyperlink>` +
        `<w:hyperlink w:anchor="här">${run(' ovan')}</w:hyperlink>` +
        field(' HYPERLINK "https://example.org/b" \\o "Mer" ', run('mer')),
    )
    const references = {
      ut: ['hyperlink', 'https://example.org/a'],
      disk: ['hyperlink', 'file:///C:/hemligt.docx'],
    } as const
    expect(await content({ body, references })).toEqual([
      text('Netto '),
      {
        type: 'strong',
        children: [text('mycket '), { type: 'emphasis', children: [text('högre')] }],
      },
      text(' än 5 m'),
      { type: 'html', value: '<sup>' },
      text('2'),
      { type: 'html', value: '</sup>' },
      { type: 'link', url: 'https://example.org/a', children: [text('bilagan')] },
      text('mappen ovan'),
      { type: 'link', url: 'https://example.org/b', children: [text('mer')] },
    ])
  })

  test('bold by a style of characters, and not what is so in all of a heading', async () => {
    const styles =
      style('H1', 'heading 1', '<w:rPr><w:b/></w:rPr>') +
      '<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    const strong = run('viktigt', '<w:rStyle w:val="Stark"/>')
    expect(await content({ body: p(strong), styles })).toEqual([
      { type: 'strong', children: [text('viktigt')] },
    ])
    expect(await content({ body: styled('H1', strong), styles })).toEqual([text('viktigt')])
  })

  test('with signs that have elements of their own', async () => {
    const body = p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>d\n   e</w:t>' +
        '<w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F04C"/></w:r>' +
        run('\uf0e0', '<w:rFonts w:ascii="Wingdings"/>'),
    )
    expect(await content(body)).toEqual([text('a\tb'), { type: 'break' }, text('c\u2011d e≥☹→')])
  })

  test('with figures as they are typed, however their lines were kept from ending', async () => {
    const body = p(
      '<w:r><w:t>12–\u206014 den \u200e2021</w:t><w:noBreakHyphen/><w:t>08</w:t><w:noBreakHyphen/><w:t>31</w:t></w:r>',
    )
    expect(await content(body)).toEqual([text('12–14 den 2021-08-31')])
  })

  test('after changes that nobody has accepted yet', async () => {
    const body =
      p(
        run('Kostnaden är ') +
          `<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2">${run('15')}</w:ins>` +
          `<w:moveFrom w:id="3">${run(' bort')}</w:moveFrom><w:moveTo w:id="4">${run(' hit')}</w:moveTo>`,
        '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>',
      ) +
      p('Delad', '<w:rPr><w:del w:id="5"/></w:rPr>') +
      p(' mening') +
      table(row(['Skola', '1']), row(['Struken', '2'], '<w:del w:id="6"/>'), row(['Vård', '3']))
    expect(await lines(body)).toEqual([
      'text: Kostnaden är 15 hit',
      'text: Delad mening',
      '?',
      'Skola | 1',
      'Vård | 3',
    ])
  })

  test('a paragraph whose end is deleted is kept where none follows', async () => {
    const open = p('Sist', '<w:rPr><w:del w:id="1"/></w:rPr>')
    expect(await lines(open + table(row(['a', 'b']), row(['c', 'd'])) + open)).toEqual([
      'text: Sist',
      '?',
      'a | b',
      'c | d',
      'text: Sist',
    ])
  })

  test('without what is hidden, struck through, commented or to be filled in', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="P"><w:name w:val="Placeholder Text"/></w:style>' +
      style('Dold', 'Dold', '<w:rPr><w:vanish/></w:rPr>')
    const body =
      p(
        run('Synligt') + run('12', '<w:strike/>') + run(' dolt', '<w:vanish/>') + run(' dolt', '<w:vanish/>'),
      ) +
      p('<w:commentRangeStart w:id="0"/>' + run('Sagt') + '<w:r><w:commentReference w:id="0"/></w:r>') +
      p(run('Klicka här för att ange text', '<w:rStyle w:val="P"/>')) +
      styled('Dold', 'Internt')
    const found = await read({ body, styles })
    expect(outline(found.blocks)).toEqual(['text: Synligt', 'text: Sagt'])
    expect(found.losses.map(({ what, count }) => [what, count])).toEqual([
      ['struck', 1],
      ['hidden', 2],
      ['comment', 1],
    ])
  })

  test('within what stands around it', async () => {
    const body =
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${p(
        `<w:smartTag>${run('a')}</w:smartTag><w:customXml>${run('b')}</w:customXml>` +
          `<w:sdt><w:sdtContent>${run('c')}</w:sdtContent></w:sdt><w:fldSimple w:instr=" DATE ">${run('d')}</w:fldSimple>`,
      )}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtContent>${table(`<w:sdt><w:sdtContent>${row(['1', `<w:sdt><w:sdtContent>${cell('2')}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>`, row(['3', '4']))}</w:sdtContent></w:sdt>`
    expect(await lines(body)).toEqual(['text: abcd', '?', '1 | 2', '3 | 4'])
  })

  test('of a field its result, and of those without one what they stand for', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const box = (inside: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${inside}</w:checkBox></w:ffData></w:fldChar></w:r>${code(' FORMCHECKBOX ')}${end}`
    const body =
      p(field(` IF ${'x'} `, run('ja ')) + begin + code(' XE "ord" ') + end + run('och')) +
      p(
        `${box('<w:default w:val="1"/>')}${run(' ja ')}${box('<w:default w:val="1"/><w:checked w:val="0"/>')}`,
      ) +
      p(begin + code(' EQ \\f(1;2) ') + end + run('halva') + begin + code(' MACROBUTTON x Tryck ') + end) +
      p(begin + run('utan slut')) +
      p('Sist')
    const found = await read(body)
    expect(outline(found.blocks)).toEqual(['text: ja och', 'text: ☒ ja ☐', 'text: halva', 'text: Sist'])
    expect(found.losses.map(({ what }) => what)).toEqual(['formula', 'field'])
  })

  test('of a formula its signs, with word that it was one', async () => {
    const found = await read(
      p(
        run('Kvot ') +
          '<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>',
      ),
    )
    expect(outline(found.blocks)).toEqual(['text: Kvot a/b'])
    expect(found.losses).toMatchObject([{ what: 'formula', count: 1 }])
  })
})

test('lists of contents are left out, however they are made', async () => {
  const styles = style('H1', 'heading 1') + style('TH', 'TOC Heading', '<w:basedOn w:val="H1"/>')
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const body =
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Ekonomi 3')}</w:sdtContent></w:sdt>` +
    styled('TH', 'Innehåll') +
    p(begin + separate + run('Ekonomi') + field(' PAGEREF _1 ', run('3'))) +
    p('Personal 4') +
    p(end) +
    p('Kvar') +
    p(begin + separate + run('Utan slut')) +
    styled('H1', 'Ekonomi') +
    p('Text')
  expect(await lines({ body, styles })).toEqual(['text: Kvar', '# Ekonomi', 'text: Text'])
})

describe('lists', () => {
  const numbering =
    list(0, level(0, 'bullet') + level(1, 'lowerLetter')) +
    list(1, level(0, 'decimal')) +
    list(2, '<w:numStyleLink w:val="Listformat"/>') +
    list(3, level(0, 'none')) +
    use(1, 0) +
    use(2, 1) +
    use(3, 1) +
    use(4, 2) +
    use(5, 3)

  test('in levels, and anew where numbers begin anew', async () => {
    const body =
      item('a', 1) +
      item('a1', 1, 1) +
      item('a2', 1, 1) +
      item('b', 1) +
      item('1', 2) +
      item('2', 2) +
      item('1', 3)
    const { blocks } = await read({ body, numbering })
    expect(outline(blocks)).toEqual([
      '* text: a',
      '* 1. text: a1',
      '* 1. text: a2',
      '* text: b',
      '1. text: 1',
      '1. text: 2',
      '1. text: 1',
    ])
    expect(blocks.map((block) => (block.type === 'list' ? block.items.length : 0))).toEqual([2, 2, 1])
  })

  test('by a style, its name or a style of lists; headings and what has no mark are none', async () => {
    const styles =
      style('Punkt', 'Kommunens punkter', inList('1')) +
      style('Plain', 'List Bullet') +
      style('P2', 'List Bullet 2', inList('1')) +
      style('H1', 'heading 1', inList('2')) +
      `<w:style w:type="numbering" w:styleId="Listformat"><w:name w:val="x"/>${inList('2')}</w:style>`
    const body =
      styled('Punkt', 'av formatet') +
      p('bortvald', '<w:pStyle w:val="Punkt"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('Plain', 'av namnet') +
      styled('P2', 'under') +
      styled('H1', 'Rubrik') +
      item('länkad', 4) +
      item('utan tecken', 5) +
      item('okänd', 99)
    expect(await lines({ body, styles, numbering })).toEqual([
      '* text: av formatet',
      'text: bortvald',
      '* text: av namnet',
      '* * text: under',
      '# Rubrik',
      '1. text: länkad',
      'text: utan tecken',
      'text: okänd',
    ])
  })
})

describe('tables', () => {
  const head = '<w:tblHeader/>'

  test('with cells that span others, heads that are repeated and rows that are shorter', async () => {
    const body = table(
      row([cell('Nämnd', '<w:vMerge w:val="restart"/>'), cell('Utfall', span(2)), 'Budget'], head),
      row([cell('', '<w:vMerge/>'), '2020', '2021', '2021'], head),
      row(['Skola', '1', '2', '3']),
      row(['4', '5'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      row([cell('Summa'), cell('9', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>')]),
    )
    expect(await lines(body)).toEqual([
      'Nämnd | Utfall | ^ | Budget',
      '^ | 2020 | 2021 | 2021',
      '---',
      'Skola | 1 | 2 | 3',
      ' | 4 | 5 | ',
      'Summa | 9 | ^ | ',
    ])
  })

  test('whose borders were drawn by hand, a little apart from row to row', async () => {
    const body = table(
      grid(2000, 40, 960, 50, 950),
      row([cell('Driftredovisning', span(5))]),
      row([cell('Nämnd', span(2)), cell('Utfall', span(2)), cell('Budget')]),
      row([cell('Skola'), cell('1', span(2)), cell('2', span(2))]),
      row([cell('Summa', span(2)), cell('3', span(3))]),
    )
    expect(await lines(body)).toEqual([
      '?',
      'Driftredovisning | ^ | ^',
      'Nämnd | Utfall | Budget',
      'Skola | 1 | 2',
      'Summa | 3 | ^',
    ])
  })

  test('whose rows begin a little apart, or are centred each by itself', async () => {
    const shifted = table(
      grid(60, 1940, 1000, 60),
      row([cell('Nämnd', span(2)), 'Utfall'], '<w:gridAfter w:val="1"/>'),
      row(['Skola', cell('1', span(2))], '<w:gridBefore w:val="1"/>'),
    )
    const centred = table(
      grid(1000, 1000, 1000, 1000, 1000),
      row([cell('Nämnd', span(2)), 'Utfall', 'Budget'], '<w:gridAfter w:val="1"/>'),
      row([cell('Skola', span(2)), cell('1', span(2))], '<w:gridBefore w:val="1"/>'),
    )
    expect(await lines(shifted)).toEqual(['?', 'Nämnd | Utfall', 'Skola | 1'])
    expect(await lines(centred)).toEqual(['?', 'Nämnd | Utfall | Budget', 'Skola | 1 | ^'])
  })

  test('whose headings are bold because they are headings', async () => {
    const bold = cell(p(run('Nämnd', '<w:b/>')))
    const [found] = tablesOf(await read(table(row([bold, bold], head), row([bold, '1']))))
    expect(found!.rows.map(([first]) => first!.content)).toEqual([
      [text('Nämnd')],
      [{ type: 'strong', children: [text('Nämnd')] }],
    ])
  })

  test('with several texts, lists and tables in a cell', async () => {
    const found = await read(
      table(
        row(['Mål', 'Utfall']),
        row([cell(p('God') + p('utbildning')), cell(table(row(['a', '1']), row(['b', '2'])) + p(''))]),
        row(['Trygghet', '3']),
      ),
    )
    expect(outline(found.blocks)).toEqual(['?', 'Mål | Utfall', 'God utbildning | a 1 b 2', 'Trygghet | 3'])
    expect(tablesOf(found)[0]!.rows[1]![0]!.content).toEqual([
      text('God'),
      { type: 'break' },
      text('utbildning'),
    ])
    expect(found.losses).toMatchObject([{ what: 'nestedTable', count: 1 }])
  })

  test('that only frame what stands in them are none', async () => {
    const inner = table(row(['a', '1']), row(['b', '2']))
    const styles = style('H1', 'heading 1')
    const found = await read({
      body:
        table(row([cell(styled('H1', 'Ekonomi') + inner + p(''))])) +
        table(row([cell(p('Till vänster')), cell(inner + p(''))])) +
        table(row(['']), row([cell(p('Ruta'))])) +
        table(row(['Text', cell(inner + p(''))]), row([cell(inner + p('')), 'Mer'])),
      styles,
    })
    expect(outline(found.blocks)).toEqual([
      '# Ekonomi',
      '?',
      'a | 1',
      'b | 2',
      'text: Till vänster',
      '?',
      'a | 1',
      'b | 2',
      'text: Ruta',
      'text: Text',
      '?',
      'a | 1',
      'b | 2',
      '?',
      'a | 1',
      'b | 2',
      'text: Mer',
    ])
    expect(found.losses).toEqual([])
  })

  test('of blank cells are left out, and hidden rows counted', async () => {
    const found = await read(
      table(row(['', '']), row(['', ''])) +
        table(row(['a', 'b']), row(['dold', 'rad'], '<w:hidden/>'), row(['c', 'd'])),
    )
    expect(outline(found.blocks)).toEqual(['?', 'a | b', 'c | d'])
    expect(found.losses).toMatchObject([{ what: 'hidden', count: 1 }])
  })
})

test('notes are named where they are referred to, and those that say nothing are not there', async () => {
  const found = await read({
    body: p(
      run('Kostnad') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>' +
        '<w:r><w:footnoteReference w:id="3"/></w:r>' +
        '<w:r><w:endnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>' +
        '<w:r><w:endnoteReference w:id="9"/></w:r>',
    ),
    footnotes: `<w:footnote w:type="separator" w:id="-1">${p('---')}</w:footnote>${note('footnote', '2', run('Preliminärt.'))}${note('footnote', '3', '')}${note('footnote', '4', run('Ingen hänvisning.'))}`,
    endnotes: note('endnote', '2', run('Utan ') + run('lån', '<w:b/>')),
  })
  const [first] = found.blocks
  const names =
    first?.type === 'paragraph'
      ? first.content.map((node) => ('identifier' in node ? node.identifier : ''))
      : []
  expect(outline(found.blocks)).toEqual(['text: Kostnad'])
  expect(names).toEqual(['', 'footnote-1', 'endnote-3'])
  expect([...found.notes].map(([name, blocks]) => [name, outline(blocks)])).toEqual([
    ['footnote-1', ['text: Preliminärt.']],
    ['endnote-3', ['text: Utan lån']],
  ])
})

describe('drawings', () => {
  const decorative = '<a:extLst><a:ext uri="{C183D7F6}"><adec:decorative val="1"/></a:ext></a:extLst>'
  const references = {
    bild: ['image', 'media/Bild 1.PNG'],
    ute: ['image', 'https://example.org/spår.png'],
    emf: ['image', 'media/b.emf'],
  } as const
  const bytes = new Uint8Array([1, 2, 3])
  const parts = { 'word/media/Bild 1.PNG': bytes, 'word/media/b.emf': bytes }

  test('images stand behind their paragraph; none is fetched, and none that only decorates is kept', async () => {
    const body =
      p(run('Se bild') + picture('r:embed="bild"', 'descr="En kurva"')) +
      p(picture('r:embed="bild"', 'descr=""', decorative)) +
      p(picture('r:link="ute"') + picture('r:embed="emf"')) +
      p('<w:r><w:pict><v:shape alt="Vapnet"><v:imagedata r:id="bild" o:title="x"/></v:shape></w:pict></w:r>')
    const found = await read({ body, references, parts })
    expect(outline(found.blocks)).toEqual(['text: Se bild', 'image: En kurva', 'image: Vapnet'])
    expect(found.images).toEqual(new Map([['bild-1.png', bytes]]))
    expect(found.losses).toMatchObject([{ what: 'image', count: 2 }])
  })

  test('a sign in a cell is what it stands for, and a picture comes after the table', async () => {
    const long = 'En kurva över hur nettokostnaden har gått upp sedan 2019'
    const body = table(
      row(['Mål', 'Läge']),
      row(['Skola', cell(p(picture('r:embed="bild"', 'descr="Uppnått"')))]),
      row(['Vård', cell(p(picture('r:embed="vård"', `descr="${long}"`)))]),
    )
    const more = { ...references, vård: ['image', 'media/b.png'] } as const
    const found = await read({ body, references: more, parts: { ...parts, 'word/media/b.png': bytes } })
    expect(outline(found.blocks)).toEqual(['?', 'Mål | Läge', 'Skola | Uppnått', 'Vård | ', `image: ${long}`])
    expect([...found.images.keys()]).toEqual(['b.png'])
    expect(found.losses).toMatchObject([{ what: 'image', count: 1 }])
  })

  test('of a box of text that is stored twice, one', async () => {
    const body = p(
      run('Ankare') +
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1"/><wps:wsp><wps:txbx>${textBox('Ny')}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:rect><v:textbox>${textBox('Gammal')}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
        run(' efter') +
        `<w:r><mc:AlternateContent><mc:Choice Requires="okänd">${'<w:t>nej</w:t>'}</mc:Choice><mc:Fallback><w:t> ja</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(await lines(body)).toEqual(['text: Ankare efter ja', 'text: Ny', '?', '1 | 2', '3 | 4'])
  })

  test('web pages that it brings along are read in their place, and other files are told as lost', async () => {
    const page = '<h2>Mål</h2><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>'
    const coded = page.replaceAll('=', '=3D').replaceAll('å', '=C3=A5').replace('<tr>', '<t=\r\nr>')
    const found = await read({
      body: `${p('Före')}<w:altChunk r:id="sida"/><w:altChunk r:id="arkiv"/><w:altChunk r:id="fil"/>${p('Efter')}`,
      references: {
        sida: ['aFChunk', 'a.html'],
        arkiv: ['aFChunk', 'b.mht'],
        fil: ['aFChunk', 'c.rtf'],
      },
      parts: {
        'word/a.html': page,
        'word/b.mht': `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${coded}\r\n--x--`,
        'word/c.rtf': '{\\rtf1 x}',
      },
    })
    const lines = ['## Mål', '?', 'a | 1', 'b | 2']
    expect(outline(found.blocks)).toEqual(['text: Före', ...lines, ...lines, 'text: Efter'])
    expect(found.losses).toMatchObject([{ what: 'embedded', count: 1 }])
  })

  test('charts, shapes, objects and chapters in other files are told as lost', async () => {
    const found = await read({
      body: `${p(run('Text') + drawing('<c:chart r:id="x"/>') + drawing('<wps:wsp/>') + object('Excel.Sheet.12') + object('Equation.3'))}<w:altChunk r:id="y"/>`,
      references,
      parts,
    })
    expect(outline(found.blocks)).toEqual(['text: Text'])
    expect(found.losses.map(({ what, count }) => [what, count])).toEqual([
      ['chart', 1],
      ['drawing', 1],
      ['embedded', 2],
      ['formula', 1],
    ])
  })
})

describe('pages', () => {
  const mark = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const newPage = '<w:r><w:br w:type="page"/></w:r>'

  test('are counted by the marks of the last layout, and each break once', async () => {
    const body =
      p('ett') +
      p(mark + run('två')) +
      p(newPage) +
      p(mark + run('tre')) +
      p(mark + run('fyra'), '<w:pageBreakBefore/>') +
      p(run('fyra') + mark + run('fem')) +
      p('fem')
    expect(await pages(body)).toEqual([1, 2, 3, 4, 4, 5])
  })

  test('are not known where the file was never laid out', async () => {
    expect(await pages(p('ett') + p(newPage) + p('två'))).toEqual([null, null])
  })

  test('cells of a row begin on the same', async () => {
    const found = await read(
      p('ett') +
        table(
          row(['a', 'b']),
          row([cell(p(mark + run('c'))), cell('d')]),
          row([cell(p(run('e') + mark + run('e'))), cell(p(run('f') + mark + run('f')))]),
        ) +
        p('tre'),
    )
    expect(tablesOf(found)[0]!.rows.map((cells) => cells.map(({ at }) => at.page))).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
    ])
    expect(found.blocks.at(-1)!.at.page).toBe(3)
  })
})

describe('what the file says of itself', () => {
  test('title and day', async () => {
    const core = '<dc:title>Delårsrapport</dc:title><dcterms:modified>2021-08-31T22:30:00Z</dcterms:modified>'
    expect(await read({ body: p('x'), core })).toMatchObject({ title: 'Delårsrapport', saved: '2021-08-31' })
    expect(await read(p('x'))).toMatchObject({ title: null, saved: null, language: null })
  })

  test('the language of most of its text, and English only where it is marked', async () => {
    const body = p(run('Svensk text', '<w:lang w:val="sv-SE"/>') + run('Text'))
    expect(await language({ body: p('Text'), styles: defaults('sv-SE') })).toBe('sv')
    expect(await language({ body: p('Text'), styles: defaults('en-US') })).toBeNull()
    expect(await language({ body, styles: defaults('en-US') })).toBe('sv')
    expect(await language({ body: p(run('Text', '<w:lang w:val="en-GB"/>')) })).toBe('en')
    expect(await language({ body: p('Text'), styles: defaults('nb-NO') })).toBeNull()
    expect(await language({ body: p('Text'), core: '<dc:language>sv-SE</dc:language>' })).toBe('sv')
  })

  test('that it has macros, which are not read', async () => {
    const references = { makro: ['vbaProject', 'vbaProject.bin'] } as const
    expect((await read({ body: p('x'), references })).losses).toMatchObject([{ what: 'script', count: 1 }])
  })
})

describe('what cannot be read', () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])

  test.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'format'],
    ['a text', strToU8('Delårsrapport'), 'format'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'format'],
    ['no body', changed(/document\.xml$/, (xml) => xml.replaceAll('w:body', 'w:kropp')), 'format'],
    ['broken XML', changed(/document\.xml$/, (xml) => xml.replace('</w:p>', '')), 'format'],
    [
      'a doctype',
      changed(/styles/, (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
      'format',
    ],
    ['a file of before 2007', old, 'oldFormat'],
    ['one that is locked', Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['no text', makeDocx({ body: p('') }), 'empty'],
    ['a deep file', makeDocx({ body: deep(5000) }), 'size'],
    [
      'a table of many rows and many columns',
      makeDocx({ body: table(row(Array(2000).fill('')), ...Array(2000).fill(row(['x']))) }),
      'size',
    ],
    [
      'fields that never end',
      makeDocx({ body: p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(2000)) }),
      'size',
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await fault(bytes)).toEqual({ fault: expected })
  })

  test('cells that span a billion columns are of the table that there is', async () => {
    const wide = cell('a', '<w:gridSpan w:val="999999999"/>')
    expect(await lines(table(row([wide, 'b']), row(['c', 'd'])))).toEqual(['?', 'a | b', 'c | d'])
  })

  test('a file whose parts are missing is read without them', async () => {
    const bytes = changed(/styles|numbering|notes|core|document\.xml\.rels/, () => null)
    expect(outline((await documentOf(readDocx, bytes)).blocks)).toEqual(['text: x'])
  })
})

test('whatever the bytes, there is a document or a fault', async () => {
  const level = 'w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
  const bytes = makeDocx({
    body: `${styled('H1', 'Ekonomi')}${p('a', '<w:numPr><w:numId w:val="1"/></w:numPr>')}${p(field(' SEQ Tabell ', run('1')))}${table(row([cell('a', '<w:gridSpan w:val="2"/>')]), row(['1', '2']))}`,
    styles: style('H1', 'heading 1'),
    numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl ${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    footnotes: `<w:footnote w:id="1">${p('not')}</w:footnote>`,
  })
  const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(change, async (changes) => {
      const other = Uint8Array.from(bytes)
      for (const [at, byte] of changes) other[at] = byte
      const found = await readDocx(other, { language: 'sv' })
      expect('fault' in found || found.blocks.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('whatever a part says, there is a document or a fault', async () => {
  const pieces = [
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '</w:t>',
    'text',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:tcPr>',
    '</w:tcPr>',
    '<w:gridSpan w:val="3"/>',
    '<w:vMerge/>',
    '<w:pPr>',
    '</w:pPr>',
    '<w:numPr>',
    '</w:numPr>',
    '<w:numId w:val="1"/>',
    '<w:txbxContent>',
    '</w:txbxContent>',
    '<w:drawing>',
    '</w:drawing>',
    '<w:sdt>',
    '</w:sdt>',
    '<w:sdtContent>',
    '</w:sdtContent>',
    '<m:oMath>',
    '</m:oMath>',
    '<w:lastRenderedPageBreak/>',
    '<w:hyperlink>',
    '</w:hyperlink>',
    '<w:rPr>',
    '</w:rPr>',
    '<w:del/>',
  ]
  /** Elements one inside another, in any order: what is closed is what was opened last. */
  const nested = fc.array(fc.nat(pieces.length - 1), { minLength: 20, maxLength: 120 }).map((choices) => {
    const open: string[] = []
    let xml = ''
    for (const choice of choices) {
      const piece = pieces[choice]!
      if (piece.startsWith('</')) xml += open.pop() ?? ''
      else xml += piece
      if (/^<[^/]*[^/]>$/.test(piece)) open.push(`</${piece.slice(1)}`)
    }
    return xml + open.toReversed().join('')
  })
  await fc.assert(
    fc.asyncProperty(nested, async (body) => {
      const found = await readDocx(makeDocx({ body }), { language: 'sv' })
      expect('fault' in found ? ['empty', 'size'] : ['']).toContain('fault' in found ? found.fault : '')
    }),
    { numRuns: 300 },
  )
})

describe('files that other programs made', () => {
  test('python-docx', async () => {
    const { blocks, title, language, saved, losses } = await made('python-docx.docx')
    expect({ title, language, saved, losses }).toEqual({
      title: 'Delårsrapport augusti 2021',
      language: 'sv',
      saved: '2021-09-17',
      losses: [],
    })
    expect(outline(blocks)).toEqual([
      'title: Delårsrapport',
      '# Ekonomi',
      'text: Nettokostnaden är 466,5 mnkr, 32',
      '* text: första',
      '* * text: under',
      '* text: andra',
      '1. text: ett',
      'caption: Tabell 1 Driftredovisning',
      'Nämnd | Utfall | ^ | Budget',
      '^ | 2020 | 2021 | 2021',
      '---',
      'Skola | -1 234 | -1 300 | -1 200',
      'Vård | – | (12) | 12-',
      '## Personal',
      'quote: Ett citat.',
    ])
  })

  test('LibreOffice', async () => {
    const { blocks, notes, images, title, language, losses } = await made('libreoffice.docx')
    expect({ title, language, losses }).toEqual({
      title: 'Delårsrapport augusti',
      language: 'sv',
      losses: [],
    })
    expect(outline(blocks)).toEqual([
      'title: Delårsrapport',
      '# Ekonomi',
      'text: Vanlig fet text, 12 m2 och länk samt slut.',
      '* text: första',
      '* * text: under',
      '* text: andra',
      '1. text: ett',
      '1. text: två',
      'caption: Tabell 1: Driftredovisning',
      'Nämnd | Utfall | ^ | Budget',
      '^ | 2020 | 2021 | 2021',
      '---',
      'Skola | -1 234 (-1) | 5 | -1 200',
      'text: Ny sida.',
      '## Personal',
      'quote: Ett citat.',
      'text: Ruta:',
      'text: I rutan',
      'text: Bild:',
      'image: En grön prick',
    ])
    expect([...notes.values()].flatMap(outline)).toEqual(['text: En not.', 'text: En slutnot.'])
    expect([...images.keys()]).toEqual(['image1.png'])
  })
})

test.each(['.docx', '.docm', '.dotx'])('files in %s have a reader', async (ending) => {
  expect(await documentReaders[ending]!()).toBe(readDocx)
})
