/** From a place in the sources to what stands there, and back. */

import path from 'node:path'
import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import type { Report } from '../../src/model/report.ts'
import { startOf, type SourceText } from '../../src/model/span.ts'
import { eachNode } from '../../src/model/walk.ts'
import { placesOf, type Place } from '../../src/places/places.ts'

const cases = path.join(import.meta.dirname, '../cases')

async function read(name: string): Promise<{ report: Report; texts: readonly SourceText[] }> {
  const { numbered, texts } = await checkReport(await openWorkspace(path.join(cases, name, 'input')), 'r')
  return { report: numbered.report, texts }
}

const isCell = ({ thing }: Place): boolean => thing.type === 'cell'

test('an offset is in everything that is written around it, the innermost first', async () => {
  const { report, texts } = await read('chart-bars')
  const places = placesOf(report)
  const nodes: { file: string; start: number; end: number }[] = []
  eachNode(report, (_, span) => void (span.end > span.start && nodes.push(span)))
  const chapter = texts.find(({ file }) => file === report.chapters[0]!.file)!
  assert(
    property(integer({ min: 0, max: chapter.text.length - 1 }), (offset) => {
      const found = places.at({ ...startOf(chapter.file), start: offset }).map(({ span }) => span)
      const around = nodes.filter(
        ({ file, start, end }) => file === chapter.file && start <= offset && offset < end,
      )
      for (const { start, end } of around)
        expect(found.some((span) => span.start === start && span.end === end)).toBe(true)
      for (const [index, span] of found.entries()) {
        const inner = found[index - 1] ?? { start: offset, end: offset + 1 }
        expect([span.start <= inner.start, inner.end <= Math.max(span.end, span.start + 1)]).toEqual([
          true,
          true,
        ])
      }
    }),
  )
})

test('a cell leads to its row and column, wherever it is written', async () => {
  for (const name of ['data-workbook', 'table-sources', 'chart-bars']) {
    const { report } = await read(name)
    const places = placesOf(report)
    for (const table of report.tables)
      table.rows.forEach(({ cells }, row) =>
        cells.forEach(({ written, origin }, column) => {
          expect(places.of(written)?.thing).toEqual({ type: 'cell', table, row, column })
          if (origin === 'written' && written.text !== '')
            expect(places.at(written.span).find(isCell)?.span).toEqual(written.span)
        }),
      )
  }
})

test('the name that a chart draws from is a place of its own', async () => {
  const { report, texts } = await read('chart-bars')
  const { file, text } = texts.find((one) => one.text.includes('::chart'))!
  const start = text.indexOf('table=', text.indexOf('::chart')) + 'table='.length
  const [innermost, block] = placesOf(report).at({ ...startOf(file), start })
  expect(innermost!.thing).toMatchObject({ type: 'name', text: report.charts[0]!.table })
  expect(block!.thing).toMatchObject({ node: { type: 'chartBlock' } })
})

test('an id leads to what bears it', async () => {
  const { report, texts } = await read('chart-bars')
  const places = placesOf(report)
  const [chapter] = report.chapters
  const { text } = texts.find(({ file }) => file === chapter!.file)!
  const written = (id: string): string => {
    const { start, end } = places.named(id)!.span
    return text.slice(start, end)
  }
  expect(written(chapter!.id)).toMatch(/^# /)
  expect(written(report.tables[0]!.id)).toContain('|')
  expect(written(report.charts[0]!.id)).toMatch(/^::chart/)
  expect(places.named('nowhere')).toBeNull()
})
