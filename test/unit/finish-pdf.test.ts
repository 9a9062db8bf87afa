/** The finishing step on a small PDF made here the way Chromium makes them, read back with another program. */

import { array, assert, constantFrom, nat, oneof, property, tuple } from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { finishPdf, UnfinishablePdf, type DocumentFacts } from '../../src/print/finish/finish-pdf.ts'
import { readFile } from '../../src/print/finish/objects/read-file.ts'
import { srgbProfile } from '../../src/print/finish/document/srgb-profile.ts'

const facts: DocumentFacts = {
  title: 'Delår & <bokslut>',
  language: 'sv',
  author: null,
  organisation: 'Nämnden',
  subject: null,
  keywords: ['ekonomi'],
  date: '2021-07-31',
}

/** Codes are Unicode, so that text can be written as it is. */
const hex = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

const text = (id: number, y: number, ...lines: string[]): string =>
  `/NonStruct <</MCID ${id} >>BDC\n${lines.map((line, index) => `BT\n/F1 10 Tf\n1 0 0 1 60 ${y - 14 * index} Tm\n${hex(line)} Tj\nET\n`).join('')}EMC\n`

const content = [
  `BT\n/F1 8 Tf\n1 0 0 1 60 780 Tm\n${hex('Sidhuvud')} Tj\nET`,
  'q\n50 50 400 700 re\nW* n',
  text(0, 700, 'Rubrik'),
  text(1, 660, 'Ett stycke'),
  '/Table <</MCID 2 >>BDC\n50 500 400 1 re\nf\nEMC',
  text(3, 600, 'Kolumn'),
  text(4, 580, 'Rad'),
  text(5, 580, '12'),
  text(6, 540, 'Till', 'rubriken och/', 'eller'),
  '/LI <</MCID 7 >>BDC\n50 500 4 4 re\nf\nEMC',
  text(8, 500, 'Punkt'),
  '/Figure <</MCID 9 >>BDC\nq\n20 0 0 10 70 300 cm\n/X1 Do\nQ\nEMC',
  'Q',
].join('\n')

const unicode =
  '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfrange\n<0001> <FFFF> <0001>\nendbfrange\n'

interface Change {
  readonly content?: string
  readonly alt?: string
}

const leaf = (type: string, parent: number, kids: string, more = ''): string =>
  `<</Type /StructElem /S /${type} /P ${parent} 0 R /Pg 3 0 R /K ${kids}${more}>>`

function printed({ content: painted = content, alt = '/Alt (En bild)' }: Change = {}): Buffer {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 8 0 R /Dests <</mal [3 0 R /XYZ 0 800 0]>> /Lang (sv)>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 500 800] /Contents 4 0 R /StructParents 0 /Annots [7 0 R] /Resources <</Font <</F1 5 0 R>> /XObject <</X1 24 0 R>>>>>>',
    `<</Length ${painted.length}>>\nstream\n${painted}\nendstream`,
    '<</Type /Font /Subtype /Type0 /BaseFont /Prov /ToUnicode 6 0 R /Encoding /Identity-H>>',
    `<</Length ${unicode.length}>>\nstream\n${unicode}\nendstream`,
    '<</Type /Annot /Subtype /Link /Rect [60 530 100 550] /Dest /mal /StructParent 100000>>',
    '<</Type /StructTreeRoot /K 9 0 R>>',
    '<</Type /StructElem /S /Document /P 8 0 R /K [10 0 R 11 0 R 13 0 R 19 0 R 21 0 R 23 0 R]>>',
    leaf('H1', 9, '0'),
    leaf('NonStruct', 9, '[12 0 R]', ' /Lang (sv-x-note)'),
    leaf('NonStruct', 11, '[1]'),
    leaf('Table', 9, '[2 14 0 R 16 0 R]'),
    leaf('TR', 13, '[15 0 R]'),
    leaf('TH', 14, '[3]', ' /ID (node00000007) /A [<</O /Table /Scope /Column>> <</O /Table /RowSpan 1>>]'),
    leaf('TR', 13, '[17 0 R 18 0 R]'),
    leaf('TH', 16, '[4]', ' /ID (node00000009) /A [<</O /Table /Scope /Row>>]'),
    leaf('TD', 16, '[5]', ' /A [<</O /Table /Headers [(node00000007) (node00000009)]>>]'),
    leaf('P', 9, '[20 0 R]'),
    leaf('Link', 19, '[6 <</Type /OBJR /Obj 7 0 R>>]'),
    leaf('L', 9, '[22 0 R]', ' /A [<</O /List /ListNumbering /Disc>>]'),
    leaf('LI', 21, '[25 0 R 8]'),
    leaf('Figure', 9, '[9]', ` ${alt}`),
    '<</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1>>\nstream\nx\nendstream',
    leaf('Lbl', 22, '[7]'),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

