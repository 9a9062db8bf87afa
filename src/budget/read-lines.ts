/** The rows of a file of adopted budgets → its lines. What cannot be used is told at its place and left out. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import { choicesOf, choose, shownChoice, type Choice } from '../model/choice.ts'
import type { Language } from '../model/language.ts'
import type { Span } from '../model/span.ts'
import { adoptedBudgets, type AdoptedBudget, type Quantity } from '../model/table.ts'
import { moneyUnits, reportUnitOf, type MoneyUnit } from '../model/units.ts'
import { zero } from '../model/amount.ts'
import type { DataCell, DataRows } from '../source/data/data-rows.ts'
import { isDash, isProblem, readQuantity } from '../tables/number-grammar.ts'
import { comparedLabel } from '../tables/row-names.ts'
import type { BudgetDecision, BudgetLine } from './budget-line.ts'
import { readLineHeadings, type LineHeadings, type LinePart } from './line-headings.ts'

export interface BudgetFacts {
  /** The year that the budget is for. */
  readonly year: string
  /** What the file's amounts are in, and how its numbers are written, where it does not say so itself. */
  readonly unit: MoneyUnit
  readonly language: Language
}

const budgetChoices: readonly Choice<AdoptedBudget>[] = choicesOf(adoptedBudgets, {
  operating: ['drift', 'driftbudget', 'resultatbudget'],
  investment: ['investering', 'investeringar', 'investeringsbudget'],
})

const typeChoices = choicesOf(['original', 'change'] as const, {
  original: ['ursprunglig', 'ursprunglig budget', 'budget', 'årsbudget', 'grundbudget'],
  change: [
    'ändring',
    'tilläggsbudget',
    'tilläggsanslag',
    'omfördelning',
    'omdisponering',
    'ombudgetering',
    'överföring',
    'revidering',
  ],
})

/** Rows that stand for all of their board. */
const wholes = ['totalt', 'summa', 'total', 'hela nämnden', 'nettobudget', 'nettoram', 'whole board']

export function readLines(rows: DataRows, start: Span, facts: BudgetFacts, emit: Emit): BudgetLine[] {
  const [head = [], ...body] = rows
  const headings = readLineHeadings(head, start, emit)
  if (!headings) return []
  return body.flatMap((cells) => lineOf(cells, headings, facts, emit) ?? [])
}

function lineOf(
  cells: readonly DataCell[],
  { at, unit: headed }: LineHeadings,
  facts: BudgetFacts,
  emit: Emit,
): BudgetLine | null {
  const span = lineSpan(cells)
  const cellOf = (part: LinePart): DataCell => cells[at[part] ?? -1] ?? { text: '', span }
  const textOf = (part: LinePart): string | null => cellOf(part).text || null
  const invalid = (
    part: 'board' | 'amount' | 'unit' | 'budget' | 'type' | 'date',
    known: readonly Choice[] = [],
  ) => {
    const { text, span: place } = cellOf(part)
    const isBlank = text === ''
    emit('budget/value', { part, written: text, known: known.map(shownChoice) }, isBlank ? span : place)
    return undefined
  }
  const chosen = <Id extends string>(part: 'budget' | 'type', choices: readonly Choice<Id>[]) => {
    const written = textOf(part)
    return written === null ? null : (choose(choices, written) ?? invalid(part, choices))
  }
  const unit = textOf('unit') === null ? (headed ?? facts.unit) : reportUnitOf(textOf('unit')!)
  const figure = figureOf(cellOf('amount'), unit ?? facts.unit, facts.language)
  const board = textOf('board')
  const budget = chosen('budget', budgetChoices)
  const type = chosen('type', typeChoices)
  const date = dayOf(textOf('date'))
  if (board === null) invalid('board')
  if (unit === null) invalid('unit', plainUnits)
  if (figure === null) invalid('amount')
  if (date === undefined) invalid('date')
  if (board === null || figure === null || unit === null || budget === undefined || type === undefined)
    return null
  const decision: BudgetDecision = {
    by: textOf('decision'),
    paragraph: paragraphText(textOf('paragraph')),
    date: date ?? null,
  }
  if (date !== undefined) checkDecision(decision, facts.year, span, cellOf('date').span, emit)
  const row = textOf('row')
  return {
    board,
    row: row === null || wholes.includes(comparedLabel(row)) ? null : row,
    budget: budget ?? 'operating',
    figure,
    // A year's budget is adopted before it begins.
    isChange: type === null ? (date ?? '') >= facts.year : type === 'change',
    decision,
    span,
  }
}

const plainUnits: readonly Choice[] = moneyUnits.map((id) => ({ id, sv: [] }))

/** A dash is nought. */
function figureOf({ text, lost }: DataCell, unit: MoneyUnit, language: Language): Quantity | null {
  if (lost || text === '') return null
  if (isDash(text)) return { amount: zero, unit }
  const read = readQuantity(text, language)
  if (isProblem(read)) return null
  const own = read.unit === null ? unit : reportUnitOf(read.unit)
  return own === null ? null : { amount: read.amount, unit: own }
}

/** Null where none is written, undefined where it is no day. */
function dayOf(written: string | null): IsoDate | null | undefined {
  if (written === null) return null
  return readDate(written, 'sv') ?? readDate(written, 'en') ?? undefined
}

/** `45` is § 45. */
const paragraphText = (written: string | null): string | null =>
  written !== null && /^\d+[a-z]?$/.test(written) ? `§ ${written}` : written

/** Decided in the year itself or in the one before it. */
function checkDecision(
  { by, paragraph, date }: BudgetDecision,
  year: string,
  line: Span,
  place: Span,
  emit: Emit,
): void {
  if (by === null && paragraph === null) emit('budget/undecided', { lacks: 'decision' }, line)
  else if (date === null) emit('budget/undecided', { lacks: 'date' }, line)
  if (date !== null && (date.slice(0, 4) > year || Number(date.slice(0, 4)) < Number(year) - 1))
    emit('budget/outside-year', { date, year }, place)
}

/** From the first cell to the last; in a workbook the first cell. */
function lineSpan(cells: readonly DataCell[]): Span {
  const first = cells[0]!.span
  return first.cell ? first : { ...first, end: cells.at(-1)!.span.end }
}
