/** What is said of the adopted budgets in `budget/`, and of the columns that are held against them. */

import type { IsoDate } from '../../model/calendar.ts'
import type { Language, Localized } from '../../model/language.ts'
import { quantityText } from '../../model/number-text.ts'
import type { Quantity } from '../../model/table.ts'
import { didYouMean, entry, listed, listedIn } from '../entry.ts'

/** A cell of a column of budgets, beside what was adopted. */
export interface BudgetFigure {
  readonly column: string
  /** Empty for a total without a label. */
  readonly row: string
  /** What stands in the cell. */
  readonly written: Quantity
  /** What was adopted by the report's cutoff, as the table would print it. */
  readonly adopted: Quantity
  readonly file: string
  /** The decisions that it follows from, as they are written in the file. */
  readonly decisions: readonly string[]
}

export interface BudgetDifference extends BudgetFigure {
  /** What the figure is instead: the budget as it was first adopted, or with what is decided after the cutoff. */
  readonly is: 'original' | 'later' | null
  readonly isTotal: boolean
}

export interface BudgetChange extends BudgetFigure {
  /** What the report before says, and its id. */
  readonly before: Quantity
  readonly previous: string
}

type InvalidPart = 'board' | 'amount' | 'unit' | 'budget' | 'type' | 'date'

const parts: Localized<Readonly<Record<InvalidPart, string>>> = {
  sv: { board: 'Nämnd', amount: 'Belopp', unit: 'Enhet', budget: 'Del', type: 'Slag', date: 'Datum' },
  en: { board: 'Board', amount: 'Amount', unit: 'Unit', budget: 'Part', type: 'Type', date: 'Date' },
}

const text = ({ amount, unit }: Quantity, language: Language): string => quantityText(amount, unit, language)

const cell = {
  sv: ({ column, row }: BudgetFigure) => `”${column}” för ”${row || 'summan'}”`,
  en: ({ column, row }: BudgetFigure) => `“${column}” of “${row || 'the total'}”`,
}

const decided = (decisions: readonly string[], before = ' (', after = ')'): string =>
  decisions.length === 0 ? '' : before + listed(decisions) + after

const whose = {
  sv: (board: string, row: string | null) => (row === null ? `hela ”${board}”` : `”${row}” hos ”${board}”`),
  en: (board: string, row: string | null) => (row === null ? `all of “${board}”` : `“${row}” of “${board}”`),
}

