/** Which part of a file is the table. */

import { didYouMean, entry, listed } from '../entry.ts'

export const dataPartCodes = {
  'data/sheet': entry<{
    file: string
    sheet: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ file, sheet }) => `Arbetsboken ${file} har inget blad som heter ”${sheet}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Blad som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ file, sheet }) => `The workbook ${file} has no sheet called “${sheet}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Sheets that exist: ${listed(known)}.`),
    },
  }),

  'data/range': entry<{ range: string; onlyFor?: 'sheet' | 'range' }>({
    severity: 'error',
    sv: {
      message: ({ range, onlyFor }) =>
        onlyFor ? `${onlyFor} gäller bara arbetsböcker (.xlsx).` : `”${range}” är inget område i ett blad.`,
      hint: ({ onlyFor }) =>
        onlyFor
          ? 'Ta bort egenskapen, eller ange en arbetsbok i src.'
          : 'Skriv första och sista cellen med kolon emellan: range=A4:F16. Bladet skrivs i sheet=…',
    },
    en: {
      message: ({ range, onlyFor }) =>
        onlyFor ? `${onlyFor} is for workbooks (.xlsx) only.` : `“${range}” is no range of a sheet.`,
      hint: ({ onlyFor }) =>
        onlyFor
          ? 'Remove the attribute, or name a workbook in src.'
          : 'Write the first and the last cell with a colon between: range=A4:F16. The sheet goes into sheet=…',
    },
  }),

  'data/headings': entry<{ text: string; range: string | null; isSource?: boolean }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ text }) => `Första raden ser inte ut som en rubrikrad: där står ”${text}”.`,
      hint: ({ range, isSource = false }) =>
        isSource
          ? `Första raden ska ha kolumnernas rubriker. Säg var tabellen står, med cells: ${range ?? 'A4:F16'} i filen med bindningen, eller --range ${range ?? 'A4:F16'}.`
          : range === null
            ? 'Första raden ska ha kolumnernas rubriker. Ta bort raderna ovanför dem, eller ange området för en arbetsbok: range=A4:F16.'
            : `Första raden ska ha kolumnernas rubriker. Skriv var tabellen står: range=${range}.`,
    },
    en: {
      message: ({ text }) => `The first row does not look like headings: it says “${text}”.`,
      hint: ({ range, isSource = false }) =>
        isSource
          ? `The first row must hold the columns’ headings. Say where the table is, by cells: ${range ?? 'A4:F16'} in the file that binds it, or --range ${range ?? 'A4:F16'}.`
          : range === null
            ? 'The first row must hold the columns’ headings. Remove the rows above them, or give a workbook’s range: range=A4:F16.'
            : `The first row must hold the columns’ headings. Say where the table is: range=${range}.`,
    },
  }),

  'data/two-tables': entry<{ side: 'right' | 'below'; ranges: readonly string[]; isSource?: boolean }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ side }) =>
        side === 'right'
          ? 'Här börjar en tabell till, bredvid den första.'
          : 'Rubrikraden kommer en gång till: här börjar en tabell till, under den första.',
      hint: ({ ranges, isSource = false }) =>
        isSource && ranges.length > 0
          ? `Välj den ena, med ${ranges.map((range) => `cells: ${range}`).join(' eller ')} i filen med bindningen, eller --range.`
          : ranges.length > 0
            ? `Välj den ena med ${ranges.map((range) => `range=${range}`).join(' eller ')}, och hämta den andra med en egen ::table.`
            : 'Lägg varje tabell i en egen fil, och hämta dem med var sin ::table. Är det samma tabell, ta bort den andra rubrikraden.',
    },
    en: {
      message: ({ side }) =>
        side === 'right'
          ? 'Another table begins here, beside the first.'
          : 'The row of headings comes again: another table begins here, below the first.',
      hint: ({ ranges, isSource = false }) =>
        isSource && ranges.length > 0
          ? `Choose one, by ${ranges.map((range) => `cells: ${range}`).join(' or ')} in the file that binds it, or --range.`
          : ranges.length > 0
            ? `Choose one of them with ${ranges.map((range) => `range=${range}`).join(' or ')}, and take the other with a ::table of its own.`
            : 'Put each table into a file of its own, and take them with a ::table each. If it is the same table, remove the second row of headings.',
    },
  }),

  'data/hidden': entry<{
    rows: readonly number[]
    columns: readonly { readonly name: string; readonly heading: string }[]
  }>({
    severity: 'warning',
    sv: {
      message: ({ rows, columns }) =>
        `Det som är dolt i bladet är inte med i tabellen: ${[...hiddenColumns.sv(columns), ...hiddenRows.sv(rows)].join(' och ')}.`,
      hint: () =>
        'Ska det vara med, eller är det med i en summa som inte är dold: markera hela bladet i Excel, välj Ta fram, rensa filtret och spara. Annars är det inget att göra.',
    },
    en: {
      message: ({ rows, columns }) =>
        `What is hidden in the sheet is not in the table: ${[...hiddenColumns.en(columns), ...hiddenRows.en(rows)].join(' and ')}.`,
      hint: () =>
        'If it should be, or is part of a total that is not hidden: select the whole sheet in Excel, choose Unhide, clear the filter and save. Otherwise there is nothing to do.',
    },
  }),

  'data/outside-range': entry<{ side: 'below' | 'right'; name: string; count: number; range: string }>({
    severity: 'warning',
    sv: {
      message: ({ side, name, count }) =>
        side === 'below'
          ? `${count === 1 ? 'Raden' : `${count} rader`} strax under området är inte med i tabellen: här står ”${name}”.`
          : `${count === 1 ? 'Kolumnen' : `${count} kolumner`} strax till höger om området är inte med i tabellen: här står ”${name}”.`,
      hint: ({ range, count }) => `Ska ${count === 1 ? 'den' : 'de'} vara med, skriv range=${range}.`,
    },
    en: {
      message: ({ side, name, count }) =>
        side === 'below'
          ? `The ${count === 1 ? 'row' : `${count} rows`} right below the range ${count === 1 ? 'is' : 'are'} not in the table: it says “${name}” here.`
          : `The ${count === 1 ? 'column' : `${count} columns`} right beside the range ${count === 1 ? 'is' : 'are'} not in the table: it says “${name}” here.`,
      hint: ({ range, count }) => `If ${count === 1 ? 'it' : 'they'} should be, write range=${range}.`,
    },
  }),
}

function runsOf(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  const shown = runs.slice(0, 5).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  return listed(shown) + (runs.length > 5 ? ' …' : '')
}

type HiddenColumns = readonly { readonly name: string; readonly heading: string }[]

const columnNames = (columns: HiddenColumns, quoted: (heading: string) => string): string =>
  listed(columns.map(({ name, heading }) => (heading === '' ? name : `${name} (${quoted(heading)})`)))

const hiddenColumns = {
  sv: (columns: HiddenColumns) =>
    columns.length === 0
      ? []
      : [
          `${columns.length === 1 ? 'kolumn' : 'kolumnerna'} ${columnNames(columns, (heading) => `”${heading}”`)}`,
        ],
  en: (columns: HiddenColumns) =>
    columns.length === 0
      ? []
      : [`column${columns.length === 1 ? '' : 's'} ${columnNames(columns, (heading) => `“${heading}”`)}`],
}

const hiddenRows = {
  sv: (rows: readonly number[]) =>
    rows.length === 0 ? [] : [`${rows.length === 1 ? 'rad' : 'raderna'} ${runsOf(rows)}`],
  en: (rows: readonly number[]) =>
    rows.length === 0 ? [] : [`row${rows.length === 1 ? '' : 's'} ${runsOf(rows)}`],
}
