import type { Amount } from '../../model/amount.ts'
import { choiceWord } from '../../model/choice.ts'
import type { Language, Localized } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import type { SignConvention } from '../../model/conventions.ts'
import { signChoices } from '../../model/report-choices.ts'
import { numberText } from '../../model/number-text.ts'
import { didYouMean, entry, listed } from '../entry.ts'

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

export const tableCodes = {
  'table/unknown-kind': entry<{ kind: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ kind }) => `Tabellsorten ”${kind}” finns inte.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Sorter som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ kind }) => `There is no table kind “${kind}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Kinds that exist: ${listed(known)}.`),
    },
  }),

  'table/missing-column': entry<{ kind: string; column: string; aliases: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ kind, column }) => `Tabellen (${kind}) saknar kolumnen ”${column}”.`,
      hint: ({ column, aliases }) =>
        `Lägg till en kolumn med rubriken ${[column, ...aliases].join(' eller ')}.`,
    },
    en: {
      message: ({ kind, column }) => `The table (${kind}) has no column “${column}”.`,
      hint: ({ column, aliases }) => `Add a column headed ${[column, ...aliases].join(' or ')}.`,
    },
  }),

  'table/unknown-column': entry<{
    kind: string
    heading: string
    problem: 'unknown' | 'twice'
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ kind, heading, problem }) =>
        problem === 'twice'
          ? `Kolumnen ”${heading}” finns redan i tabellen.`
          : heading === ''
            ? `En kolumn saknar rubrik, och tabellen (${kind}) har ingen sådan kolumn.`
            : `Tabellen (${kind}) har ingen kolumn som heter ”${heading}”.`,
      hint: ({ nearest, known, problem }) =>
        problem === 'twice'
          ? 'Ta bort den ena, eller rätta rubriken.'
          : didYouMean.sv(
              nearest,
              `Kolumner som kan läggas till: ${listed(known)}. Ska tabellen inte kontrolleras, skriv den i ett block som börjar :::table{kind=plain}.`,
            ),
    },
    en: {
      message: ({ kind, heading, problem }) =>
        problem === 'twice'
          ? `The column “${heading}” is already in the table.`
          : heading === ''
            ? `A column has no heading, and the table (${kind}) has no such column.`
            : `The table (${kind}) has no column called “${heading}”.`,
      hint: ({ nearest, known, problem }) =>
        problem === 'twice'
          ? 'Remove one of the two, or correct the heading.'
          : didYouMean.en(
              nearest,
              `Columns that can be added: ${listed(known)}. If the table is not to be checked, write it in a block that begins :::table{kind=plain}.`,
            ),
    },
  }),

  'table/separator': entry<{ columns: number; dashes: number | null }>({
    severity: 'error',
    sv: {
      message: ({ columns, dashes }) =>
        dashes === null || dashes === columns
          ? 'Det här ser ut som en tabell men går inte att läsa som en, så den trycks som text.'
          : `Tabellen går inte att läsa: rubrikraden har ${columns} celler men raden med streck har ${dashes}.`,
      hint: () =>
        'Under rubrikraden ska en rad med lika många celler stå: | --- | ---: |. Raderna ska börja längst till vänster, och ett streck i texten skrivs \\|',
    },
    en: {
      message: ({ columns, dashes }) =>
        dashes === null || dashes === columns
          ? 'This looks like a table but cannot be read as one, so it is printed as text.'
          : `The table cannot be read: its heading row has ${columns} cells but the row of dashes has ${dashes}.`,
      hint: () =>
        'Below the heading row there must be a row with as many cells: | --- | ---: |. Rows begin at the left edge, and a bar in the text is written \\|',
    },
  }),

  'table/ragged-row': entry<{ cells: number; columns: number }>({
    severity: 'error',
    sv: {
      message: ({ cells, columns }) =>
        `Raden har ${cells} ${cells === 1 ? 'cell' : 'celler'} men tabellen har ${columns} ${columns === 1 ? 'kolumn' : 'kolumner'}.`,
      hint: ({ cells, columns }) =>
        cells > columns
          ? 'Ta bort överflödiga streck |. Ett streck i texten skrivs \\|'
          : 'Lägg till de celler som saknas; en tom cell skrivs som blanksteg mellan två streck: |  |',
    },
    en: {
      message: ({ cells, columns }) =>
        `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'} but the table has ${columns} ${columns === 1 ? 'column' : 'columns'}.`,
      hint: ({ cells, columns }) =>
        cells > columns
          ? 'Remove the extra bars |. A bar in the text is written \\|'
          : 'Add the cells that are missing; an empty cell is written as spaces between two bars: |  |',
    },
  }),

  'table/duplicate-id': entry<{ id: string }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `Två tabeller har samma id, ”${id}”.`,
      hint: () => 'Ge den ena ett annat id.',
      related: () => 'den första står här',
    },
    en: {
      message: ({ id }) => `Two tables have the same id, “${id}”.`,
      hint: () => 'Give one of them another id.',
      related: () => 'the first one is here',
    },
  }),

  'table/no-table': entry<{ found: 'none' | 'text' | 'tables' }>({
    severity: 'error',
    sv: {
      message: ({ found }) =>
        ({
          none: 'Blocket :::table innehåller ingen tabell.',
          text: 'Texten står i blocket :::table, där bara en tabell får stå.',
          tables: 'Det här är tabell nummer två i samma block :::table.',
        })[found],
      hint: ({ found }) =>
        ({
          none: 'Skriv en tabell med streck | mellan cellerna i blocket. Hämtas raderna från en fil, börja med ::table, två kolon.',
          text: 'Flytta texten till före raden som börjar :::table, eller efter raden :::.',
          tables: 'Sätt en rad med bara ::: före tabellen, och en ny rad som börjar :::table.',
        })[found],
    },
    en: {
      message: ({ found }) =>
        ({
          none: 'The block :::table has no table in it.',
          text: 'The text stands in the block :::table, where only a table may stand.',
          tables: 'This is the second table in the same block :::table.',
        })[found],
      hint: ({ found }) =>
        ({
          none: 'Write a table with bars | between its cells inside the block. If its rows are in a file, begin with ::table, two colons.',
          text: 'Move the text before the line that begins :::table, or after the line :::.',
          tables: 'Put a line with only ::: before the table, and a new line that begins :::table.',
        })[found],
    },
  }),

  'table/no-goals': entry<{ target: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ target }) => `Det finns ingen tabell med mål som har id ”${target}”.`,
      hint: ({ nearest, known }) =>
        known.length > 0
          ? didYouMean.sv(nearest, `Tabeller med mål: ${listed(known)}.`)
          : 'Ge tabellen med mål ett id: :::table{#mal kind=goals}.',
    },
    en: {
      message: ({ target }) => `There is no table of goals with the id “${target}”.`,
      hint: ({ nearest, known }) =>
        known.length > 0
          ? didYouMean.en(nearest, `Tables of goals: ${listed(known)}.`)
          : 'Give the table of goals an id: :::table{#goals kind=goals}.',
    },
  }),

  'table/empty': entry<Record<never, never>>({
    severity: 'warning',
    sv: {
      message: () => 'Tabellen har inga rader.',
      hint: () => 'Lägg till rader, eller ta bort tabellen.',
    },
    en: {
      message: () => 'The table has no rows.',
      hint: () => 'Add rows, or remove the table.',
    },
  }),

  'table/total': entry<TotalArgs & { rows: number }>({
    severity: 'error',
    sv: {
      message: ({ column, row, written, computed, rows }) =>
        `Summan i ”${column}” stämmer inte: ${rowName.sv(row)} säger ${sv(written)}, men ${rows === 1 ? 'raden' : `${rows} rader`} ger ${sv(computed)}.`,
      hint: () => 'Rätta summan eller den rad som är fel. En tom summacell räknas ut.',
    },
    en: {
      message: ({ column, row, written, computed, rows }) =>
        `The total in “${column}” is wrong: ${rowName.en(row)} says ${en(written)}, but ${rows === 1 ? 'the row gives' : `${rows} rows give`} ${en(computed)}.`,
      hint: () => 'Correct the total or the row that is wrong. An empty total is computed.',
    },
  }),

  'table/signs': entry<{ declared: SignConvention; found: SignConvention }>({
    severity: 'warning',
    sv: {
      message: ({ declared, found }) =>
        `Tabellens tal stämmer om ${signText.sv[found]}, men rapporten säger att ${signText.sv[declared]}. Tabellen är kontrollerad så som den är skriven.`,
      hint: ({ found }) =>
        `Skriv signs=${signWord(found)} i tabellens block, eller signs: ${signWord(found)} i report.yaml om det gäller hela rapporten.`,
    },
    en: {
      message: ({ declared, found }) =>
        `The table’s figures are right if ${signText.en[found]}, but the report says that ${signText.en[declared]}. The table is verified as it is written.`,
      hint: ({ found }) =>
        `Write signs=${found} in the table’s block, or signs: ${found} in report.yaml for the whole report.`,
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

  'table/missing-row': entry<{ kind: string; labels: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ kind, labels }) =>
        `Tabellen (${kind}) saknar ${labels.length === 1 ? 'raden' : 'raderna'} ${listed(labels.map((label) => `”${label}”`))}.`,
      hint: () =>
        'Lägg till det som saknas, med de namnen. Får ett värde inte visas, skriv två punkter (..) i cellen och förklara i texten.',
    },
    en: {
      message: ({ kind, labels }) =>
        `The table (${kind}) has no ${labels.length === 1 ? 'row' : 'rows'} ${listed(labels.map((label) => `“${label}”`))}.`,
      hint: () =>
        'Add what is missing, under those names. Where a value may not be shown, write two dots (..) in the cell and explain in the text.',
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

  'table/duplicate-row': entry<{ row: string }>({
    severity: 'warning',
    sv: {
      message: ({ row }) => `Raden ”${row}” finns två gånger i tabellen.`,
      hint: () => 'Ta bort den ena, eller ge raderna olika namn.',
      related: () => 'den första står här',
    },
    en: {
      message: ({ row }) => `The row “${row}” appears twice in the table.`,
      hint: () => 'Remove one of the two, or give them different names.',
      related: () => 'the first one is here',
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
