/** Reports that were made elsewhere: what is wrong with their figures is told where a person finds it, and nothing else. */

import { describe, expect, test } from 'vitest'
import { isDocumentFault } from '../../src/documents/document.ts'
import { readHtml } from '../../src/documents/html/read-html.ts'
import { adopt } from '../../src/engine/adopt.ts'
import { audit, markedPage } from '../../src/engine/audit.ts'
import type { Language } from '../../src/model/language.ts'

async function adopted(body: string, name = 'rapport') {
  const page = `<!doctype html><html lang="sv"><meta charset="utf-8"><body>${body}</body></html>`
  const document = await readHtml(new TextEncoder().encode(page), { language: 'sv' })
  if (isDocumentFault(document)) throw new Error(document.fault)
  return adopt(document, name)
}

async function told(body: string, language: Language = 'sv') {
  const { problems, unjudged, lost } = audit(await adopted(body), 'rapport.html', language)
  return {
    problems: problems.map(({ code, cell, related }) => [code, cell, ...related.map((one) => one.cell)]),
    unjudged: unjudged.map(({ cell, message }) => `${cell}: ${message}`),
    lost: lost.map(({ message }) => message),
  }
}

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const head = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`

const operations = `
  <h1>Delårsrapport augusti 2026</h1><h2>3. Ekonomi</h2><h2>4. Personal</h2><h2>5. Drift</h2>
  <p>Tabell 3. Driftredovisning (tkr)</p>
  <table>
    ${head('Nämnd', 'Budget', 'Utfall', 'Avvikelse')}
    ${row('Äldreomsorg', '120 400', '121 900', '-1 500')}
    ${row('Förskola', '80 100', '79 000', '1 010')}
    ${row('Kultur', '20 000', '19 500', '500')}
    ${row('<b>Summa</b>', '220 500', '220 400', '100')}
  </table>`

describe('problems stand where a person finds them', () => {
  test('a deviation that is wrong: the table by its own number, its row and column', async () => {
    const found = await told(operations)
    expect(found.problems).toEqual([
      [
        'table/formula',
        'tabell 3 (Driftredovisning), rad ”Förskola”, kolumn ”Avvikelse”',
        'rad ”Förskola”, kolumn ”Budget”',
        'rad ”Förskola”, kolumn ”Utfall”',
      ],
      ['table/total', 'tabell 3 (Driftredovisning), rad ”Summa”, kolumn ”Avvikelse”'],
    ])
    expect(found.unjudged).toEqual([])
  })

  test('in English', async () => {
    const found = await told(operations, 'en')
    expect(found.problems[0]![1]).toBe('table 3 (Driftredovisning), row “Förskola”, column “Avvikelse”')
  })

  test('prose is held against the tables, under its heading', async () => {
    const found = await told(
      operations
        .replace('1 010', '1 100')
        .replace('<p>Tabell', '<p>Budgeten för äldreomsorgen är 80 100 tkr.</p><p>Tabell'),
    )
    expect(found.problems).toEqual([
      [
        'figure/contradicts',
        'under rubriken ”Drift”',
        'tabell 3 (Driftredovisning), rad ”Äldreomsorg”, kolumn ”Budget”',
      ],
    ])
  })

  test('headings in two rows name the column by both', async () => {
    const { problems } = await told(`
      <h1>Bokslut</h1><table>
      <thead><tr><th></th><th colspan="2">Kommunen</th><th colspan="2">Koncernen</th></tr>
      ${head('', '2025', '2026', '2025', '2026')}</thead>
      ${row('Intäkter', '100', '110', '200', '215')}
      ${row('Bidrag', '50', '55', '60', '65')}
      ${row('Avgifter', '25', '30', '35', '45')}
      ${row('Summa', '175', '195', '295', '352')}</table>`)
    expect(problems.map(([code, cell]) => [code, cell])).toEqual([
      ['table/relation', 'tabell 1 (Bokslut), rad ”Summa”, kolumn ”Koncernen 2026”'],
    ])
  })
})

describe('what cannot be judged is listed', () => {
  test('tables without relations, and without headings', async () => {
    const found = await told(`
      <h1>Nyckeltal</h1>
      <p>Antal besök</p><table>${head('Plats', '2025', '2026')}${row('Badet', '117', '98')}${row('Biblioteket', '5 301', '4 822')}</table>
      <p>Text emellan.</p>
      <table>${row('Vatten', '17', '23')}${row('El', '99', '71')}</table>`)
    expect(found).toEqual({
      problems: [],
      unjudged: [
        'tabell 1 (Antal besök): Inga summor eller andra samband som stämmer hittades, så talen är inte kontrollerade mot varandra.',
        'tabell 2 (Nyckeltal): Tabellen har ingen rubrikrad, så det går inte att veta vad talen är.',
      ],
      lost: [],
    })
  })

  test('a table of words needs no judging', async () => {
    const found = await told(
      `<h1>Beslut</h1><table>${head('Beslut', 'Ansvarig')}${row('Ny skola', 'Barn- och utbildningsnämnden')}</table>`,
    )
    expect(found).toEqual({ problems: [], unjudged: [], lost: [] })
  })

  test('what a page hides, draws or fetches is told as lost', async () => {
    const found = await told(
      `<h1>Rapport</h1><p>Text <img src="https://example.com/a.png"></p><svg></svg><div hidden><p>Internt</p></div>`,
    )
    expect(found.lost).toEqual([
      'En bild är inte med.',
      'En ritad figur är inte med.',
      'En del som är dold i filen är inte med.',
    ])
  })
})

describe('no false alarm', () => {
  test.each([
    [
      'income below nought and cost above it',
      [
        ['Intäkter', '-500', '-510', '10'],
        ['Kostnader', '800', '790', '10'],
        ['Netto', '300', '280', '20'],
      ],
    ],
    [
      'income above nought and cost below it',
      [
        ['Intäkter', '500', '510', '10'],
        ['Kostnader', '-800', '-790', '10'],
        ['Netto', '-300', '-280', '20'],
      ],
    ],
    [
      'no signs at all',
      [
        ['Intäkter', '500', '510', '10'],
        ['Kostnader', '800', '790', '10'],
      ],
    ],
  ])('%s', async (_, rows) => {
    const found = await told(
      `<h1>Ekonomi</h1><table>${head('Post', 'Budget', 'Utfall', 'Avvikelse')}${rows.map((cells) => row(...cells)).join('')}</table>`,
    )
    expect(found.problems).toEqual([])
  })

  test('a raised digit is a mark of a note, no digit of its figure', async () => {
    const found = await told(operations.replace('1 010', '1 100<sup>2</sup>'))
    expect(found.problems).toEqual([])
  })

  test('signs that mean something to us mean nothing in a document', async () => {
    const words = 'Se {{tabell}} :ref[x] ::chart #1 *stjärna _under_ <b> [^1] | streck'
    const { checked } = await adopted(
      `<h1>Rapport</h1><p>${words.replace('<', '&lt;')}.</p><table>${head('A', 'B')}${row(words.replace('<', '&lt;'), '1')}</table>`,
    )
    const { chapters, tables } = checked.numbered.report
    expect(JSON.stringify(chapters[0]!.content)).toContain(words.slice(0, 30))
    expect(tables[0]!.rows[0]!.cells[0]!.written.text).toBe(words)
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

test('a sentence that is written twice is held against the tables both times', async () => {
  const sentence = '<p>Äldreomsorg har utfallet 129 100 tkr.</p>'
  const found = await told(operations + sentence + sentence)
  expect(found.problems.filter(([code]) => code === 'figure/contradicts')).toHaveLength(2)
})

test('nothing is promised to be mended in a document that is not ours', async () => {
  const text = '<p>Underskottet blev -12 mnkr i augusti.</p>'
  const { remarks } = audit(await adopted(`<h1>Ekonomi</h1>${text}`), 'rapport.html', 'sv')
  expect(remarks.find(({ code }) => code === 'text/number-style')?.hint).toBe(
    'Skriv −12 mnkr; minustecknet − är längre än bindestrecket -.',
  )
})

test.each(['Drift (belopp i tkr)', 'Drift, mnkr', 'Drift (tkr)', 'Drift'])(
  'a table with the caption %s goes by what it is about: its unit is printed below',
  async (caption) => {
    const { draft } = await adopted(
      `<h1>Ekonomi</h1><table><caption>${caption}</caption>${head('A', 'B')}${row('x', '1')}</table>`,
    )
    expect(draft.tables.map(({ id, name }) => [id, name])).toEqual([['drift', 'Drift']])
  },
)

describe('tables within tables', () => {
  const inner = `<table>${row('Post', 'Budget', 'Utfall', 'Avvikelse')}${row('A', '10', '12', '-2')}
    ${row('B', '5', '4', '1')}${row('C', '9', '7', '2')}${row('Summa', '24', '32', '1')}</table>`

  test('a table that lays out the page is none: what stands in it is read', async () => {
    const found = await told(`<table>${row('Meny', `<h2>Ekonomi</h2>${inner}<p>Text.</p>`)}</table>`)
    expect(found.problems.map(([, cell]) => cell)).toEqual([
      'tabell 1 (Ekonomi), rad ”Summa”, kolumn ”Utfall”',
    ])
    expect(found.lost).toEqual([])
  })

  test('one in a cell of figures is told of', async () => {
    const found = await told(`<h1>Mål</h1><table>${head('Mål', 'Läge')}${row('A', inner)}</table>`)
    expect(found.lost).toEqual(['En tabell inne i en annan tabells cell är bara med som text.'])
  })
})

test('the marked copy holds each problem at its cell, and the place in words', async () => {
  const html = await markedPage(await adopted(operations), 'rapport.html')
  expect(html).toContain('rapport.html tabell 3 (Driftredovisning), rad ”Förskola”, kolumn ”Avvikelse”')
  expect(html).toMatch(/1[\s\u00a0]010<a class="problem-mark"/)
})

test.each([
  ['Delårsrapport 2 2026', { cutoff: '2026-08-31', isAnnual: false }],
  ['Delårsrapport januari–juli 2026', { cutoff: '2026-07-31', isAnnual: false }],
  ['Delårsrapport per 30 april 2026', { cutoff: '2026-04-30', isAnnual: false }],
  ['Årsredovisning 2025', { cutoff: '2025-12-31', isAnnual: true }],
  ['Tertialrapport T1 2026', { cutoff: '2026-04-30', isAnnual: false }],
  ['Tertialrapport 2 2026', { cutoff: '2026-08-31', isAnnual: false }],
  ['Kvartalsrapport 3 2026', { cutoff: '2026-09-30', isAnnual: false }],
  ['Halvårsrapport 2026', { cutoff: '2026-06-30', isAnnual: false }],
  ['Delårsrapport 2026-01-01 – 2026-08-31', { cutoff: '2026-08-31', isAnnual: false }],
  ['Delårsbokslut 2026-08', { cutoff: '2026-08-31', isAnnual: false }],
])('what “%s” is of', async (title, facts) => {
  const { draft } = await adopted(
    `<h1>${title}</h1><h2>Ekonomi</h2><p>Lekebergs kommun.</p><h2>Mål</h2><p>Text.</p>`,
  )
  expect(draft.facts).toMatchObject({ title, organisation: 'Lekebergs kommun', ...facts })
  expect(draft.chapters.map(({ title: [first] }) => first)).toMatchObject([
    { value: 'Ekonomi' },
    { value: 'Mål' },
  ])
})

const facts = async (body: string) => (await adopted(body)).draft.facts

describe('what a document is of, where its title does not say it', () => {
  test('forecasts and other months in sentences are not what its figures go to', async () => {
    const below = '<h2>Ekonomi</h2><p>I prognosen för maj väntades ett underskott.</p>'
    const prose = '<p>Helårsprognosen för december 2026 pekar på ett överskott.</p>'
    const months = `<h1>Delårsrapport</h1>${prose}<p>Januari–augusti 2026</p>${below}`
    expect(await facts(months)).toMatchObject({ cutoff: '2026-08-31' })
    const table = `<table>${head('Post', 'Budget', 'Utfall aug 2026')}${row('A', '1', '2')}</table>`
    expect(await facts(`<h1>Delårsrapport 2026</h1>${below}${table}`)).toMatchObject({ cutoff: '2026-08-31' })
  })

  test('a sentence that says how far it goes', async () => {
    const body = '<h1>Delårsrapport 2021</h1><h2>Ekonomi</h2><p>Nämnden gör t.o.m. 31 juli ett överskott.</p>'
    expect(await facts(body)).toMatchObject({ cutoff: '2021-07-31', isAnnual: false })
  })

  test('the line that names it stands above its only chapter', async () => {
    const body = `<p>Delårsrapport augusti 2021 för Lekebergs kommun</p><p>IT-nämnden</p>
      <h1>4 Ekonomi</h1><p>Text.</p><h2>4.1 Drift</h2><p>Text.</p>`
    const { draft } = await adopted(body)
    expect(draft.facts).toMatchObject({
      title: 'Delårsrapport augusti 2021 för Lekebergs kommun',
      cutoff: '2021-08-31',
      isAnnual: false,
    })
    expect(draft.chapters.map(({ title: [first] }) => first)).toMatchObject([{ value: 'Ekonomi' }])
  })

  test('it is of whom its first lines name, however often it speaks of others', async () => {
    const body = `<h1>Delårsrapport 2026</h1><p>Mölndals stad</p><h2>Ekonomi</h2>
      <p>Skolnämnden har ett underskott. Skolnämnden ser över sin organisation.</p>`
    expect(await facts(body)).toMatchObject({ organisation: 'Mölndals stad' })
    const english = '<h1>Interim report 2026</h1><p>Municipality of Tierp</p><h2>Economy</h2><p>Text.</p>'
    expect(await facts(english)).toMatchObject({ organisation: 'Municipality of Tierp' })
  })
})
