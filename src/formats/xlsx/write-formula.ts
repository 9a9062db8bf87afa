/** A formula of the report's as a spreadsheet writes it: `ROUND(SUM(B4:B9)-B10,1)`. */

import { toDecimalString } from '../../model/amount.ts'
import type { Formula } from '../../model/formula.ts'
import { cellName, sheetPrefix } from './package/references.ts'
import type { CellPlace } from './package/workbook.ts'

export interface FormulaCell extends CellPlace {
  /** A text would make the whole an error, but in a sum. */
  readonly holds: 'number' | 'nothing' | 'text'
  /** Whether it holds a hundredth of what it shows. */
  readonly isPercent: boolean
}

export interface FormulaTarget {
  readonly sheet: string
  readonly decimals: number
  readonly isPercent: boolean
  /** Whether it is a single cell that is stored alike, so that nothing has to be rounded. */
  readonly isCopy: boolean
}

/** A part of a formula; `times` is how many times its text what is meant is: 100 for a cell that shows per cent. */
interface Written {
  readonly text: string
  readonly times: 1 | 100
  readonly binds: 'sum' | 'product' | 'alone'
}

/** Names without a cell stand for nought. */
export function writeFormula(
  formula: Formula,
  cells: ReadonlyMap<string, FormulaCell>,
  { sheet, decimals, isPercent, isCopy }: FormulaTarget,
): string {
  const whole = written(formula, cells, sheet)
  if (isCopy) return whole.text
  const text = isPercent ? (whole.times === 100 ? whole.text : `${asFactor(whole)}/100`) : plain(whole).text
  return `ROUND(${text},${isPercent ? decimals + 2 : decimals})`
}

function written(formula: Formula, cells: ReadonlyMap<string, FormulaCell>, sheet: string): Written {
  const sum = sumTerms(formula, cells)
  if (sum) return writtenSum(sum, sheet)
  switch (formula.type) {
    case 'number':
      return { text: toDecimalString(formula.amount), times: 1, binds: 'alone' }
    case 'name': {
      const cell = cells.get(formula.name)
      return cell ? writtenCell(cell, sheet) : nothing
    }
    case 'negative':
      return { text: `-${asFactor(plain(written(formula.of, cells, sheet)))}`, times: 1, binds: 'sum' }
    case 'operation': {
      const { operator } = formula
      const [left, right] = [written(formula.left, cells, sheet), written(formula.right, cells, sheet)]
      if (operator === '*' && isHundred(formula.right) && left.times === 1) return { ...left, times: 100 }
      if (operator === '*' && isHundred(formula.left) && right.times === 1) return { ...right, times: 100 }
      const [a, b] = [plain(left), plain(right)]
      if (operator === '+' || operator === '-')
        return {
          text: `${a.text}${operator}${operator === '-' ? asFactor(b) : b.text}`,
          times: 1,
          binds: 'sum',
        }
      return { text: `${asFactor(a)}${operator}${asDivisor(b)}`, times: 1, binds: 'product' }
    }
  }
}

const nothing: Written = { text: '0', times: 1, binds: 'alone' }

const isHundred = (formula: Formula): boolean =>
  formula.type === 'number' && toDecimalString(formula.amount) === '100'

/** The same without a hundred left over. */
const plain = (part: Written): Written =>
  part.times === 1 ? part : { text: `100*${asFactor(part)}`, times: 1, binds: 'product' }

/** In parentheses where it would fall apart behind a minus, beside a sign for times, below a stroke. */
const asFactor = ({ text, binds }: Written): string => (binds === 'sum' ? `(${text})` : text)
const asDivisor = ({ text, binds }: Written): string => (binds === 'alone' ? text : `(${text})`)

function writtenCell({ holds, isPercent, ...place }: FormulaCell, sheet: string): Written {
  if (holds === 'text') return nothing
  return { text: nameIn(place, sheet), times: isPercent ? 100 : 1, binds: 'alone' }
}

const nameIn = (place: CellPlace, sheet: string): string =>
  (place.sheet === sheet ? '' : sheetPrefix(place.sheet)) + cellName(place)

interface Term {
  readonly cell: FormulaCell
  readonly isTakenAway: boolean
}

/** Sums of fewer read better as they are, but for those of per cent. */
const fewestSummed = 3

/** The terms of a formula that adds and takes away cells alone, in which there is something to sum; else null. */
function sumTerms(formula: Formula, cells: ReadonlyMap<string, FormulaCell>): Term[] | null {
  const terms: Term[] = []
  const isSum = collect(formula, false)
  if (!isSum) return null
  const figures = terms.filter(({ cell }) => cell.holds === 'number')
  const arePercent = figures.length > 0 && figures.every(({ cell }) => cell.isPercent)
  if (!arePercent && figures.some(({ cell }) => cell.isPercent)) return null
  return terms.length >= (arePercent ? 2 : fewestSummed) ? terms : null

  function collect(part: Formula, isTakenAway: boolean): boolean {
    if (part.type === 'negative') return collect(part.of, !isTakenAway)
    if (part.type === 'operation') {
      const { operator, left, right } = part
      if (operator !== '+' && operator !== '-') return false
      return collect(left, isTakenAway) && collect(right, isTakenAway !== (operator === '-'))
    }
    const cell = part.type === 'name' ? cells.get(part.name) : undefined
    if (cell) terms.push({ cell, isTakenAway })
    return cell !== undefined
  }
}

function writtenSum(terms: readonly Term[], sheet: string): Written {
  const isPercent = terms.some(({ cell }) => cell.isPercent)
  const [added, takenAway] = [false, true].map((sign) =>
    summed(
      terms.filter((term) => term.isTakenAway === sign).map(({ cell }) => cell),
      sheet,
    ),
  )
  const text = `${added ?? ''}${takenAway ? `-${takenAway}` : ''}`
  return { text, times: isPercent ? 100 : 1, binds: takenAway ? 'sum' : 'alone' }
}

/** Excel takes no more arguments. */
const mostRuns = 255

/** `SUM(B4:B9,B11)`: cells that follow each other as a range. Null for none. */
function summed(cells: readonly FormulaCell[], sheet: string): string | null {
  if (cells.length === 0) return null
  const runs: FormulaCell[][] = []
  for (const cell of cells) {
    const run = runs.at(-1)
    if (run && goesOn(run, cell)) run.push(cell)
    else runs.push([cell])
  }
  const names = runs.map((run) =>
    run.length === 1 ? nameIn(run[0]!, sheet) : `${nameIn(run[0]!, sheet)}:${cellName(run.at(-1)!)}`,
  )
  const groups = Array.from({ length: Math.ceil(names.length / mostRuns) }, (_, at) =>
    names.slice(at * mostRuns, (at + 1) * mostRuns),
  )
  const sums = groups.map((group) => `SUM(${group.join(',')})`)
  return sums.length === 1 ? sums[0]! : `SUM(${sums.join(',')})`
}

/** Whether the cell is the next one down a column or along a row, as those before it. */
function goesOn(run: readonly FormulaCell[], cell: FormulaCell): boolean {
  const [first, last] = [run[0]!, run.at(-1)!]
  if (cell.sheet !== last.sheet) return false
  const isBelow = cell.column === first.column && cell.row === last.row + 1
  const isBeside = cell.row === first.row && cell.column === last.column + 1
  return isBelow || isBeside
}
