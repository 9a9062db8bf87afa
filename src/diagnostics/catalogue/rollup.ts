/** What is said of tables that gather the tables of other reports. */

import { choiceWord } from '../../model/choice.ts'
import type { SignConvention } from '../../model/conventions.ts'
import { signChoices } from '../../model/report-choices.ts'
import { didYouMean, entry, listed } from '../entry.ts'
import { checkedBy } from './include.ts'

/** The report that something is about: whose it is, and its id. */
export interface OfReport {
  readonly organisation: string
  readonly id: string
}

const named = ({ organisation, id }: OfReport): string => `${organisation} (${id})`

/** Conventions and units as they are written in settings. */
export interface Rewriting<T = string> {
  readonly from: T
  readonly to: T
}

/** As it is written in Swedish settings. */
const signsWord = (id: SignConvention): string => choiceWord(signChoices, id, 'sv')

export const rollupCodes = {
  'rollup/nothing': entry({
    severity: 'error',
    sv: {
      message: () => 'Det finns inga rapporter att sammanställa här.',
      hint: () => 'Räkna upp nämndernas rapporter under ”include” i report.yaml: include: [it-2026-08].',
    },
    en: {
      message: () => 'There are no reports to gather here.',
      hint: () => 'List the boards’ reports under “include” in report.yaml: include: [it-2026-08].',
    },
  }),

  'rollup/show': entry<{ kind: string }>({
    severity: 'error',
    sv: {
      message: ({ kind }) => `Tabeller av sorten ”${kind}” har ingen summa, så deras tal läggs inte ihop.`,
      hint: () => 'Skriv show=rader, så visas alla rader ur varje rapport.',
    },
    en: {
      message: ({ kind }) => `Tables of the kind “${kind}” have no total, so their figures are not added up.`,
      hint: () => 'Write show=rows to show all rows of each report.',
    },
  }),

  'rollup/no-table': entry<{
    reports: readonly OfReport[]
    kind: string
    table: string | null
    isSummed: boolean
  }>({
    severity: ({ isSummed }) => (isSummed ? 'error' : 'warning'),
    sv: {
      message: ({ reports, kind, table, isSummed }) =>
        `${reports.length === 1 ? 'Rapporten' : 'Rapporterna'} från ${listed(reports.map(named))} har ingen tabell av sorten ”${kind}”${table === null ? '' : ` med id ”${table}”`}${isSummed ? ', så summan är tom' : ''}.`,
      hint: () => 'Lägg till tabellen där. Ska en rapport inte vara med här, räkna upp de andra med of="…".',
    },
    en: {
      message: ({ reports, kind, table, isSummed }) =>
        `The ${reports.length === 1 ? 'report' : 'reports'} of ${listed(reports.map(named))} ${reports.length === 1 ? 'has' : 'have'} no table of the kind “${kind}”${table === null ? '' : ` with the id “${table}”`}${isSummed ? ', so the total is left empty' : ''}.`,
      hint: () => 'Add the table there. If a report is not wanted here, list the others with of="…".',
    },
  }),

  'rollup/several': entry<OfReport & { kind: string; tables: readonly string[]; count: number }>({
    severity: 'error',
    sv: {
      message: ({ kind, count, ...report }) =>
        `Rapporten från ${named(report)} har ${count} tabeller av sorten ”${kind}”, och det sägs inte vilken som menas.`,
      hint: ({ tables }) =>
        `Ge tabellen som menas samma id i alla rapporter, och skriv table=… här.${tables.length > 0 ? ` Id i den rapporten: ${listed(tables)}.` : ''}`,
      related: () => 'En av tabellerna.',
    },
    en: {
      message: ({ kind, count, ...report }) =>
        `The report of ${named(report)} has ${count} tables of the kind “${kind}”, and nothing says which is meant.`,
      hint: ({ tables }) =>
        `Give the table that is meant the same id in all reports, and write table=… here.${tables.length > 0 ? ` Ids in that report: ${listed(tables)}.` : ''}`,
      related: () => 'One of the tables.',
    },
  }),

  'rollup/no-total': entry<OfReport>({
    severity: 'error',
    sv: {
      message: (report) => `Tabellen i rapporten från ${named(report)} har ingen summarad att hämta.`,
      hint: ({ id }) => `Lägg till en sista rad ”Summa” i tabellen i ${id}; tomma celler i den räknas ut.`,
      related: () => 'Tabellen utan summarad.',
    },
    en: {
      message: (report) => `The table in the report of ${named(report)} has no total row to take.`,
      hint: ({ id }) => `Add a last row “Total” to the table in ${id}; empty cells in it are computed.`,
      related: () => 'The table without a total row.',
    },
  }),

  'rollup/column': entry<OfReport & { columns: readonly string[]; isOwn: boolean }>({
    severity: 'warning',
    sv: {
      message: ({ columns, ...report }) =>
        `Tabellen i rapporten från ${named(report)} saknar ${columns.length === 1 ? 'kolumnen' : 'kolumnerna'} ${listed(columns)}, så summan är tom där.`,
      hint: ({ id, isOwn }) =>
        `Lägg till det som saknas i ${id}, eller ${isOwn ? 'ta bort kolumnen ur tabellen här' : 'välj kolumner här med columns="…"'}.`,
      related: () => 'Tabellen där kolumnen saknas.',
    },
    en: {
      message: ({ columns, ...report }) =>
        `The table in the report of ${named(report)} lacks the ${columns.length === 1 ? 'column' : 'columns'} ${listed(columns)}, so the total is left empty there.`,
      hint: ({ id, isOwn }) =>
        `Add what is missing to ${id}, or ${isOwn ? 'remove the column from the table here' : 'choose columns here with columns="…"'}.`,
      related: () => 'The table that lacks the column.',
    },
  }),

  'rollup/unsummed': entry<{ columns: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ columns }) =>
        `Talen i ${columns.length === 1 ? 'kolumnen' : 'kolumnerna'} ${listed(columns)} går inte att lägga ihop över rapporterna, eftersom de är andelar eller medeltal.`,
      hint: () => 'Ta bort kolumnen här, eller skriv show=rader, så visas varje rapports egna tal.',
    },
    en: {
      message: ({ columns }) =>
        `The figures in the ${columns.length === 1 ? 'column' : 'columns'} ${listed(columns)} cannot be added up over the reports, since they are shares or means.`,
      hint: () => 'Remove the column here, or write show=rows to show each report’s own figures.',
    },
  }),

  'rollup/columns': entry<{ name: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ name }) => `Ingen av rapporternas tabeller har kolumnen ”${name}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Kolumner som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ name }) => `None of the reports’ tables has the column “${name}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Columns that there are: ${listed(known)}.`),
    },
  }),

  'rollup/of': entry<{ name: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ name }) => `Rapporten räknar inte in ”${name}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Rapporter under ”include”: ${listed(known)}.`),
    },
    en: {
      message: ({ name }) => `The report does not include “${name}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Reports under “include”: ${listed(known)}.`),
    },
  }),

  'rollup/cell': entry<OfReport & { count: number; row: string; column: string }>({
    severity: 'error',
    sv: {
      message: ({ count, row, column, ...report }) =>
        count === 1
          ? `Talet på raden ”${row}” i kolumnen ”${column}” i rapporten från ${named(report)} saknas eller är fel, så det räknas inte in.`
          : `${count} tal i rapporten från ${named(report)} saknas eller är fel, så de räknas inte in, som raden ”${row}” i kolumnen ”${column}”.`,
      hint: ({ id }) =>
        `Fyll i eller rätta i den rapporten; npx delrapport check ${checkedBy.sv(id)} visar det som är fel. Summorna är tomma tills dess.`,
      related: () => 'Talet som inte går att räkna in.',
    },
    en: {
      message: ({ count, row, column, ...report }) =>
        count === 1
          ? `The figure in the row “${row}” and the column “${column}” in the report of ${named(report)} is missing or wrong, so it is not counted in.`
          : `${count} figures in the report of ${named(report)} are missing or wrong, so they are not counted in, such as the row “${row}” in the column “${column}”.`,
      hint: ({ id }) =>
        `Fill it in or correct it in that report; npx delrapport check ${checkedBy.en(id)} shows what is wrong. Until then, the totals are left empty.`,
      related: () => 'The figure that cannot be counted in.',
    },
  }),

  'rollup/unit': entry<OfReport & Rewriting & { isRounded: boolean; isFiner: boolean }>({
    severity: 'info',
    sv: {
      message: ({ from, to, isRounded, isFiner, ...report }) =>
        `Rapporten från ${named(report)} har beloppen i ${from}; här är de omräknade till ${to}.${isRounded ? ` De är inte noggrannare än de var i ${from}, så summor kan skilja på grund av avrundning.` : ''}${isFiner ? ' De skrivs med tabellens decimaler, och summor räknas på de exakta talen.' : ''}`,
      hint: ({ to }) =>
        `Inget behöver göras. Samma enhet överallt får du om alla rapporter har enheten ${to}.`,
      related: () => 'Tabellen med den andra enheten.',
    },
    en: {
      message: ({ from, to, isRounded, isFiner, ...report }) =>
        `The report of ${named(report)} has its amounts in ${from}; here they are converted to ${to}.${isRounded ? ` They are no more exact than they were in ${from}, so totals may differ by rounding.` : ''}${isFiner ? ' They are written with the decimals of the table, and totals are computed of the exact figures.' : ''}`,
      hint: ({ to }) =>
        `Nothing needs to be done. The unit is the same everywhere if all reports have the unit ${to}.`,
      related: () => 'The table with the other unit.',
    },
  }),

  'rollup/signs': entry<OfReport & Rewriting<SignConvention> & { columns: readonly string[] }>({
    severity: ({ columns }) => (columns.length === 0 ? 'info' : 'error'),
    sv: {
      message: ({ columns, from, to, ...report }) =>
        columns.length === 0
          ? `Rapporten från ${named(report)} skriver tecken på ett annat sätt (${signsWord(from)}); här är talen vända till ${signsWord(to)}.`
          : `Rapporten från ${named(report)} skriver tecken på ett annat sätt (${signsWord(from)}), och det går inte att säga hur talen i ${listed(columns)} ska skrivas här (${signsWord(to)}).`,
      hint: ({ columns, to }) =>
        columns.length === 0
          ? `Kontrollera att tecknen blev rätt. Inget vänds om alla rapporter har signs: ${signsWord(to)}.`
          : `Välj kolumner här med columns="…", eller skriv alla rapporter med signs: ${signsWord(to)}.`,
      related: () => 'Tabellen med de andra tecknen.',
    },
    en: {
      message: ({ columns, from, to, ...report }) =>
        columns.length === 0
          ? `The report of ${named(report)} writes signs in another way (${from}); here its figures are turned to ${to}.`
          : `The report of ${named(report)} writes signs in another way (${from}), and nothing says how the figures in ${listed(columns)} are to be written here (${to}).`,
      hint: ({ columns, to }) =>
        columns.length === 0
          ? `Check that the signs came out right. Nothing is turned if all reports have signs: ${to}.`
          : `Choose columns here with columns="…", or write all reports with signs: ${to}.`,
      related: () => 'The table with the other signs.',
    },
  }),

  'rollup/own-row': entry<{ row: string }>({
    severity: 'error',
    sv: {
      message: ({ row }) => `”${row}” räknas två gånger: som egen rad här, och ur rapporterna.`,
      hint: () =>
        'Ta bort raden, eller töm dess tal: en rad utan tal visar var de egna raderna under den ska stå.',
    },
    en: {
      message: ({ row }) => `“${row}” is counted twice: as a row of its own here, and from the reports.`,
      hint: () =>
        'Remove the row, or empty its figures: a row without figures shows where your own rows below it are to stand.',
    },
  }),

  'rollup/unanswered': entry<{ goal: string }>({
    severity: 'warning',
    sv: {
      message: ({ goal }) => `Ingen av rapporterna svarar mot målet ”${goal}”.`,
      hint: () =>
        'Kontrollera att målet är skrivet på samma sätt i nämndernas rapporter, eller skriv varför det inte följs upp.',
      related: () => 'Sammanställningen där målet saknas.',
    },
    en: {
      message: ({ goal }) => `None of the reports answers the goal “${goal}”.`,
      hint: () =>
        'Check that the goal is written in the same way in the boards’ reports, or say why it is not followed up.',
      related: () => 'The gathered table that lacks the goal.',
    },
  }),

  'rollup/unlisted': entry<{ goal: string; id: string; nearest: string | null; known: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ goal, id }) => `”${id}” svarar mot målet ”${goal}”, men det finns inte bland målen här.`,
      hint: ({ nearest, known }) =>
        didYouMean.sv(
          nearest,
          `Skriv målet på samma sätt i båda rapporterna. Mål som finns här: ${listed(known)}.`,
        ),
      related: () => 'Målet som nämnden har skrivit det.',
    },
    en: {
      message: ({ goal, id }) => `“${id}” answers the goal “${goal}”, but it is not among the goals here.`,
      hint: ({ nearest, known }) =>
        didYouMean.en(
          nearest,
          `Write the goal in the same way in both reports. Goals that are here: ${listed(known)}.`,
        ),
      related: () => 'The goal as the board has written it.',
    },
  }),
}
