/** From what the browser measured back to what the author wrote. */

import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openWorkspace } from '../../src/host/workspace.ts'
import { authorPlaces, type AuthorPlaces } from '../../src/layout/author-places.ts'
import { pairPrinted } from '../../src/layout/pair-printed.ts'
import type { Report } from '../../src/model/report.ts'
import type { Span } from '../../src/model/span.ts'
import { checkReport } from '../../src/engine/check.ts'

const cases = path.join(import.meta.dirname, '../cases')
let report: Report
let places: AuthorPlaces
let text: string

const reportOf = async (name: string, id: string) => {
  const checked = await checkReport(await openWorkspace(path.join(cases, name, 'input')), id)
  return { report: checked.numbered.report, texts: checked.texts }
}
const written = ({ start, end }: Span) => text.slice(start, end)
const inText = (begins: string, heading: string | null = 'bilder') => ({ within: [], heading, text: begins })

beforeAll(async () => {
  const read = await reportOf('image-figure', 'r')
  report = read.report
  text = read.texts.find(({ file }) => file.endsWith('01-kapitel.md'))!.text
  places = authorPlaces(report)
})

test('an id leads to what bears it, the innermost first', () => {
  const { id } = report.chapters[0]!
  const place = { within: ['kommunens-delar', id], heading: id, text: '' }
  expect(written(places.of(place))).toBe('![Karta över kommunen](images/karta.png "Kommunens delar")')
  expect(places.kindOf(place)).toBe('figure')
})

test('text leads to the paragraph that has its longest word', () => {
  expect(written(places.of(inText('En liten  texten.')))).toBe(
    'En liten ![logga](images/logga.svg) i texten.',
  )
  expect(places.kindOf(inText('En liten'))).toBe('text')
})

test('text that is in no paragraph leads to the heading before it', () => {
  expect(written(places.of(inText('Obefintligt')))).toBe('# Bilder')
})

test('what stands outside the chapters is the manifest’s', () => {
  expect(places.of(inText('Innehåll', null))).toEqual({ file: 'reports/r/report.yaml', start: 0, end: 0 })
})

test('an image leads to its own place; one that is in no chapter is the logo', () => {
  const image = { alt: 'logga', pixels: 1, width: 1, widest: 1, place: inText('En liten') }
  expect(written(places.ofImage(image).span)).toBe('![logga](images/logga.svg)')
  expect(places.ofImage({ ...image, alt: 'Kulturnämnden' })).toEqual({
    span: { file: 'reports/r/report.yaml', start: 0, end: 0 },
    path: 'reports/r/images/logga.svg',
    sort: 'logo',
  })
})

test('tables are paired in order by their rows, past tables that are not the report’s', async () => {
  const { tables } = (await reportOf('table-total', 'r')).report
  const printed = tables.map(({ rows }) => ({ head: 1, rows: rows.map(() => [1]) }))
  const other = { head: null, rows: [...Array(99)].map(() => [1]) }
  const pairs = pairPrinted(tables, [other, ...printed])
  expect(pairs.map(([{ id }, { head }]) => `${id} ${head}`)).toEqual(tables.map(({ id }) => `${id} 1`))
  expect(tables.length).toBeGreaterThan(0)
  expect(pairPrinted(tables, [other])).toEqual([])
})
