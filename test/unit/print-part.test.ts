/** A part of a report on a sheet, with a sheet that lays out pages as told. */

import { describe, expect, test } from 'vitest'
import type { Measures } from '../../src/print/measure/measures.ts'
import { printPart } from '../../src/print/print-part.ts'
import type { Sheet } from '../../src/print/sheet.ts'
import { stampDate } from '../../src/print/stamp-date.ts'

/** A PDF as Chromium writes it, with nothing but pages and destinations. */
function pdfOf(pages: Readonly<Record<string, number>>): Uint8Array {
  const last = Math.max(...Object.values(pages))
  const kids = Array.from({ length: last }, (_, index) => `${index + 4} 0 R`).join(' ')
  const dests = Object.entries(pages).map(([id, page]) => `/${id} [${page + 3} 0 R /XYZ 0 700 0]`)
  const objects = [
    '<</Type /Catalog /Pages 2 0 R /Dests 3 0 R>>',
    `<</Type /Pages /Count ${last} /Kids [${kids}]>>`,
    `<<${dests.join('\n')}>>`,
    ...Array.from({ length: last }, () => '<</Type /Page /Parent 2 0 R>>'),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`
  return Buffer.from(
    `${text}trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  )
}

/** Prints by a rule: from the styles that are laid over the page to where things land; `overflows` is what it measures. */
function sheetOf(
  layOut: (rules: string) => Readonly<Record<string, number>>,
  overflows: Measures['overflows'] = [],
  isMostlyOther = false,
) {
  const prints: string[] = []
  const looks: string[] = []
  let isWhole = true
  let rules = ''
  const sheet: Sheet = {
    setStyles: async () => undefined,
    async show() {
      rules = ''
    },
    async setRules(css) {
      rules = css
    },
    nameTargets: async () => undefined,
    measure: async () => ({ overflows, texts: [], images: [], said: [], unspoken: [], shown: [] }),
    async showOnly() {
      isWhole = !isMostlyOther
      return isMostlyOther
    },
    async showAll() {
      isWhole = true
    },
    async print(use) {
      // What is to be kept is printed of all.
      if (use === undefined) expect(isWhole).toBe(true)
      ;(use === undefined ? prints : looks).push(rules)
      return pdfOf(layOut(rules))
    },
  }
  return { sheet, prints, looks }
}

const part = {
  html: '',
  styles: '',
  isFirst: true,
  continuations: [],
  tables: [],
  textSize: 9,
  namesTargets: false,
}

const continuations = [
  { above: 'g1', group: 'g2', again: 'g2-again' },
  { above: 'g2', group: 'g3', again: 'g3-again' },
]

/** Ids of the labels that each print has printed again. */
const repeatedIn = (prints: readonly string[]) =>
  prints.map((rules) => [...rules.matchAll(/class~="([^"]+)"/g)].map(([, label]) => label))

describe('a part', () => {
  test('is printed once', async () => {
    const { sheet, prints } = sheetOf(() => ({ a: 3, b: 7 }))
    await printPart(sheet, part)
    expect(prints).toEqual([''])
  })

  test('is printed again where a label is printed again, until no other group begins a page', async () => {
    const { sheet, prints } = sheetOf((rules) =>
      rules.includes('g2-again') ? { g1: 1, g2: 2, g3: 3 } : { g1: 1, g2: 2, g3: 2 },
    )
    await printPart(sheet, { ...part, continuations })
    expect(repeatedIn(prints)).toEqual([[], ['g2-again'], ['g2-again', 'g3-again']])
  })

  test('is printed once with its labels where the chapters that have them are looked at before', async () => {
    const { sheet, prints, looks } = sheetOf(() => ({ g1: 1, g2: 2, g3: 2 }), [], true)
    await printPart(sheet, { ...part, continuations })
    expect(repeatedIn(looks)).toEqual([[]])
    expect(repeatedIn(prints)).toEqual([['g2-again']])
  })

  test('ends the page above a label that goes on with a rule, as below each other column', async () => {
    const { sheet, prints } = sheetOf(() => ({ g1: 1, g2: 2, g3: 2 }))
    await printPart(sheet, { ...part, continuations })
    expect(prints.at(-1)).toMatch(/\[id="g1"\] \{ --open-rule: var\(--rule\)/)
    expect(prints.at(-1)).not.toContain('[id="g2"]')
  })

  test('whose labels never settle is printed four times', async () => {
    const { sheet, prints } = sheetOf((rules) =>
      rules.includes('g2-again') ? { g1: 1, g2: 1, g3: 1 } : { g1: 1, g2: 2, g3: 2 },
    )
    await printPart(sheet, { ...part, continuations })
    expect(prints).toHaveLength(4)
  })
})

/** One table, by its width in a room of 600. */
const wide = (width: number) => [
  { place: { within: ['t', 'a'], at: null, heading: 'a', text: '' }, width, room: 600, size: 12 },
]

describe('a table wider than its page', () => {
  test('is set smaller before it is printed', async () => {
    const { sheet, prints } = sheetOf(() => ({ a: 3 }), wide(750))
    const { fitted } = await printPart(sheet, { ...part, tables: ['t'] })
    expect(prints).toEqual([expect.stringContaining('.table[id="t"] { font-size: 9.45px !important; }')])
    expect(fitted).toEqual([{ id: 't', size: 9.45, scale: expect.closeTo(0.788), over: 150 }])
  })

  test('stays so when a label is printed again', async () => {
    const { sheet, prints } = sheetOf(() => ({ g1: 1, g2: 2, g3: 2 }), wide(750))
    await printPart(sheet, { ...part, tables: ['t'], continuations })
    expect(repeatedIn(prints)).toEqual([[], ['g2-again']])
    for (const rules of prints) expect(rules).toContain('font-size: 9.45px')
  })

  test('keeps its size where its type would be too small to be read', async () => {
    const { sheet } = sheetOf(() => ({ a: 1 }), wide(1200))
    expect((await printPart(sheet, { ...part, tables: ['t'] })).fitted).toEqual([])
  })

  test('that is not the report’s own is left alone', async () => {
    const { sheet } = sheetOf(() => ({ a: 1 }), wide(750))
    expect((await printPart(sheet, { ...part, tables: ['other'] })).fitted).toEqual([])
  })
})

test('the clock’s date becomes the report’s, at the same length', () => {
  const pdf = Buffer.from(
    "<</CreationDate (D:20261123094153+01'00')\n/ModDate (D:20261123094153+01'00')>>",
    'latin1',
  )
  const before = pdf.length
  const stamped = Buffer.from(stampDate(pdf, '2021-09-01')).toString('latin1')
  expect(stamped).toBe("<</CreationDate (D:20210901000000+00'00')\n/ModDate (D:20210901000000+00'00')>>")
  expect(stamped).toHaveLength(before)
})
