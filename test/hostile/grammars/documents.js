/** Documents that were made elsewhere. */

import { strToU8, zipSync } from 'fflate'
import { amount, numbered } from './report.js'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = (type, target) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
const zipped = (parts) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const p = (text, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`

const docx = (body, styles = '') => ({
  ending: '.docx',
  bytes: zipped({
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
    'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
  }),
})
const s =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const xlsx = (rows, more = '') => ({
  ending: '.xlsx',
  bytes: zipped({
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${s}><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet ${s}><sheetData>${rows}</sheetData>${more}</worksheet>`,
  }),
})
const html = (body) => ({
  ending: '.html',
  bytes: strToU8(`<!doctype html><html lang="sv"><body><h1>R</h1>${body}</body></html>`),
})
const csv = (text) => ({ ending: '.csv', bytes: strToU8(text) })
const inline = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const wordRow = (...cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`

export const documents = [
  ['paragraphs of Word', (size) => docx(p('R', 'Heading1') + p('Ett stycke.').repeat(size / 50))],
  ['runs of Word', (size) => docx(`<w:p>${'<w:r><w:t>ord </w:t></w:r>'.repeat(size / 27)}</w:p>`)],
  ['headings of Word', (size) => docx(numbered(size, (index) => p(`Rubrik ${index}`, 'Heading2')))],
  [
    'rows of Word',
    (size) =>
      docx(
        `<w:tbl>${wordRow('Post', 'Budget')}${numbered(size, (index) => wordRow(`Rad ${index}`, amount(index)))}</w:tbl>`,
      ),
  ],
  [
    'tables of Word',
    (size) =>
      docx(
        numbered(
          size,
          (index) =>
            `${p(`Tabell ${index}`)}<w:tbl>${wordRow('Post', 'Budget')}${wordRow('Lön', amount(index))}</w:tbl>`,
        ),
      ),
  ],
  [
    'tables in tables of Word',
    (size) =>
      docx(
        `${'<w:tbl><w:tr><w:tc>'.repeat(size / 38)}${p('a')}${'</w:tc></w:tr></w:tbl>'.repeat(size / 38)}`,
      ),
  ],
  [
    'columns of Word',
    (size) =>
      docx(
        `<w:tbl>${wordRow(...Array.from({ length: size / 100 }, (_, index) => `K${index}`))}${wordRow(...Array.from({ length: size / 100 }, (_, index) => amount(index)))}</w:tbl>`,
      ),
  ],
  [
    'styles of Word',
    (size) =>
      docx(
        p('a', 's1'),
        numbered(
          size,
          (index) =>
            `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
        ),
      ),
  ],
  ['text of Word', (size) => docx(p('ord '.repeat(size / 4)))],
  ['blanks of Word', (size) => docx(p(' '.repeat(size)))],

  [
    'rows of Excel',
    (size) =>
      xlsx(
        `<row>${inline('Post')}${inline('Budget')}</row>${numbered(size, (index) => `<row>${inline(`Rad ${index}`)}<c><v>${amount(index)}</v></c></row>`)}`,
      ),
  ],
  ['columns of Excel', (size) => xlsx(`<row>${numbered(size, (index) => inline(`K${index}`))}</row>`)],
  [
    'merged cells of Excel',
    (size) =>
      xlsx(
        `<row r="1"><c r="A1"><v>1</v></c></row>`,
        `<mergeCells>${numbered(size, (index) => `<mergeCell ref="A${index * 2 + 1}:Z${index * 2 + 2}"/>`)}</mergeCells>`,
      ),
  ],
  [
    'cells far apart in Excel',
    (size) =>
      xlsx(
        numbered(size, (index) => `<row r="${index * 50 + 1}"><c r="A${index * 50 + 1}"><v>1</v></c></row>`),
      ),
  ],

  ['paragraphs of HTML', (size) => html('<p>Ett stycke.</p>\n'.repeat(size / 19))],
  ['paragraphs of HTML that are not closed', (size) => html('<p>a'.repeat(size / 4))],
  ['elements in elements of HTML', (size) => html('<div>'.repeat(size / 5))],
  ['emphasis of HTML', (size) => html('<b><i>'.repeat(size / 6))],
  ['emphasis of HTML, in paragraphs', (size) => html('<p><b><i>a'.repeat(size / 10))],
  [
    'rows of HTML',
    (size) =>
      html(
        `<table><tr><th>Post</th><th>Budget</th></tr>${numbered(size, (index) => `<tr><td>Rad ${index}</td><td>${amount(index)}</td></tr>\n`)}</table>`,
      ),
  ],
  [
    'tables of HTML',
    (size) =>
      html(
        numbered(
          size,
          (index) =>
            `<table><tr><th>Post</th><th>Budget</th></tr><tr><td>Lön</td><td>${index}</td></tr></table>\n`,
        ),
      ),
  ],
  ['tables in tables of HTML', (size) => html('<table><tr><td>'.repeat(size / 15))],
  [
    'spans of HTML',
    (size) => html(`<table><tr>${'<td rowspan="1000" colspan="1000">a</td>'.repeat(size / 40)}</tr></table>`),
  ],
  ['attributes of HTML', (size) => html(`<p ${numbered(size, (index) => `a${index}=b `)}>a</p>`)],
  ['signs of HTML that are not closed', (size) => html('<a '.repeat(size / 3))],

  [
    'rows of CSV',
    (size) => csv(`Post;Budget\n${numbered(size, (index) => `Rad ${index};${amount(index)}\n`)}`),
  ],
  ['columns of CSV', (size) => csv(`${numbered(size, (index) => `K${index};`)}\n`)],
].map(([title, make]) => ({ title: `document: ${title}`, make }))
