/** Which rows a sentence names, and how sure that is. */

import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditFigures } from '../../src/figures/match-figures.ts'
import { linkFigures } from '../../src/figures/link-figures.ts'
import { createRowNames } from '../../src/figures/row-names.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'

const cases = path.join(import.meta.dirname, '../cases')
let rows: CheckedReport
let directions: CheckedReport

beforeAll(async () => {
  rows = await checkReport(await openWorkspace(path.join(cases, 'figure-rows/input')), 'r')
  directions = await checkReport(await openWorkspace(path.join(cases, 'figure-directions/input')), 'r')
})

describe('names of rows', () => {
  test.each<[string, ...string[]]>([
    ['Finansförvaltningens överskott', 'Finansförvaltningens: Finansförvaltning'],
    [
      'Hos tekniska nämnden och socialnämnden',
      'tekniska nämnden: Tekniska nämnden',
      'socialnämnden: Socialnämnd',
    ],
    ['Barn- och utbildningsnämndens', 'Barn- och utbildningsnämndens: Barn- och utbildningsnämnd'],
    ['BUN redovisar', 'BUN: Barn- och utbildningsnämnd'],
    ['bygglovsenheten redovisar', 'bygglovsenheten: part of Miljö, bygglov & bygglovsenhet'],
    ['Hyror och arrenden', 'Hyror och arrenden: Hyror och arrenden'],
    ['försäljningen ökade', 'försäljningen: part of Försäljning av verksamhet'],
  ])('%s', (text, ...expected) => {
    const names = createRowNames(rows.numbered.report)(text).map(({ start, end, rows: named, isWhole }) => {
      const [{ table, row }] = named as [(typeof named)[0]]
      const key = table.columns.findIndex(({ role }) => role === 'key')
      const label = table.rows[row]!.cells[Math.max(0, key)]!.written.text
      return `${text.slice(start, end)}: ${isWhole ? '' : 'part of '}${label}`
    })
    expect(names).toEqual(expected)
  })

  test.each(['nämnden redovisar', 'verksamheten växer', 'bun redovisar', 'finanserna är goda'])(
    'none in: %s',
    (text) => {
      expect(createRowNames(rows.numbered.report)(text)).toEqual([])
    },
  )
})

test('no figure of a sentence that its table speaks against is linked', () => {
  const { numbered, texts } = directions
  const sources = new Map(texts.map((source) => [source.file, source]))
  const audited = auditFigures(numbered.report)
  const linked = linkFigures(audited, numbered.report, sources).map(({ span }) => span.start)
  const contradicted = audited.filter(({ status }) => status === 'contradicts')
  expect(linked.length).toBeGreaterThan(0)
  expect(contradicted.map(({ figure }) => figure.span.start).filter((at) => linked.includes(at))).toEqual([])
  // Negated, or of another time: told by no one, and left alone as well.
  const last = audited.slice(-2).map(({ figure }) => figure)
  expect(last.map(({ sentence }) => sentence)).toEqual([
    'Personalkostnaderna visar inget överskott på 60 tkr.',
    'I april visade personalkostnaderna ett överskott på 60 tkr.',
  ])
  expect(last.filter(({ span }) => linked.includes(span.start))).toEqual([])
})
