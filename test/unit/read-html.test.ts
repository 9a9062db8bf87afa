/** Web pages of several makers → blocks; whatever the bytes are, a document or the reason why there is none. */

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/adoption/words-of.ts'
import { isDocumentFault, type ForeignBlock } from '../../src/documents/document.ts'
import { readHtml } from '../../src/documents/html/read-html.ts'
import { readHere } from '../../src/documents/read-here.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array) => readHtml(bytes, { language: 'sv' })

async function documentIn(html: string) {
  const found = await read(bytesOf(html))
  if (isDocumentFault(found)) throw new Error(found.fault)
  return found
}

const said = (block: ForeignBlock): unknown => {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${wordsOf(block.content)}`
    case 'paragraph':
      return block.role === 'text' ? wordsOf(block.content) : `${block.role}: ${wordsOf(block.content)}`
    case 'list':
      return block.items.map((item) => item.map(said))
    case 'image':
      return `![${block.alt}](${block.name})`
    case 'table':
      return block.rows.map((row) => row.map(({ content }) => wordsOf(content)))
  }
}

const blocksIn = async (html: string) => (await documentIn(html)).blocks.map(said)

describe('what pages are made of', () => {
  test('a page of a publishing system: what leads around in it is no part of the report', async () => {
    const blocks = await blocksIn(`<body><header><nav><a href="/">Start</a></nav></header><main>
      <article><h1>Delårsrapport</h1><div><span>Nämnden redovisar</span> ett <b>överskott</b>.</div>
      <ul><li>Ett<ul><li>Två</li></ul></li></ul></article></main><script>alert(1)</script></body>`)
    expect(blocks).toEqual(['# Delårsrapport', 'Nämnden redovisar ett överskott.', [['Ett', [['Två']]]]])
  })

  test('a page that Word has saved', async () => {
    const blocks = await blocksIn(`<body><p class=MsoTitle>Rapport</p><p class=MsoCaption>Tabell 1. Drift</p>
      <table class=MsoNormalTable><tr><td><p class=MsoNormal>Post<o:p></o:p></p></td><td><p>Utfall</p><p>2026</p></td></tr></table>
      <p class=MsoNormal style='mso-hide:all'>Dolt</p></body>`)
    expect(blocks).toEqual(['title: Rapport', 'caption: Tabell 1. Drift', [['Post', 'Utfall 2026']]])
  })

  test('cells that span others stand in their first place', async () => {
    const [table] = await blocksIn(
      `<table><tr><th rowspan=2>Nämnd<th colspan=2>2026</tr><tr><th>Budget<th>Utfall</tr><tr><td>A<td>1<td>2</tr></table>`,
    )
    expect(table).toEqual([
      ['Nämnd', '2026', ''],
      ['', 'Budget', 'Utfall'],
      ['A', '1', '2'],
    ])
  })

  test('soft hyphens go, no-break blanks stay figures together, raised digits stay apart', async () => {
    const [table] = await blocksIn(
      `<table><tr><td>Verk\u00adsamhet<td>1\u00a0234<td>471,5<sup>2</sup></tr><tr><td>B<td>1<td>2</tr></table>`,
    )
    expect(table).toEqual([
      ['Verksamhet', '1 234', '471,5²'],
      ['B', '1', '2'],
    ])
  })

  test('a table of one cell is a frame', async () => {
    expect(await blocksIn('<table><tr><td><h2>Ruta</h2><p>Text</p></td></tr></table>')).toEqual([
      '## Ruta',
      'Text',
    ])
  })

  test('letters of an older page', async () => {
    const page = Buffer.from('<meta charset="iso-8859-1"><h1>Åtgärder</h1>', 'latin1')
    const found = await read(page)
    expect(isDocumentFault(found) ? found : found.blocks.map(said)).toEqual(['# Åtgärder'])
  })
})

test('whatever the bytes, a document or a fault', async () => {
  const page = bytesOf(
    `<!doctype html><html lang="sv"><head><title>A</title></head><body><h1>B</h1><table><tr><td colspan="2">1</td></tr><tr><td>2<td>3</tr></table><img src="data:image/png;base64,iVBORw0KGgo="><ul><li>x</ul></body></html>`,
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(page.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.nat(page.length),
      async (changes, length) => {
        const mutated = page.slice(0, length)
        for (const [at, byte] of changes) if (at < mutated.length) mutated[at] = byte
        const found = await read(mutated)
        expect(isDocumentFault(found) || found.blocks.length > 0).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

const pageOf = (count: number) => bytesOf(`<h1>A</h1>${'<p>b'.repeat(count)}`)

test('more paragraphs than any report has are not read', async () => {
  expect(await readHere(pageOf(60_000), '.html', { language: 'sv' })).toEqual({ fault: 'size' })
  expect(isDocumentFault(await readHere(pageOf(59_999), '.html', { language: 'sv' }))).toBe(false)
})

test('what is bold already is no bolder within', async () => {
  const { blocks } = await documentIn('<p><b>a <i>b <b>c</b></i> <strong>d</strong></b></p>')
  expect(blocks[0]).toMatchObject({
    content: [
      {
        type: 'strong',
        children: [
          { value: 'a ' },
          { type: 'emphasis', children: [{ value: 'b ' }, { value: 'c' }] },
          { value: ' ' },
          { value: 'd' },
        ],
      },
    ],
  })
})

test('a page of more tags than anybody writes is not read', async () => {
  expect(await read(bytesOf('<b>'.repeat(200_001)))).toEqual({ fault: 'size' })
})
