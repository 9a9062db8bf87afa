/**
 * What is said of a chart to whoever does not see it: every figure of a few; of many the largest, the smallest and those that
 * are missing, as anybody would take from the drawing at first sight.
 */

import { compareAmounts, type Amount } from '../model/amount.ts'
import type { Language, Localized } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import type { Quantity } from '../model/table.ts'

/** A figure with what it is of: its row and, where there are several series, its series. */
export interface NamedFigure {
  readonly name: string
  readonly value: Quantity | null
  readonly isWithheld: boolean
}

interface Words {
  of(name: string, unit: string | null, count: string): string
  rows(count: number): string
  extremes(most: string, least: string): string
  equal(figure: string): string
  withheld(names: string): string
  missing(names: string): string
  others(count: number): string
}

export const chartWords: Localized<Words> = {
  sv: {
    of: (name, unit, count) => `${name}${unit === null ? '' : `, ${unit}`}, ${count}.`,
    rows: (count) => (count === 1 ? 'en rad' : `${count} rader`),
    extremes: (most, least) => `Störst: ${most}. Minst: ${least}.`,
    equal: (figure) => `Alla tal är ${figure}.`,
    withheld: (names) => `Visas inte (..): ${names}.`,
    missing: (names) => `Uppgift saknas: ${names}.`,
    others: (count) => `och ${count} till`,
  },
  en: {
    of: (name, unit, count) => `${name}${unit === null ? '' : `, ${unit}`}, ${count}.`,
    rows: (count) => (count === 1 ? 'one row' : `${count} rows`),
    extremes: (most, least) => `Largest: ${most}. Smallest: ${least}.`,
    equal: (figure) => `All figures are ${figure}.`,
    withheld: (names) => `Not shown (..): ${names}.`,
    missing: (names) => `No figure: ${names}.`,
    others: (count) => `and ${count} more`,
  },
}

/** So many figures are all said. */
export const fewFigures = 6
/** So many names are said of those that lack a figure. */
const fewNames = 4

/** The largest and the smallest, and what is missing, in a sentence or some. */
export function extremesInWords(
  figures: readonly NamedFigure[],
  language: Language,
  written: (amount: Amount) => string = (amount) => numberText(amount, language),
): string {
  const words = chartWords[language]
  const known = figures.flatMap(({ name, value }) => (value ? [{ name, amount: value.amount }] : []))
  const said = ({ name, amount }: (typeof known)[number]): string =>
    [name, written(amount)].filter((part) => part !== '').join(' ')
  let [least, most] = [known[0], known[0]]
  for (const one of known) {
    if (compareAmounts(one.amount, least!.amount) < 0) least = one
    if (compareAmounts(one.amount, most!.amount) > 0) most = one
  }
  const range =
    !least || !most
      ? []
      : compareAmounts(least.amount, most.amount) === 0
        ? [words.equal(written(most.amount))]
        : [words.extremes(said(most), said(least))]
  return [...range, ...absentInWords(figures, language)].join(' ')
}

/** A sentence for those that are withheld, and one for those that nobody has filled in. */
export function absentInWords(figures: readonly NamedFigure[], language: Language): string[] {
  const words = chartWords[language]
  const names = (wanted: boolean): string[] =>
    figures.flatMap(({ name, value, isWithheld }) =>
      value === null && isWithheld === wanted && name !== '' ? [name] : [],
    )
  const some = (all: readonly string[]): string =>
    all.length <= fewNames
      ? all.join(', ')
      : `${all.slice(0, fewNames).join(', ')} ${words.others(all.length - fewNames)}`
  const [withheld, missing] = [names(true), names(false)]
  return [
    ...(withheld.length > 0 ? [words.withheld(some(withheld))] : []),
    ...(missing.length > 0 ? [words.missing(some(missing))] : []),
  ]
}
