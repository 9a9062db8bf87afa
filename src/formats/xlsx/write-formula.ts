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

/** The cell that the formula is to stand in. */
export interface FormulaTarget {
  readonly sheet: string
  /** Of what it shows. */
  readonly decimals: number
  readonly isPercent: boolean
  /** Whether the first cell of the formula is printed like it, so that nothing has to be rounded where it is the only one. */
  readonly isStoredAlike: boolean
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
  target: FormulaTarget,
): string {
  const whole = written(formula, cells, target.sheet)
  return formula.type === 'name' && target.isStoredAlike ? whole.text : asPrinted(whole, target)
}

/** Sums of fewer read better as they are. */
const fewestSummed = 3

/** `takenAway` are the indexes of the cells that are. */
export function writeSum(
  cells: readonly FormulaCell[],
  takenAway: ReadonlySet<number>,
  target: FormulaTarget,
): string {
  const { sheet } = target
  const figures = cells.filter(({ holds }) => holds === 'number')
  const arePercent = figures.length > 0 && figures.every(({ isPercent }) => isPercent)
  const areMixed = !arePercent && figures.some(({ isPercent }) => isPercent)
  if (cells.length === 1 && takenAway.size === 0 && target.isStoredAlike) return nameIn(cells[0]!, sheet)
  if (areMixed || (!arePercent && cells.length < fewestSummed))
    return asPrinted(termByTerm(cells, takenAway, sheet), target)
  const [added, taken] = [false, true].map((sign) =>
    summed(
      cells.filter((_, index) => takenAway.has(index) === sign),
      sheet,
    ),
  )
  const text = `${added ?? ''}${taken ? `-${taken}` : ''}`
  return asPrinted({ text, times: arePercent ? 100 : 1, binds: taken ? 'sum' : 'alone' }, target)
}

function termByTerm(cells: readonly FormulaCell[], takenAway: ReadonlySet<number>, sheet: string): Written {
  const terms = cells.map((cell, index) => {
    const { text } = plain(writtenCell(cell, sheet))
    return (takenAway.has(index) ? '-' : index > 0 ? '+' : '') + text
  })
  return { text: terms.join('') || '0', times: 1, binds: 'sum' }
}

/** Rounded to what the cell shows. */
function asPrinted(whole: Written, { decimals, isPercent }: FormulaTarget): string {
  if (!isPercent) return `ROUND(${plain(whole).text},${decimals})`
  return `ROUND(${whole.times === 100 ? whole.text : `${asFactor(whole)}/100`},${decimals + 2})`
}

function written(formula: Formula, cells: ReadonlyMap<string, FormulaCell>, sheet: string): Written {
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
        return { text: `${a.text}${operator}${asFactor(b)}`, times: 1, binds: 'sum' }
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