type Tree = { role?: string; alt?: string; children?: Tree[]; type?: string }

async function reread(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const read = {
    tree: (await page.getStructTree()) as Tree,
    items,
    links: await page.getAnnotations(),
    destination: await document.getDestination('mal'),
    metadata: await document.getMetadata(),
  }
  await document.destroy()
  return read
}

const outline = (tree: Tree): string =>
  `${tree.role}${tree.alt ? `“${tree.alt}”` : ''}(${(tree.children ?? [])
    .filter(({ role }) => role)
    .map(outline)
    .join(' ')})`

test('gives every part of the structure its type and place', async () => {
  const { bytes, faults } = finishPdf(printed(), facts)
  expect(faults).toEqual([])
  const { tree } = await reread(bytes)
  expect(outline(tree.children![0]!)).toBe(
    'Document(H1() Note(P()) Table(TR(TD() TH()) TR(TH() TD())) P(Link()) L(LI(Lbl“•”() LBody())) Figure“En bild”())',
  )
})

test('says what is decoration, and which of it heads the page', async () => {
  const { items } = await reread(finishPdf(printed(), facts).bytes)
  const tags = items.filter((item) => 'tag' in item && item.tag === 'Artifact')
  expect(tags).toHaveLength(2)
})

test('links say where they lead, with the spaces of wrapped lines, and lead below the margin', async () => {
  const { links, destination } = await reread(finishPdf(printed(), facts).bytes)
  expect(links[0]!.contentsObj.str).toBe('Till rubriken och/eller')
  expect((destination as unknown[]).slice(2)).toEqual([50, 750, 0])
})

test('says the same of itself twice, and names both standards', async () => {
  const { metadata } = await reread(finishPdf(printed(), facts).bytes)
  const info = metadata.info as Record<string, unknown>
  expect(info).toMatchObject({
    Title: facts.title,
    Author: 'Nämnden',
    CreationDate: "D:20210731000000+00'00'",
    Language: 'sv',
  })
  expect(metadata.metadata.get('dc:title')).toContain(facts.title)
  expect(metadata.metadata.get('pdfaid:conformance')).toBe('A')
  expect(metadata.metadata.get('pdfuaid:part')).toBe('1')
})

test('tells of a figure without a description and of a glyph that the font lacks', () => {
  expect(finishPdf(printed({ alt: '' }), facts).faults).toEqual([{ fault: 'figure', detail: 'page 1' }])
  const lacking = content.replace(hex('Punkt'), '<00500000>')
  expect(finishPdf(printed({ content: lacking }), facts).faults).toEqual([
    { fault: 'glyph', detail: 'page 1: P\ufffd' },
  ])
})

test('the colour profile says its own length', () => {
  const profile = Buffer.from(srgbProfile())
  expect(profile.readUInt32BE(0)).toBe(profile.length)
})

test('the same print gives the same bytes', () => {
  expect(
    Buffer.from(finishPdf(printed(), facts).bytes).equals(Buffer.from(finishPdf(printed(), facts).bytes)),
  ).toBe(true)
})

test('what is no such PDF is told by one error', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('Hej'), printed().subarray(0, 900)])
    expect(() => finishPdf(bytes, facts)).toThrow(UnfinishablePdf)
  expect(() => readFile(Buffer.from('%PDF-1.4\nstartxref\n9\n%%EOF\n'))).toThrow(UnfinishablePdf)
})

const orError = (bytes: Uint8Array): void => {
  try {
    finishPdf(bytes, facts)
  } catch (error) {
    if (!(error instanceof UnfinishablePdf)) throw error
  }
}

test('a damaged PDF gives a result or that error, and ends', () => {
  const whole = printed()
  assert(
    property(nat(whole.length), (length) => orError(whole.subarray(0, length))),
    { numRuns: 200 },
  )
  const change = tuple(nat(whole.length - 1), oneof(nat(255), constantFrom(...Buffer.from('<>[]()/R 09%'))))
  assert(
    property(array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      orError(bytes)
    }),
    { numRuns: 1500 },
  )
})
