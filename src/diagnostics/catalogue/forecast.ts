/** What is said of tables that show how good earlier forecasts were. */

import { didYouMean, entry, listed } from '../entry.ts'

export const forecastCodes = {
  'forecast/no-table': entry<{
    target: string
    /** There is such a table, without columns of forecasts and outcomes. */
    isThere: boolean
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ target, isThere }) =>
        isThere
          ? `Tabellen ”${target}” har inte både en kolumn för prognos och en för utfall.`
          : `Det finns ingen tabell med prognoser som har id ”${target}”.`,
      hint: ({ nearest, known, isThere }) =>
        known.length > 0
          ? didYouMean.sv(nearest, `Tabeller med prognoser: ${listed(known)}.`)
          : isThere
            ? 'Lägg till en kolumn för det som saknas, med rubriken Utfall eller Prognos.'
            : 'Ge tabellen med prognoser ett id: :::table{#resultat kind=result}.',
    },
    en: {
      message: ({ target, isThere }) =>
        isThere
          ? `The table “${target}” has no columns of both forecasts and outcomes.`
          : `There is no table of forecasts with the id “${target}”.`,
      hint: ({ nearest, known, isThere }) =>
        known.length > 0
          ? didYouMean.en(nearest, `Tables of forecasts: ${listed(known)}.`)
          : isThere
            ? 'Add a column for what is missing, with the heading Outcome or Forecast.'
            : 'Give the table of forecasts an id: :::table{#result kind=result}.',
    },
  }),

  'forecast/no-row': entry<{ row: string; table: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ row, table }) => `Tabellen ”${table}” har ingen rad ”${row}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Rader som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ row, table }) => `The table “${table}” has no row “${row}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Rows that exist: ${listed(known)}.`),
    },
  }),

  'forecast/none': entry<{ table: string; reports: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ table, reports }) =>
        reports.length === 0
          ? 'Det finns inga tidigare rapporter att hämta prognoser ur.'
          : `Rapporterna före den här har ingen tabell som motsvarar ”${table}” och har prognoser för ett år som är slut: ${listed(reports)}.`,
      hint: () =>
        'Skriv previous i varje report.yaml, så att rapporterna hänger ihop år från år, och ge tabellen samma id i alla.',
    },
    en: {
      message: ({ table, reports }) =>
        reports.length === 0
          ? 'There are no earlier reports to take forecasts from.'
          : `The reports before this one have no table like “${table}” with forecasts for a year that has ended: ${listed(reports)}.`,
      hint: () =>
        'Write previous in each report.yaml, so that the reports follow each other year by year, and give the table the same id in all.',
    },
  }),

  'forecast/no-outcome': entry<{ year: string; reports: readonly string[] }>({
    severity: 'info',
    sv: {
      message: ({ year, reports }) =>
        `Det finns ingen rapport för hela ${year}, så vad prognoserna i ${listed(reports)} blev går inte att säga.`,
      hint: ({ year }) => `Lägg till årets sista rapport, med cutoff ${year}-12-31, i kedjan av previous.`,
    },
    en: {
      message: ({ year, reports }) =>
        `There is no report for all of ${year}, so what the forecasts of ${listed(reports)} came to cannot be said.`,
      hint: ({ year }) =>
        `Add the year’s last report, with the cutoff ${year}-12-31, to the chain of previous.`,
    },
  }),

  /** `most` is how many reports back are read, where that is what ends it; null where the earlier report is not there. */
  'forecast/ends': entry<{ report: string; previous: string; most: number | null }>({
    severity: 'info',
    sv: {
      message: ({ report, previous, most }) =>
        most === null
          ? `Rapporten före ${report} ska vara ${previous}, men den finns inte, så prognoser längre tillbaka är inte med.`
          : `Prognoser hämtas ur de ${most} närmaste rapporterna, så det som är äldre än ${report} är inte med.`,
      hint: ({ most }) =>
        most === null
          ? 'Lägg tillbaka rapportens mapp, om åren före ska vara med.'
          : 'Säg i texten vilka år som är med.',
    },
    en: {
      message: ({ report, previous, most }) =>
        most === null
          ? `The report before ${report} is to be ${previous}, which is not there, so forecasts further back are left out.`
          : `Forecasts are taken from the ${most} nearest reports, so what is older than ${report} is left out.`,
      hint: ({ most }) =>
        most === null
          ? 'Put the report’s folder back if the years before are to be there.'
          : 'Say in the text which years are there.',
    },
  }),

  'forecast/row-gone': entry<{ row: string; report: string; nearest: string | null }>({
    severity: 'warning',
    sv: {
      message: ({ row, report }) => `Raden ”${row}” finns inte i ${report}, så prognosen där är inte med.`,
      hint: ({ nearest }) =>
        didYouMean.sv(nearest, 'Har raden bytt namn går den inte att följa bakåt. Säg det i texten.'),
      related: ({ report }) => `tabellen i ${report}`,
    },
    en: {
      message: ({ row, report }) =>
        `The row “${row}” is not in ${report}, so what is forecast there is left out.`,
      hint: ({ nearest }) =>
        didYouMean.en(nearest, 'A row that was renamed cannot be followed further back. Say so in the text.'),
      related: ({ report }) => `the table in ${report}`,
    },
  }),

  'forecast/incomparable': entry<{ report: string; by: 'unit' | 'signs' }>({
    severity: 'warning',
    sv: {
      message: ({ report, by }) =>
        by === 'unit'
          ? `Tabellen i ${report} har en enhet som inte går att räkna om, så dess tal är inte med.`
          : `Tabellen i ${report} skriver sina tal utan tecken, eller tvärtom, så de går inte att jämföra och är inte med.`,
      hint: ({ by }) =>
        by === 'unit'
          ? 'Skriv beloppen i kr, tkr eller mnkr.'
          : 'Använd samma tecken i alla rapporter: signs i report.yaml.',
      related: ({ report }) => `tabellen i ${report}`,
    },
    en: {
      message: ({ report, by }) =>
        by === 'unit'
          ? `The table in ${report} has a unit that cannot be converted, so its figures are left out.`
          : `The table in ${report} writes its figures without signs, or the other way round, so they cannot be compared and are left out.`,
      hint: ({ by }) =>
        by === 'unit'
          ? 'Write amounts in kr, tkr or mnkr.'
          : 'Use the same signs in all reports: signs in report.yaml.',
      related: ({ report }) => `the table in ${report}`,
    },
  }),
}
