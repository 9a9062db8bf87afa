/** Signs that no page can show do not come along from a document made elsewhere; those that turn letters round are told. */

import { describe, expect, test } from 'vitest'
import { isDocumentFault } from '../../src/documents/document.ts'
import { readHere } from '../../src/documents/read-here.ts'
import { adopt } from '../../src/engine/adopt.ts'
import { makeDocx } from './make-docx.ts'
import { makeWorkbook } from './make-workbook.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const reference = (sign: string) => `&#${sign.codePointAt(0)!};`

/** As they stand in a file; what XML and the bytes of a text cannot hold, its escapes write. */
const raw = '\u007f\u0085\u0096\u009b'
const odd = (text: string, escaped = '') => `${text[0]}${raw}${escaped}${text.slice(1)}`
const inHtml = (text: string) => odd(text, ['\u0001', '\u001b', '\u001e', '\u001f'].map(reference).join(''))
const inSheet = (text: string) => odd(text, '_x0001__x001B__x0090__xFFFF_')

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`

const page = (say: (text: string) => string) =>
  `<html lang="sv"><head><meta charset="utf-8"><title>${say('Delårsrapport')}</title></head><body><h1>${say('Rubrik')}</h1>
  <p>${say('Text som är lång.')} <a href="https://a.se/${say('xy')}">${say('länk')}</a> <sup>${say('2)')}</sup></p>
  <ul><li>${say('punkt')}</li></ul><img alt="${say('Bild')}" src="data:image/png;base64,iVBORw0KGgo=">
  <table><caption>${say('Drift')}</caption><tr><th>${say('Post')}<th>${say('Utfall')}</tr>
  <tr><td>${say('Lön')}<td>${say('12')}</tr></table></body></html>`

const word = (say: (text: string) => string) =>
  makeDocx({
    core: `<dc:title>${say('Delårsrapport')}</dc:title>`,
    body: [
      paragraph(say('Rubrik'), '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      paragraph(say('Text som är lång.')),
      `<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      `<w:tbl><w:tr>${cell(say('Post'))}${cell(say('Utfall'))}</w:tr><w:tr>${cell(say('Lön'))}${cell('12')}</w:tr></w:tbl>`,
    ].join(''),
    footnotes: `<w:footnote w:id="2">${paragraph(say('En not.'))}</w:footnote>`,
  })

const rows = (say: (text: string) => string) =>
  `${say('Post')};${say('Utfall')}\n${Array.from({ length: 80 }, (_, at) => `${say('Lön')} ${at};${at}`).join('\n')}\n`

const sheets = (say: (text: string) => string) =>
  makeWorkbook({
    sheets: {
      [say('Blad')]: {
        rows: [
          [say('Post'), say('Utfall')],
          [say('Lön'), 12],
          [say('El'), 3],
        ],
      },
    },
  })

const documents: readonly (readonly [string, Uint8Array])[] = [
  ['.html', utf8(page(inHtml))],
  ['.docx', word(odd)],
  ['.csv', utf8(rows(odd))],
  ['.xlsx', sheets(inSheet)],
]

async function adopted(bytes: Uint8Array, ending: string) {
  const document = await readHere(bytes, ending, { language: 'sv' })
  if (isDocumentFault(document)) throw new Error(document.fault)
  return adopt(document, 'fil')
}

describe.each(documents)('of a document that ends in %s', (ending, bytes) => {
  test('nothing that is written, or said of the report, holds a control character', async () => {
    const { files, draft } = await adopted(bytes, ending)
    const texts = [...files].map(
      ([name, found]) => name + (name.startsWith('images/') ? '' : new TextDecoder().decode(found)),
    )
    expect(texts.length).toBeGreaterThan(1)
    for (const text of [...texts, draft.facts.title]) expect(text).not.toMatch(/(?!\n)\p{Cc}|\\u00/u)
    expect(texts.join('')).toContain('…–›')
  })
})

const turned = (text: string) => `${text[0]}\u202e${text.slice(1)}`
test.each([
  ['.html', utf8(page(turned))],
  ['.docx', word(turned)],
  ['.csv', utf8(rows(turned))],
  ['.xlsx', sheets(turned)],
] as const)(
  'of a document that ends in %s, signs that turn letters round are told of',
  async (ending, bytes) => {
    const { files, checked } = await adopted(bytes, ending)
    const told = checked.diagnostics.filter(({ code }) => code === 'text/direction')
    const holding = [...files].filter(([, found]) => new TextDecoder().decode(found).includes('\u202e'))
    expect([...new Set(told.map(({ span }) => span.file))].sort()).toEqual(
      holding.map(([name]) => `reports/r/${name}`).sort(),
    )
  },
)