export const budgetCodes = {
  'budget/differs': entry<BudgetDifference>({
    severity: ({ isTotal }) => (isTotal ? 'warning' : 'error'),
    sv: {
      message: (facts) =>
        `${cell.sv(facts)} är ${text(facts.written, 'sv')}, men den beslutade budgeten är ${text(facts.adopted, 'sv')}${decided(facts.decisions)}.`,
      hint: ({ is, file }) =>
        is === 'original'
          ? 'Talet är den första budgeten. Räkna med ändringarna som har beslutats sedan dess.'
          : is === 'later'
            ? 'Talet räknar med ändringar som är beslutade efter rapportens cutoff. Skriv budgeten som den var då.'
            : `Rätta talet i tabellen, eller raden i ${file} om det är den som är fel.`,
      related: ({ file }) => `så här i ${file}`,
    },
    en: {
      message: (facts) =>
        `${cell.en(facts)} is ${text(facts.written, 'en')}, but the adopted budget is ${text(facts.adopted, 'en')}${decided(facts.decisions)}.`,
      hint: ({ is, file }) =>
        is === 'original'
          ? 'The number is the first budget. Add the changes that have been decided since.'
          : is === 'later'
            ? 'The number counts changes that were decided after the report’s cutoff. Write the budget as it was then.'
            : `Correct the number in the table, or the line in ${file} if that is what is wrong.`,
      related: ({ file }) => `as in ${file}`,
    },
  }),

  'budget/changed-undecided': entry<BudgetChange>({
    severity: 'error',
    sv: {
      message: (facts) =>
        `${cell.sv(facts)} är ${text(facts.written, 'sv')}, men var ${text(facts.before, 'sv')} i ${facts.previous}, och ${facts.file} har inget beslut däremellan.`,
      hint: ({ file }) => `Rätta talet, eller skriv beslutet som en egen rad i ${file}.`,
      related: () => 'det här är den jämförd med',
    },
    en: {
      message: (facts) =>
        `${cell.en(facts)} is ${text(facts.written, 'en')}, but was ${text(facts.before, 'en')} in ${facts.previous}, and ${facts.file} has no decision in between.`,
      hint: ({ file }) => `Correct the number, or write the decision as a line of its own in ${file}.`,
      related: () => 'what it is held against',
    },
  }),

  'budget/changed': entry<BudgetChange>({
    severity: 'info',
    sv: {
      message: (facts) =>
        `${cell.sv(facts)} är ändrad från ${text(facts.before, 'sv')} i ${facts.previous} till ${text(facts.written, 'sv')}${
          facts.decisions.length > 0
            ? `, som det är beslutat${decided(facts.decisions)}`
            : `, som är den beslutade budgeten; talet i ${facts.previous} var ett annat än det beslutade`
        }.`,
      hint: ({ decisions }) =>
        decisions.length > 0 ? 'Nämn beslutet i texten.' : 'Säg i texten att talet är rättat.',
      related: () => 'det här är den jämförd med',
    },
    en: {
      message: (facts) =>
        `${cell.en(facts)} is changed from ${text(facts.before, 'en')} in ${facts.previous} to ${text(facts.written, 'en')}${
          facts.decisions.length > 0
            ? `, as was decided${decided(facts.decisions)}`
            : `, which is the adopted budget; the number in ${facts.previous} was another one`
        }.`,
      hint: ({ decisions }) =>
        decisions.length > 0
          ? 'Name the decision in the text.'
          : 'Say in the text that the number is corrected.',
      related: () => 'what it is held against',
    },
  }),

  /** Of one table; `nearest` is what a single row may be called in the file. */
  'budget/no-row': entry<{
    rows: readonly string[]
    board: string
    file: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'warning',
    sv: {
      message: ({ rows, board, file }) =>
        rows.length === 1
          ? `”${rows[0]}” har en budget i tabellen, men ${file} har ingen för den hos ”${board}”.`
          : `${rows.length} rader har en budget i tabellen, men ${file} har ingen för dem hos ”${board}”: ${listed(rows)}.`,
      hint: ({ nearest, known, file }) =>
        didYouMean.sv(
          nearest,
          `Lägg till vad som saknas i ${file}, eller använd de namn som står där: ${listed(known)}.`,
        ),
    },
    en: {
      message: ({ rows, board, file }) =>
        rows.length === 1
          ? `“${rows[0]}” has a budget in the table, but ${file} has none for it at “${board}”.`
          : `${rows.length} rows have a budget in the table, but ${file} has none for them at “${board}”: ${listed(rows)}.`,
      hint: ({ nearest, known, file }) =>
        didYouMean.en(
          nearest,
          `Add what is missing in ${file}, or use the names that stand there: ${listed(known)}.`,
        ),
    },
  }),

  'budget/not-shown': entry<{ board: string; rows: readonly string[] }>({
    severity: 'info',
    sv: {
      message: ({ board, rows }) =>
        rows.length === 0
          ? `Budgeten för ”${board}” visas inte i någon tabell i rapporten.`
          : `Budgeten för ”${board}” visas inte i någon tabell i rapporten: ${listed(rows)}.`,
      hint: () => 'Kontrollera att inget saknas i tabellerna, eller att raderna heter lika.',
    },
    en: {
      message: ({ board, rows }) =>
        rows.length === 0
          ? `The budget of “${board}” is shown in no table of the report.`
          : `The budget of “${board}” is shown in no table of the report: ${listed(rows)}.`,
      hint: () => 'Check that nothing is missing in the tables, or that the rows are called the same.',
    },
  }),

  'budget/no-year': entry<{ year: string; found: readonly string[] }>({
    severity: 'info',
    sv: {
      message: ({ year, found }) => `Mappen budget har ingen fil för ${year}. Där finns ${listed(found)}.`,
      hint: ({ year }) => `Lägg den beslutade budgeten i budget/${year}.csv, eller kalla filen så.`,
    },
    en: {
      message: ({ year, found }) => `The folder budget has no file for ${year}. There is ${listed(found)}.`,
      hint: ({ year }) => `Put the adopted budget in budget/${year}.csv, or call the file so.`,
    },
  }),

  'budget/no-board': entry<{
    organisation: string
    file: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'info',
    sv: {
      message: ({ organisation, file }) =>
        `${file} har ingen budget för ”${organisation}”, så rapportens budgetar jämförs inte med den.`,
      hint: ({ nearest, known }) =>
        didYouMean.sv(
          nearest,
          `Nämnden ska heta likadant i filen och i organisation i report.yaml. Filen har ${listed(known)}.`,
        ),
    },
    en: {
      message: ({ organisation, file }) =>
        `${file} has no budget for “${organisation}”, so the report’s budgets are not held against it.`,
      hint: ({ nearest, known }) =>
        didYouMean.en(
          nearest,
          `The board must be called the same in the file and at organisation in report.yaml. The file has ${listed(known)}.`,
        ),
    },
  }),

  'budget/two-files': entry<{ year: string; file: string; other: string }>({
    severity: 'error',
    sv: {
      message: ({ year, file, other }) =>
        `Mappen budget har två filer för ${year}: ${file} och ${other}. ${file} används.`,
      hint: () => 'Behåll den som gäller och flytta den andra.',
    },
    en: {
      message: ({ year, file, other }) =>
        `The folder budget has two files for ${year}: ${file} and ${other}. ${file} is used.`,
      hint: () => 'Keep the one that holds and move the other.',
    },
  }),

  'budget/column': entry<{
    problem: 'unknown' | 'twice'
    heading: string
    nearest: string | null
    known: readonly Localized<string>[]
  }>({
    severity: 'warning',
    sv: {
      message: ({ problem, heading }) =>
        problem === 'twice'
          ? `Kolumnen ”${heading}” säger samma sak som en kolumn till vänster och läses inte.`
          : `Ingen vet vad kolumnen ”${heading}” i budgetfilen är, och den läses inte.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Kolumnerna kan heta ${listedIn('sv', known)}.`),
    },
    en: {
      message: ({ problem, heading }) =>
        problem === 'twice'
          ? `The column “${heading}” says the same as one further left and is not read.`
          : `Nobody knows what the column “${heading}” of the budget file is, and it is not read.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Columns can be called ${listedIn('en', known)}.`),
    },
  }),

  'budget/no-column': entry<{ heading: Localized<string> }>({
    severity: 'error',
    sv: {
      message: ({ heading }) => `Budgetfilen har ingen kolumn ”${heading.sv}”, och kan inte läsas.`,
      hint: () => 'Den första raden ska vara rubriker, till exempel Nämnd;Rad;Belopp;Beslut;Paragraf;Datum.',
    },
    en: {
      message: ({ heading }) => `The budget file has no column “${heading.en}”, and cannot be read.`,
      hint: () => 'The first line is to be headings, such as Board;Row;Amount;Decision;Paragraph;Date.',
    },
  }),

  'budget/value': entry<{ part: InvalidPart; written: string; known: readonly Localized<string>[] }>({
    severity: 'error',
    sv: {
      message: ({ part, written }) =>
        written === ''
          ? `Raden i budgetfilen saknar ${parts.sv[part].toLowerCase()}, och räknas inte.`
          : `”${written}” går inte att läsa som ${parts.sv[part].toLowerCase()} i budgetfilen.`,
      hint: ({ part, known }) =>
        part === 'amount'
          ? 'Skriv beloppet med siffror, som −412 600 eller 1,5.'
          : part === 'date'
            ? 'Skriv dagen som 2025-11-24.'
            : part === 'board'
              ? 'Skriv nämndens namn på varje rad, också när det är samma som på raden ovanför.'
              : `Det kan vara ${listedIn('sv', known)}.`,
    },
    en: {
      message: ({ part, written }) =>
        written === ''
          ? `The line of the budget file lacks its ${parts.en[part].toLowerCase()}, and does not count.`
          : `“${written}” cannot be read as ${parts.en[part].toLowerCase()} in the budget file.`,
      hint: ({ part, known }) =>
        part === 'amount'
          ? 'Write the amount in digits, such as −412,600 or 1.5.'
          : part === 'date'
            ? 'Write the day as 2025-11-24.'
            : part === 'board'
              ? 'Write the board’s name on each line, also where it is that of the line above.'
              : `It can be ${listedIn('en', known)}.`,
    },
  }),

  'budget/undecided': entry<{ lacks: 'decision' | 'date' }>({
    severity: 'warning',
    sv: {
      message: ({ lacks }) =>
        lacks === 'decision'
          ? 'Raden i budgetfilen har inget beslut.'
          : 'Raden i budgetfilen säger inte vilken dag den beslutades.',
      hint: ({ lacks }) =>
        lacks === 'decision'
          ? 'Skriv vem som har beslutat och paragrafen, som KF och 112.'
          : 'Skriv dagen i kolumnen Datum. Utan den räknas raden i alla årets rapporter.',
    },
    en: {
      message: ({ lacks }) =>
        lacks === 'decision'
          ? 'The line of the budget file has no decision.'
          : 'The line of the budget file does not say on which day it was decided.',
      hint: ({ lacks }) =>
        lacks === 'decision'
          ? 'Write who decided and the paragraph, such as KF and 112.'
          : 'Write the day in the column Date. Without it the line counts in all of the year’s reports.',
    },
  }),

  'budget/outside-year': entry<{ date: IsoDate; year: string }>({
    severity: 'warning',
    sv: {
      message: ({ date, year }) => `Beslutet är från ${date}, men budgeten gäller ${year}.`,
      hint: ({ year }) =>
        `En budget beslutas under ${year} eller året före. Rätta dagen, eller flytta raden till rätt år.`,
    },
    en: {
      message: ({ date, year }) => `The decision is of ${date}, but the budget is for ${year}.`,
      hint: ({ year }) =>
        `A budget is decided in ${year} or the year before. Correct the day, or move the line to its year.`,
    },
  }),

  'budget/two-originals': entry<{ board: string; row: string | null }>({
    severity: 'error',
    sv: {
      message: ({ board, row }) =>
        `Det finns redan en första budget för ${whose.sv(board, row)}, så den här räknas inte.`,
      hint: () =>
        'Är det en ändring, skriv ”ändring” i kolumnen Slag; är det en investering, ”investering” i kolumnen Del. Annars, ta bort den ena raden.',
      related: () => 'den första raden',
    },
    en: {
      message: ({ board, row }) =>
        `There is a first budget for ${whose.en(board, row)} already, so this one does not count.`,
      hint: () =>
        'If it is a change, write “change” in the column Type; if an investment, “investment” in the column Part. Otherwise remove one of the two lines.',
      related: () => 'the first line',
    },
  }),

  'budget/sum': entry<{ board: string; whole: Quantity; sum: Quantity }>({
    severity: 'warning',
    sv: {
      message: ({ board, whole, sum }) =>
        `Budgeten för hela ”${board}” är ${text(whole, 'sv')}, men raderna under nämnden är tillsammans ${text(sum, 'sv')}.`,
      hint: () => 'Rätta det belopp som är fel, eller lägg till raden som saknas.',
      related: () => 'raderna börjar här',
    },
    en: {
      message: ({ board, whole, sum }) =>
        `The budget of all of “${board}” is ${text(whole, 'en')}, but the board’s lines come to ${text(sum, 'en')}.`,
      hint: () => 'Correct the amount that is wrong, or add the line that is missing.',
      related: () => 'the lines begin here',
    },
  }),
}
