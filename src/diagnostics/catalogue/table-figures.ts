/** How the figures of one table hang together. */

import type { Amount } from '../../model/amount.ts'
import { choiceWord } from '../../model/choice.ts'
import type { Language, Localized } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import type { SignConvention } from '../../model/conventions.ts'
import { signChoices } from '../../model/report-choices.ts'
import { numberText } from '../../model/number-text.ts'
import { entry, listed } from '../entry.ts'

const sv = (amount: Amount) => numberText(amount, 'sv')
const en = (amount: Amount) => numberText(amount, 'en')

const signWord = (signs: SignConvention) => choiceWord(signChoices, signs, 'sv')

export interface TotalArgs {
  column: string
  row: string
  written: Amount
  computed: Amount
}

/** A part of a formula as it is shown: a sign, or a figure with the heading of its column or row. */
export type FormulaTerm = string | { readonly heading: string; readonly amount: Amount | null }

export const tableFigureCodes = {
  'table/total': entry<
    TotalArgs & {
      rows: number
      /** What the row is taken for, where only the sign of its figure is another. */
      turned: 'result' | 'cost' | null
    }
  >({
    severity: 'error',
    sv: {
      message: ({ column, row, written, computed, rows }) =>
        `Summan i ”${column}” stämmer inte: ${rowName.sv(row)} säger ${sv(written)}, men ${rows === 1 ? 'raden' : `${rows} rader`} ger ${sv(computed)}.`,
      hint: ({ turned, computed }) =>
        turned === 'result'
          ? `Skriv ${sv(computed)}: raden är intäkter minus kostnader. Är den kostnader minus intäkter, låt den heta Nettokostnad.`
          : turned === 'cost'
            ? `Skriv ${sv(computed)}: en nettokostnad är kostnader minus intäkter. Är raden intäkter minus kostnader, låt den heta Netto.`
            : 'Rätta summan eller den rad som är fel. En tom summacell räknas ut.',
    },
    en: {
      message: ({ column, row, written, computed, rows }) =>
        `The total in “${column}” is wrong: ${rowName.en(row)} says ${en(written)}, but ${rows === 1 ? 'the row gives' : `${rows} rows give`} ${en(computed)}.`,
      hint: ({ turned, computed }) =>
        turned === 'result'
          ? `Write ${en(computed)}: the row is income less costs. If it is costs less income, call it Net cost.`
          : turned === 'cost'
            ? `Write ${en(computed)}: a net cost is costs less income. If the row is income less costs, call it Net.`
            : 'Correct the total or the row that is wrong. An empty total is computed.',
    },
  }),

  'table/signs': entry<{
    declared: SignConvention
    found: SignConvention
    by: 'table' | 'kind' | 'report'
  }>({
    severity: 'warning',
    sv: {
      message: ({ declared, found, by }) =>
        `Tabellens tal stämmer om ${signText.sv[found]}, men ${{ table: 'signs i tabellens block', kind: 'tabellens sort', report: 'rapporten' }[by]} säger att ${signText.sv[declared]}. Tabellen är kontrollerad så som den är skriven.`,
      hint: ({ found, by }) =>
        by === 'report'
          ? `Skriv signs=${signWord(found)} i tabellens block, eller signs: ${signWord(found)} i report.yaml om det gäller hela rapporten.`
          : `Skriv signs=${signWord(found)} i tabellens block.`,
    },
    en: {
      message: ({ declared, found, by }) =>
        `The table’s figures are right if ${signText.en[found]}, but ${{ table: 'signs in the table’s block', kind: 'the table’s kind', report: 'the report' }[by]} says that ${signText.en[declared]}. The table is verified as it is written.`,
      hint: ({ found, by }) =>
        by === 'report'
          ? `Write signs=${found} in the table’s block, or signs: ${found} in report.yaml for the whole report.`
          : `Write signs=${found} in the table’s block.`,
    },
  }),

  'table/stray-total': entry<{ row: string }>({
    severity: 'warning',
    sv: {
      message: ({ row }) =>
        `${sentence(rowName.sv(row))} har inga rader ovanför sig att summera, så den kontrolleras inte.`,
      hint: () => 'Sätt summan under raderna som den summerar, eller ge raden ett annat namn.',
    },
    en: {
      message: ({ row }) =>
        `${sentence(rowName.en(row))} has no rows above it to sum, so it is not verified.`,
      hint: () => 'Put the total below the rows that it sums, or give the row another name.',
    },
  }),

  'table/formula': entry<
    TotalArgs & {
      terms: readonly FormulaTerm[]
      /** Whether the row is taken for a cost where income and cost are told by the row. */
      asCost: boolean
    }
  >({
    severity: 'error',
    sv: {
      message: ({ column, row, written, computed, terms }) =>
        `”${column}” för ${rowName.sv(row)} är ${sv(written)}, men ${formulaText.sv(terms)} är ${sv(computed)}.`,
      hint: ({ column, asCost }) =>
        `Rätta det tal som är fel. En tom cell i ”${column}” räknas ut.${asCost ? ' Är raden en intäkt, skriv {income} efter dess namn.' : ''}`,
      related: () => 'räknas härifrån',
    },
    en: {
      message: ({ column, row, written, computed, terms }) =>
        `“${column}” of ${rowName.en(row)} is ${en(written)}, but ${formulaText.en(terms)} is ${en(computed)}.`,
      hint: ({ column, asCost }) =>
        `Correct the number that is wrong. An empty cell in “${column}” is computed.${asCost ? ' If the row is income, write {income} behind its name.' : ''}`,
      related: () => 'computed from this',
    },
  }),

  'table/rule': entry<{
    place: string
    message: Localized<string>
    figures: readonly { readonly heading: string; readonly amount: Amount }[]
  }>({
    severity: 'error',
    sv: {
      message: ({ place, message }) => (place === '' ? message.sv : `”${place}”: ${message.sv}`),
      hint: ({ figures }) =>
        `Rätta det tal som är fel: ${listed(figures.map(({ heading, amount }) => `${heading} ${sv(amount)}`))}.`,
      related: () => 'jämförs med',
    },
    en: {
      message: ({ place, message }) => (place === '' ? message.en : `“${place}”: ${message.en}`),
      hint: ({ figures }) =>
        `Correct the number that is wrong: ${listed(figures.map(({ heading, amount }) => `${heading} ${en(amount)}`))}.`,
      related: () => 'compared with',
    },
  }),

  'table/rounding': entry<TotalArgs & { others: number }>({
    severity: 'info',
    sv: {
      message: ({ column, row, written, computed, others }) =>
        `”${column}” för ${rowName.sv(row)} är ${sv(written)} men räknas till ${sv(computed)}. Det ryms inom avrundningen${others > 0 ? `, liksom ${others} ${others === 1 ? 'annat tal' : 'andra tal'} i tabellen` : ''}.`,
      hint: () =>
        'En not under tabellen säger att talen är avrundade. Ska allt stämma på sista siffran, sätt ”rounding: exakt” i report.yaml.',
      related: () => 'också inom avrundningen',
    },
    en: {
      message: ({ column, row, written, computed, others }) =>
        `“${column}” of ${rowName.en(row)} is ${en(written)} but computes to ${en(computed)}. That is within rounding${others > 0 ? `, as ${others === 1 ? 'is another figure' : `are ${others} other figures`} of the table` : ''}.`,
      hint: () =>
        'A note under the table says that figures are rounded. If all must agree to the last digit, set “rounding: exact” in report.yaml.',
      related: () => 'within rounding too',
    },
  }),
}

