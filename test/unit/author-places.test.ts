/** From what the browser measured back to what the author wrote. */

import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import path from 'node:path'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { authorPlaces } from '../../src/layout/author-places.ts'
import { pairPrinted } from '../../src/layout/pair-printed.ts'
import type { Span } from '../../src/model/span.ts'
import type { PagePlace } from '../../src/print/measure/measures.ts'
import { renderReport, type RenderedReport } from '../../src/render/render-html.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const cases = path.join(import.meta.dirname, '../cases')

async function read(name: string) {
  const checked = await checkReport(await openWorkspace(path.join(cases, name, 'input')), 'r')
  const { numbered, texts } = checked
  const { report } = numbered
  const written = ({ file, start, end }: Span) =>
    texts.find((source) => source.file === file)!.text.slice(start, end)
  return { report, rendered: await renderedFrom(checked), written, places: authorPlaces(report) }
}

const renderedFrom = ({ numbered, locate, templates }: CheckedReport): Promise<RenderedReport> =>
  renderReport({ numbered, problems: [], locate, templates }, createCollector().emit)

/** The page as it is measured, and every element that says where it is written. */
function placed(rendered: RenderedReport): readonly Element[] {
  const whole = { front: true, from: 0, to: Infinity, isWhole: true }
  const elements: Element[] = []
  visit(fromHtml(rendered.print.part(whole)), 'element', (node) => {
    if (node.properties.dataAt !== undefined) elements.push(node)
  })
  return elements
}

const at = (written: unknown, more: Partial<PagePlace> = {}): PagePlace => ({
  within: [],
  at: written === null ? null : String(written),
  heading: null,
  text: '',
  ...more,
})

test('what is set in lines says where it is written, and what is published says nothing of it', async () => {
  const { rendered, written, places } = await read('constructs')
  const elements = placed(rendered)
  expect(new Set(elements.map(({ tagName }) => tagName))).toEqual(
    new Set(['h4', 'p', 'li', 'pre', 'blockquote', 'aside']),
  )
  const item = elements.find(({ tagName }) => tagName === 'li')!
  expect(written(places.of(at(item.properties.dataAt)))).toMatch(/^(?:[-*]|\d+\.) /)
  const heading = elements.find(({ tagName }) => tagName === 'h4')!
  expect(written(places.of(at(heading.properties.dataAt)))).toMatch(/^### /)
  expect(rendered.html()).not.toContain('data-at')
})

test('text that looks like the attribute is printed as it is written', async () => {
  const chapter = '# Ett\n\nMallen skriver data-at="a.md:1-2" i sidan.\n'
  const files = { 'reports/r/report.yaml': 'title: R\norganisation: N\n', 'reports/r/01.md': chapter }
  const rendered = await renderedFrom(await checkReport(memoryWorkspace(new Map(Object.entries(files))), 'r'))
  expect(rendered.html()).toContain(
    '<p>Mallen skriver data-at="a.md:<span class="unbroken">1-2</span>" i sidan.</p>',
  )
  expect(placed(rendered)).toHaveLength(1)
})

test('an id leads to what bears it, the innermost first, before the place that an element within it has', async () => {
  const { report, rendered, written, places } = await read('image-figure')
  const [element] = placed(rendered)
  const place = at(element!.properties.dataAt, { within: ['kommunens-delar', report.chapters[0]!.id] })
  expect(written(places.of(place))).toBe('![Karta över kommunen](images/karta.png "Kommunens delar")')
  expect(places.kindOf(place)).toBe('figure')
  expect(places.kindOf(at(null))).toBe('text')
})

test('what says nothing of itself leads to the heading before it, or to the manifest', async () => {
  const { written, places } = await read('image-figure')
  expect(written(places.of(at(null, { heading: 'bilder' })))).toBe('# Bilder')
  expect(places.of(at(null))).toEqual({ file: 'reports/r/report.yaml', start: 0, end: 0 })
  expect(places.of(at('what a template of others made up'))).toEqual(places.of(at(null)))
})

test('an image leads to its own place; one that is in no chapter is the logo', async () => {
  const { rendered, written, places } = await read('image-figure')
  const image = placed(rendered).find(({ tagName }) => tagName === 'img')!
  const found = places.ofImage({ alt: 'logga', width: 200, place: at(image.properties.dataAt) })
  expect([written(found.span), found.sort]).toEqual(['![logga](images/logga.svg)', 'text'])
  expect(found.path).toBe('reports/r/images/logga.svg')
  expect(places.ofImage({ alt: '', width: 200, place: at(null) })).toEqual({
    span: { file: 'reports/r/report.yaml', start: 0, end: 0 },
    path: 'reports/r/images/logga.svg',
    sort: 'logo',
  })
})

test('tables are paired in order by their rows, past tables that are not the report’s', async () => {
  const { tables } = (await read('table-total')).report
  const printed = tables.map(({ rows }) => ({ head: 1, rows: rows.map(() => [1]) }))
  const other = { head: null, rows: [...Array(99)].map(() => [1]) }
  const pairs = pairPrinted(tables, [other, ...printed])
  expect(pairs.map(([{ id }, { head }]) => `${id} ${head}`)).toEqual(tables.map(({ id }) => `${id} 1`))
  expect(tables.length).toBeGreaterThan(0)
  expect(pairPrinted(tables, [other])).toEqual([])
})
