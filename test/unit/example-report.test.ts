/** The example's money tables hold to the last digit: change any one of them and the report says so, at the right cell. */

import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { describe as tell } from '../../src/diagnostics/describe.ts'
import { isUnread, openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import type { Table } from '../../src/model/table.ts'
import { checkReport } from '../../src/engine/check.ts'

const root = path.join(import.meta.dirname, '../..')
const file = 'reports/2021-08/04-ekonomisk-rapport.md'

/** The same workspace with one file's text changed. */
function changed(workspace: Workspace, change: (text: string) => string): Workspace {
  return {
    ...workspace,
    async readText(name) {
      const source = await workspace.readText(name)
      return name === file && !isUnread(source) ? { ...source, text: change(source.text) } : source
    },
  }
}

const errors = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity === 'error')

interface Digit {
  readonly table: string
  readonly offset: number
  /** Start of the deviation and of the total that the digit's cell takes part in. */
  readonly formulaAt: number
  readonly totalAt: number
  readonly breaksFormula: boolean
  /** Start of its own cell, where that takes part in a deviation and a total and is made of nothing itself. */
  readonly ownAt: number | null
}

let workspace: Workspace
let text: string
let digits: Digit[]

beforeAll(async () => {
  workspace = await openWorkspace(root)
  const source = await workspace.readText(file)
  if (isUnread(source)) throw new Error('the example has moved')
  text = source.text
  const { numbered, diagnostics } = await checkReport(workspace, '2021-08')
  expect(errors(diagnostics)).toEqual([])
  const tables = numbered.report.tables.filter(({ kind }) => ['result', 'investments'].includes(kind))
  digits = tables.flatMap(digitsOf)
})

function digitsOf(table: Table): Digit[] {
  const deviation = table.columns.findIndex(({ id }) => id === 'deviation')
  const total = table.rows.at(-1)!
  return table.rows.flatMap((row) =>
    row.cells.flatMap(({ written }, column) => {
      if (table.columns[column]!.type !== 'money') return []
      return [...written.text.matchAll(/\d/g)].map(({ index }) => ({
        table: table.id,
        offset: written.span.start + index,
        formulaAt: row.cells[deviation]!.written.span.start,
        totalAt: total.cells[column]!.written.span.start,
        breaksFormula:
          row.role === 'body' && ['budget', 'forecast', 'deviation'].includes(table.columns[column]!.id!),
        ownAt:
          row.role === 'body' && ['budget', 'forecast'].includes(table.columns[column]!.id!)
            ? written.span.start
            : null,
      }))
    }),
  )
}

describe('changing one digit', () => {
  test('is found, each time: at its own cell where a total and a deviation agree about it, else at what it breaks', async () => {
    expect(digits.length).toBeGreaterThan(200)
    for (const digit of digits) {
      const other = text[digit.offset] === '9' ? '8' : String(Number(text[digit.offset]) + 1)
      const { diagnostics } = await checkReport(
        changed(workspace, (whole) => whole.slice(0, digit.offset) + other + whole.slice(digit.offset + 1)),
        '2021-08',
      )
      const found = errors(diagnostics).map(({ code, severity, span }) => [severity, code, span.start])
      if (digit.ownAt !== null) {
        expect(found).toEqual([['error', 'table/relation', digit.ownAt]])
        continue
      }
      expect(found).toContainEqual(['error', 'table/total', digit.totalAt])
      if (digit.breaksFormula) expect(found).toContainEqual(['error', 'table/formula', digit.formulaAt])
      expect(found.every(([, code]) => code === 'table/total' || code === 'table/formula')).toBe(true)
    }
  })

  test('shows both values', async () => {
    const { diagnostics, locate } = await checkReport(
      changed(workspace, (whole) => whole.replace('-408 |', '-409 |')),
      '2021-08',
    )
    const [problem] = errors(diagnostics).map((diagnostic) => tell(diagnostic, locate, 'sv'))
    expect(problem).toMatchObject({ code: 'table/total', file, start: { line: 21 } })
    expect(problem!.message).toContain('−409')
    expect(problem!.message).toContain('−408')
  })
})

test('what a careful reader would ask about is found where it stands, and nothing else', async () => {
  const { diagnostics, locate } = await checkReport(workspace, '2021-08')
  const found = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map((diagnostic) => {
      const { code, file: name, start, end, lines } = tell(diagnostic, locate, 'sv')
      return [code, `${path.basename(name)}:${start.line}`, lines[0]!.slice(start.column - 1, end.column - 1)]
    })
  expect(found).toEqual([
    ['text/number-style', '01-inledning.md:7', '300 Tkr'],
    ['goal/units', '02-mer-styrning.md:29', '20'],
    ['goal/forecast-misses', '02-mer-styrning.md:34', '7 %'],
    ['text/abbreviation', '03-verksamheter.md:5', 'b.la.'],
    ['text/number-style', '03-verksamheter.md:11', '25%'],
  ])
})