const signText: Localized<Readonly<Record<SignConvention, string>>> = {
  sv: {
    'cost-positive': 'kostnader skrivs utan minus och intäkter med minus',
    'income-positive': 'intäkter skrivs utan minus och kostnader med minus',
    unsigned: 'både intäkter och kostnader skrivs utan minus',
    'granted-frame': 'kostnader skrivs med minus mot en budget utan minus',
  },
  en: {
    'cost-positive': 'costs are written without a minus and income with one',
    'income-positive': 'income is written without a minus and costs with one',
    unsigned: 'both income and costs are written without a minus',
    'granted-frame': 'costs are written with a minus against a budget without one',
  },
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const rowName = {
  sv: (row: string) => (row === '' ? 'summaraden' : `”${row}”`),
  en: (row: string) => (row === '' ? 'the total row' : `“${row}”`),
}

const operators: Localized<Readonly<Record<string, string>>> = {
  sv: { '+': 'plus', '-': 'minus', '*': 'gånger', '/': 'delat med' },
  en: { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' },
}

const formulaText = { sv: formulaIn('sv'), en: formulaIn('en') }

/** `Budget 11 662 minus Prognos 9 662`. */
function formulaIn(language: Language): (terms: readonly FormulaTerm[]) => string {
  const say = (term: FormulaTerm): string => {
    if (typeof term === 'string') return lookUp(operators[language], term) ?? term
    const amount = term.amount ? numberText(term.amount, language) : ''
    return `${term.heading} ${amount}`.trim()
  }
  return (terms) => terms.map(say).join(' ').replaceAll('( ', '(').replaceAll(' )', ')')
}
