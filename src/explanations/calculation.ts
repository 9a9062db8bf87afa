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

/** A source with the name and figure that stand for it. */
interface Operand {
  readonly name: string
  readonly figure: string
}

type Term = string | Operand

/** The dash that sets a row in would be taken for a minus. */
const indent = /^[-\u2010-\u2015]\s+/u

/** A nought is printed as a dash, and one that is left out counts as such. */
const isNought = ({ printed }: ExplainedCell): boolean => printed === '' || printed === enDash

/** Sums of more are told by how many they are. */
const mostTerms = 6

/** `printedIn` is the report's language, for figures; `language` the reader's. */
export function calculationOf(
  { arithmetic, result }: Reckoning,
  made: ExplainedCell,
  sources: readonly ExplainedCell[],
  printedIn: Language,
  language: Language,
): string {
  // Cells beside each other go by their columns, cells below each other by their rows.
  const isAlongRow = sources.every(({ at }) => at.row === made.at.row)
  const nameOf = ({ row, column }: ExplainedCell): string => (isAlongRow ? column : row).replace(indent, '')
  const comesTo = numberText(result, printedIn)
  const terms = termsOf(arithmetic, sources, nameOf, printedIn)
  if (arithmetic.by === 'sum' && sources.length > mostTerms)
    return explanationTexts[language].sum(nameOf(made), sources.length, comesTo)
  // A single cell, or plain numbers alone, would be said twice.
  const parts = [nameOf(made), namesText(terms), figuresText(terms), comesTo]
  return parts.filter((part, index) => part !== parts[index - 1]).join(' = ')
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
  })
  if (arithmetic.by === 'sum')
    return sources.flatMap((source, index): Term[] => {
      const sign = arithmetic.takenAway.includes(index) ? '-' : '+'
      return index === 0 && sign === '+' ? [operandOf(source)] : [sign, operandOf(source)]
    })
  const { formula, names } = arithmetic
  const constant = (amount: Amount): Operand => {
    const text = numberText(amount, printedIn)
    return { name: text, figure: text }
  }
  const byName = new Map(sources.map((source, index) => [names[index]!, source]))
  return describeFormula(formula, (name) => ({ heading: name, amount: zero })).map((term): Term => {
    if (typeof term === 'string') return term
    const source = byName.get(term.heading)
    return source ? operandOf(source) : constant(term.amount ?? zero)
  })
}

const signs: Readonly<Record<string, string>> = { '-': '−', '*': '×' }

const signText = (sign: string): string => lookUp(signs, sign) ?? sign

const namesText = (terms: readonly Term[]): string =>
  joined(terms.map((term) => (typeof term === 'string' ? signText(term) : term.name)))

/** A minus behind another sign stands in parentheses. */
const figuresText = (terms: readonly Term[]): string =>
  joined(
    terms.map((term, index) => {
      if (typeof term === 'string') return signText(term)
      return index > 0 && term.figure.startsWith('−') ? `(${term.figure})` : term.figure
    }),
  )

const joined = (parts: readonly string[]): string =>
  parts.join(' ').replaceAll('( ', '(').replaceAll(' )', ')')
