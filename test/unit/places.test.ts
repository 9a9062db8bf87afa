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
import { memoryWorkspace } from './memory-workspace.ts'

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
  eachNode(report, null, (_, span) => void (span.end > span.start && nodes.push(span)))
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
  const [innermost, attribute, block] = placesOf(report).at({ ...startOf(file), start })
  expect(innermost!.thing).toMatchObject({ type: 'name', text: report.charts[0]!.table })
  expect(attribute!.thing).toMatchObject({ type: 'setting', setting: { path: ['chart', 'table'] } })
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

test('keys of the manifest and of a chapter, and attributes in braces, are places', async () => {
  const files = {
    'reports/r/report.yaml': 'title: Rapport\norganisation: Nämnden\ntheme: { name: default }\n',
    'reports/r/01.md':
      '---\nid: ett\n---\n\n# Ett\n\n:::tabell[Mål]{#mal kind="goals" unit=tkr}\n| Mål |\n| --- |\n| Fler |\n:::\n',
  }
  const checked = await checkReport(memoryWorkspace(new Map(Object.entries(files))), 'r')
  const places = placesOf(checked.numbered.report)
  const settingAt = (file: keyof typeof files, text: string) => {
    const start = files[file].indexOf(text)
    const thing = places
      .at({ ...startOf(file), start })
      .find((place) => place.thing.type === 'setting')?.thing
    if (thing?.type !== 'setting') return null
    const { path: keys, valueSpan } = thing.setting
    return [...keys, files[file].slice(valueSpan.start, valueSpan.end)]
  }
  expect(settingAt('reports/r/report.yaml', 'Rapport')).toEqual(['title', 'Rapport'])
  expect(settingAt('reports/r/report.yaml', 'name:')).toEqual(['theme', 'name', 'default'])
  expect(settingAt('reports/r/01.md', 'id: ett')).toEqual(['id', 'ett'])
  expect(settingAt('reports/r/01.md', 'goals')).toEqual(['table', 'kind', '"goals"'])
  expect(settingAt('reports/r/01.md', 'unit')).toEqual(['table', 'unit', 'tkr'])
  expect(settingAt('reports/r/01.md', 'Fler')).toBeNull()
})
