/** How figures make another one, in a line: `Avvikelse = Budget − Utfall = 1 200 − 1 150 = 50`. */

import type { Amount } from '../model/amount.ts'
import { zero } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import { enDash, numberText } from '../model/number-text.ts'
import type { Comparison } from '../model/formula.ts'
import type { Arithmetic, HeldRule, Reckoning } from '../model/table.ts'
import { describeFormula } from '../tables/describe-formula.ts'
import type { ExplainedCell } from './explanation.ts'
import { explanationTexts } from './texts.ts'

const comparisons: Readonly<Record<Comparison, string>> = {
  '=': '=',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
}

/** What a kind asks of figures, with the names of the cells and with their figures: `Utfall ≤ Budget: 1 150 ≤ 1 200`. */
export function ruleText(
  { check, names }: HeldRule,
  cells: readonly ExplainedCell[],
  printedIn: Language,
): string {
  const isAlongRow = cells.every(({ at }) => at.row === cells[0]!.at.row)
  const nameOf = ({ row, column }: ExplainedCell): string => (isAlongRow ? column : row).replace(indent, '')
  const [left, right] = [check.left, check.right].map((formula) =>
    termsOf({ by: 'formula', formula, names }, cells, nameOf, printedIn),
  )
  const sign = comparisons[check.comparison]
  return [namesText, figuresText].map((text) => `${text(left!)} ${sign} ${text(right!)}`).join(': ')
}

/** A source with the name and figure that stand for it; a plain number of the formula's has no source. */
interface Operand {
  readonly name: string
  readonly figure: string
  readonly source: ExplainedCell | null
}

/** A sign stands for itself. */
export type Term = string | Operand

/** What makes a figure, and what it comes to. */
export interface Calculation {
  /** Whether it goes along a row, so that columns name what it is made of. */
  readonly isAlongRow: boolean
  /** What is made. */
  readonly name: string
  readonly terms: readonly Term[]
  readonly comesTo: string
}

/** The dash that sets a row in would be taken for a minus. */
const indent = /^[-\u2010-\u2015]\s+/u

/** A nought is printed as a dash, and one that is left out counts as such. */
const isNought = ({ printed }: ExplainedCell): boolean => printed === '' || printed === enDash

/** Sums of more are told by how many they are. */
export const mostTerms = 6

/** `printedIn` is the report's language, for figures; `language` the reader's. */
export function calculationOf(
  reckoning: Reckoning,
  made: ExplainedCell,
  sources: readonly ExplainedCell[],
  printedIn: Language,
  language: Language,
): string {
  const { name, terms, comesTo } = calculated(reckoning, made, sources, printedIn)
  if (reckoning.arithmetic.by === 'sum' && sources.length > mostTerms)
    return explanationTexts[language].sum(name, sources.length, comesTo)
  // A single cell, or plain numbers alone, would be said twice.
  const parts = [name, namesText(terms), figuresText(terms), comesTo]
  return parts.filter((part, index) => part !== parts[index - 1]).join(' = ')
}

export function calculated(
  { arithmetic, result }: Reckoning,
  made: ExplainedCell,
  sources: readonly ExplainedCell[],
  printedIn: Language,
): Calculation {
  // Cells beside each other go by their columns, cells below each other by their rows, those of several reports by these.
  const isAlongRow = sources.every(({ at }) => at.report === made.at.report && at.row === made.at.row)
  const reports = new Set(sources.map(({ at }) => at.report))
  const isAcross = sources.length > 1 && reports.size === sources.length
  const nameOf = ({ row, column, report }: ExplainedCell): string =>
    ((isAcross && report) || (isAlongRow ? column : row || column)).replace(indent, '')
  return {
    isAlongRow,
    name: nameOf(made),
    terms: termsOf(arithmetic, sources, nameOf, printedIn),
    comesTo: numberText(result, printedIn),
  }
}

function termsOf(
  arithmetic: Arithmetic,
  sources: readonly ExplainedCell[],
  nameOf: (cell: ExplainedCell) => string,
  printedIn: Language,
): readonly Term[] {
  const operandOf = (source: ExplainedCell): Operand => ({
    name: nameOf(source),
    figure: isNought(source) ? '0' : source.printed,
    source,
  })
  if (arithmetic.by === 'sum') {
    const takenAway = new Set(arithmetic.takenAway)
    return sources.flatMap((source, index): Term[] => {
      const sign = takenAway.has(index) ? '-' : '+'
      return index === 0 && sign === '+' ? [operandOf(source)] : [sign, operandOf(source)]
    })
  }
  const { formula, names } = arithmetic
  const constant = (amount: Amount): Operand => {
    const text = numberText(amount, printedIn)
    return { name: text, figure: text, source: null }
  }
  const byName = new Map(sources.map((source, index) => [names[index]!, source]))
  return describeFormula(formula, (name) => ({ heading: name, amount: zero })).map((term): Term => {
    if (typeof term === 'string') return term
    const source = byName.get(term.heading)
    return source ? operandOf(source) : constant(term.amount ?? zero)
  })
}

const signs: Readonly<Record<string, string>> = { '-': '−', '*': '×' }

export const signText = (sign: string): string => lookUp(signs, sign) ?? sign

const namesText = (terms: readonly Term[]): string =>
  joined(terms.map((term) => (typeof term === 'string' ? signText(term) : term.name)))

/** A minus behind another sign stands in parentheses. */
export const figuresText = (terms: readonly Term[]): string =>
  joined(
    terms.map((term, index) => {
      if (typeof term === 'string') return signText(term)
      return index > 0 && term.figure.startsWith('−') ? `(${term.figure})` : term.figure
    }),
  )

const joined = (parts: readonly string[]): string =>
  parts.join(' ').replaceAll('( ', '(').replaceAll(' )', ')')
