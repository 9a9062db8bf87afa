/** A small tagged PDF the way Chromium makes them. */

import type { DocumentFacts } from '../../src/print/finish/facts.ts'
import { finishPart } from '../../src/print/finish/finish-part.ts'
import { joinParts } from '../../src/print/finish/join/join-parts.ts'
import { firstNumber } from '../../src/print/finish/part.ts'

export const facts: DocumentFacts = {
  standard: 'ua-1',
  title: 'Delår & <bokslut>',
  language: 'sv',
  author: null,
  organisation: 'Nämnden',
  registration: 'N 2021/45',
  keywords: ['ekonomi', 'mål'],
  date: '2021-07-31',
  attachments: [],
}

/** A whole document, printed in one part. */
export function finishPdf(pdf: Uint8Array, document: DocumentFacts) {
  const { language, standard } = document
  const place = { first: firstNumber, isFirst: true, pageLine: null, targets: [] }
  const part = finishPart(pdf, { language, standard, words: new Set(), ...place })
  return { ...part.told, bytes: joinParts([part], document) }
}

/** Codes are Unicode, so that text can be written as it is. */
export const hex = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

export const text = (id: number, y: number, ...lines: string[]): string =>
  `/NonStruct <</MCID ${id} >>BDC\n${lines.map((line, index) => `BT\n/F1 10 Tf\n1 0 0 1 60 ${y - 14 * index} Tm\n${hex(line)} Tj\nET\n`).join('')}EMC\n`

export const content = [
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

export function printed({ content: painted = content, alt = '/Alt (En bild)' }: Change = {}): Buffer {
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
