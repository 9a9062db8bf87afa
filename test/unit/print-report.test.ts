/** The fixed point of page numbers, with a printer that lays out pages as told. */

import { describe, expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { startOf } from '../../src/model/span.ts'
import { printReport } from '../../src/print/print-report.ts'
import type { Measures } from '../../src/print/measure/measures.ts'
import type { Printer } from '../../src/print/printer.ts'
import { stampDate } from '../../src/print/stamp-date.ts'
import type { PrintLayout } from '../../src/render/report-view.ts'

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

/** Prints by a rule: from what the HTML says to where things land; `overflows` is what it measures. */
function printerOf(
  layOut: (layout: PrintLayout) => Readonly<Record<string, number>>,
  overflows: Measures['overflows'] = [],
) {
  const prints: { tagged: boolean; layout: PrintLayout }[] = []
  const printer: Printer = {
    warmUp: () => undefined,
    unsandboxed: () => false,
    standIn: () => null,
    measure: async () => ({ overflows, texts: [], images: [], unspoken: [], shown: [] }),
    end: async () => undefined,
    async print(html, { tagged }) {
      const layout = {
        ...(JSON.parse(html) as PrintLayout),
        pages: new Map(JSON.parse(html).pages),
      } as PrintLayout
      prints.push({ tagged, layout })
      return pdfOf(layOut(layout))
    },
  }
  return { printer, prints }
}

const html = (layout: PrintLayout | null) => JSON.stringify({ ...layout, pages: [...(layout?.pages ?? [])] })
const input = {
  html,
  listed: ['a', 'b'],
  continuations: [],
  tables: [],
  date: '2021-09-01',
  place: startOf('report.yaml'),
}

async function run(
  layOut: Parameters<typeof printerOf>[0],
  more: Partial<Parameters<typeof printReport>[1]> = {},
  overflows: Measures['overflows'] = [],
) {
  const { emit, settle } = createCollector()
  const { printer, prints } = printerOf(layOut, overflows)
  const { fitted } = await printReport(printer, { ...input, ...more }, emit)
  return { prints, fitted, codes: settle({}).map(({ code }) => code) }
}

describe('page numbers', () => {
  test('take one quick print to find and one tagged print to set', async () => {
    const { prints, codes } = await run(() => ({ a: 3, b: 7 }))
    expect(prints.map(({ tagged }) => tagged)).toEqual([false, true])
    expect([...prints[1]!.layout.pages]).toEqual([
      ['a', 3],
      ['b', 7],
    ])
    expect(codes).toEqual([])
  })

  test('are printed again when setting them moved something', async () => {
    const { prints, codes } = await run(({ pages }) => (pages.size === 0 ? { a: 3, b: 7 } : { a: 4, b: 8 }))
    expect(prints.map(({ tagged }) => tagged)).toEqual([false, true, true])
    expect([...prints[2]!.layout.pages]).toEqual([
      ['a', 4],
      ['b', 8],
    ])
    expect(codes).toEqual([])
  })

  test('that never settle are an error after four prints', async () => {
    const { prints, codes } = await run(({ pages }) =>
      pages.get('a') === 3 ? { a: 4, b: 8 } : { a: 3, b: 7 },
    )
    expect(prints).toHaveLength(4)
    expect(codes).toEqual(['toc/unstable'])
  })

  test('a report without contents is printed once', async () => {
    const { prints } = await run(() => ({ a: 1 }), { listed: [] })
    expect(prints.map(({ tagged }) => tagged)).toEqual([true])
  })
})

test('a label is printed again where its group begins a page, and asked for no longer in the last print', async () => {
  const continuations = [
    { above: 'g1', group: 'g2', again: 'g2-again' },
    { above: 'g2', group: 'g3', again: 'g3-again' },
  ]
  const { prints } = await run(() => ({ a: 1, b: 1, g1: 1, g2: 2, g3: 2 }), { continuations })
  expect(prints.map(({ layout }) => layout.repeated)).toEqual([[], ['g2-again'], ['g2-again']])
  expect(prints.map(({ layout }) => layout.probes.length > 0)).toEqual([true, true, false])
})

/** One table, by its width in a room of 600. */
const wide = (width: number) => [
  { place: { within: ['t', 'a'], heading: 'a', text: '' }, width, room: 600, size: 12 },
]

describe('a table wider than its page', () => {
  test('is set smaller, and what that moves is found before the last print', async () => {
    const { prints, fitted } = await run(
      ({ fitted: set }) => (set.length === 0 ? { a: 3, b: 7 } : { a: 3, b: 6 }),
      { tables: ['t'] },
      wide(750),
    )
    expect(prints.map(({ tagged, layout }) => [tagged, layout.fitted.map(({ id }) => id)])).toEqual([
      [false, []],
      [false, ['t']],
      [true, ['t']],
    ])
    expect(prints[2]!.layout.pages.get('b')).toBe(6)
    expect(fitted).toEqual([{ id: 't', size: 9.45, scale: expect.closeTo(0.788), over: 150 }])
  })

  test('keeps its size where its type would be too small to be read', async () => {
    const { fitted } = await run(() => ({ a: 1, b: 1 }), { tables: ['t'] }, wide(1200))
    expect(fitted).toEqual([])
  })

  test('that is not the report’s own is left alone', async () => {
    const { fitted } = await run(() => ({ a: 1, b: 1 }), { tables: ['other'] }, wide(750))
    expect(fitted).toEqual([])
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
