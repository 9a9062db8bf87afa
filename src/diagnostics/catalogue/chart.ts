import type { Localized } from '../../model/language.ts'
import { didYouMean, entry, listed } from '../entry.ts'

const things = {
  sv: { column: 'Kolumnen', row: 'Raden' },
  en: { column: 'column', row: 'row' },
} as const

export const chartCodes = {
  'chart/unknown': entry<{
    what: 'table' | 'column' | 'row'
    name: string
    /** Several bear it, which `known` tells apart where their names can. */
    isTwice?: boolean
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ what, name, isTwice }) =>
        isTwice
          ? `Flera ${what === 'row' ? 'rader' : 'kolumner'} i tabellen heter ”${name}”, så det går inte att veta vilken som ska ritas.`
          : what === 'table'
            ? `Tabellen ”${name}” som diagrammet hämtar från finns inte.`
            : `${things.sv[what]} ”${name}” som ska ritas finns inte.`,
      hint: ({ what, nearest, known, isTwice }) =>
        isTwice
          ? apart.sv(what, known)
          : didYouMean.sv(
              nearest,
              known.length > 0
                ? `Namn som finns: ${listed(known)}.`
                : what === 'table'
                  ? 'Ge tabellen ett id: :::table[Rubrik]{#resultat}.'
                  : 'Tabellen har inget sådant att hämta.',
            ),
    },
    en: {
      message: ({ what, name, isTwice }) =>
        isTwice
          ? `Several ${what}s of the table are called “${name}”, so there is no telling which is to be drawn.`
          : what === 'table'
            ? `There is no table “${name}” for the chart to draw from.`
            : `There is no ${things.en[what]} “${name}” to draw.`,
      hint: ({ what, nearest, known, isTwice }) =>
        isTwice
          ? apart.en(what, known)
          : didYouMean.en(
              nearest,
              known.length > 0
                ? `Names that exist: ${listed(known)}.`
                : what === 'table'
                  ? 'Give the table an id: :::table[Caption]{#result}.'
                  : 'The table has nothing of the kind.',
            ),
    },
  }),

  'chart/spaced-names': entry<{ meant: readonly string[] }>({
    severity: 'error',
    sv: {
      message: () =>
        'Här skiljer blanksteg namnen åt, så ett namn av flera ord läses som flera namn, som inte finns.',
      hint: ({ meant }) => `Skriv "${meant.join(' ')}", med bindestreck inom namnen.`,
    },
    en: {
      message: () =>
        'Blanks part the names here, so a name of several words is read as several names, which do not exist.',
      hint: ({ meant }) => `Write "${meant.join(' ')}", with hyphens within the names.`,
    },
  }),

  'chart/empty': entry<{ needs: Localized<string>; table: string; isBlank: boolean }>({
    severity: ({ isBlank }) => (isBlank ? 'warning' : 'error'),
    sv: {
      message: ({ table, isBlank }) =>
        isBlank
          ? `Tabellen ”${table}” är inte ifylld, så diagrammet visar ingenting.`
          : `Tabellen ”${table}” har inget som diagrammet kan visa.`,
      hint: ({ needs, isBlank }) => (isBlank ? 'Fyll i tabellens tomma celler.' : needs.sv),
    },
    en: {
      message: ({ table, isBlank }) =>
        isBlank
          ? `The table “${table}” is not filled in, so the chart shows nothing.`
          : `The table “${table}” holds nothing that the chart can show.`,
      hint: ({ needs, isBlank }) => (isBlank ? 'Fill in the table’s blank cells.' : needs.en),
    },
  }),

  'chart/units': entry<{ units: readonly (string | null)[] }>({
    severity: 'error',
    sv: {
      message: ({ units }) =>
        `Diagrammet blandar enheter: ${listed(units.map((unit) => unit ?? 'tal utan enhet'))}.`,
      hint: () =>
        'Ett diagram har en skala. Välj rader och kolumner med samma enhet: rows=… och values=…, och gör flera diagram.',
    },
    en: {
      message: ({ units }) =>
        `The chart mixes units: ${listed(units.map((unit) => unit ?? 'figures without a unit'))}.`,
      hint: () =>
        'A chart has one scale. Choose rows and columns of one unit, rows=… and values=…, and make several charts.',
    },
  }),

  'chart/parts': entry<{ bar: string; positive: string; negative: string }>({
    severity: 'error',
    sv: {
      message: ({ bar, positive, negative }) =>
        `Diagrammet visar delar av en helhet, men i ”${bar}” har ”${positive}” och ”${negative}” olika tecken.`,
      hint: () =>
        'Välj rader och kolumner som är delar av samma sak, till exempel bara kostnader: rows=… och values=…. Det som drar åt olika håll visas med type=staplar.',
    },
    en: {
      message: ({ bar, positive, negative }) =>
        `The chart shows parts of a whole, but in “${bar}” the signs of “${positive}” and “${negative}” differ.`,
      hint: () =>
        'Choose rows and columns that are parts of one thing, such as costs alone: rows=… and values=…. What pulls in different directions is shown with type=bars.',
    },
  }),

  'chart/single-point': entry<{ at: string; lines: number; turned: 'rows' | 'columns' | null }>({
    severity: 'warning',
    sv: {
      message: ({ at, lines }) =>
        `${lines > 1 ? 'Varje linje' : 'Linjen'} i diagrammet har bara en punkt${at === '' ? '' : `, ”${at}”`}, och visar ingen utveckling.`,
      hint: ({ turned }) =>
        turned === null
          ? 'Visa talen som staplar med type=staplar, eller som stora tal med :::keyfigures. En linje behöver minst två tider.'
          : `Skriv lines=${turned === 'rows' ? 'rader' : 'kolumner'}, så går en linje längs ${turned === 'rows' ? 'kolumnerna' : 'raderna'}.`,
    },
    en: {
      message: ({ at, lines }) =>
        `${lines > 1 ? 'Each line' : 'The line'} of the chart has a single point${at === '' ? '' : `, “${at}”`}, and shows no development.`,
      hint: ({ turned }) =>
        turned === null
          ? 'Show the figures as bars with type=bars, or as large figures with :::keyfigures. A line needs at least two times.'
          : `Write lines=${turned}, and a line goes along the ${turned === 'rows' ? 'columns' : 'rows'}.`,
    },
  }),

  'chart/counted-twice': entry<{ what: 'row' | 'column'; whole: string; parts: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ whole, parts }) =>
        `I ”${whole}” ingår redan ${some(parts, ['”', '”'], 'och', 'till')}, så ${parts.length > 1 ? 'de' : 'den'} räknas två gånger i diagrammet.`,
      hint: ({ what, whole }) =>
        `Räkna bara upp delarna i ${what === 'row' ? 'rows' : 'values'}=…, inte ”${whole}”: diagrammet gör själv en helhet av dem.`,
    },
    en: {
      message: ({ whole, parts }) =>
        `“${whole}” has ${some(parts, ['“', '”'], 'and', 'more')} in it already, so ${parts.length > 1 ? 'they are' : 'it is'} counted twice in the chart.`,
      hint: ({ what, whole }) =>
        `Name only the parts in ${what === 'row' ? 'rows' : 'values'}=…, not “${whole}”: the chart makes a whole of them by itself.`,
    },
  }),

  'chart/untied': entry<
    { problem: 'row'; row: string } | { problem: 'sum'; start: string; end: string; missing: string }
  >({
    severity: 'error',
    sv: {
      message: (args) =>
        args.problem === 'row'
          ? `Raden ”${args.row}” ingår inte i summan som vattenfallsdiagrammet visar.`
          : `Raderna leder inte hela vägen från ”${args.start}” till ”${args.end}”: det skiljer ${args.missing}.`,
      hint: ({ problem }) =>
        problem === 'row'
          ? 'Välj bara rader som summeras: rows=….'
          : 'Kontrollera tabellens summarad i båda kolumnerna: raderna ska bli summan.',
    },
    en: {
      message: (args) =>
        args.problem === 'row'
          ? `The row “${args.row}” is no part of the total that the waterfall chart shows.`
          : `The rows do not lead all the way from “${args.start}” to “${args.end}”: ${args.missing} is missing.`,
      hint: ({ problem }) =>
        problem === 'row'
          ? 'Choose only rows that are summed: rows=….'
          : 'Check the total row of the table in both columns: the rows must come to the total.',
    },
  }),

  'chart/crowded': entry<{ what: 'series' | 'categories'; count: number; limit: number }>({
    severity: 'error',
    sv: {
      message: ({ what, count, limit }) =>
        what === 'series'
          ? `Diagrammet har ${count} serier; fler än ${limit} går inte att skilja åt.`
          : `Diagrammet har ${count} rader; fler än ${limit} får inte plats på en sida.`,
      hint: ({ what }) =>
        what === 'series'
          ? 'Välj de viktigaste med values=…, eller gör flera diagram.'
          : 'Välj de viktigaste med rows="…", eller gör flera diagram.',
    },
    en: {
      message: ({ what, count, limit }) =>
        what === 'series'
          ? `The chart has ${count} series; more than ${limit} cannot be told apart.`
          : `The chart has ${count} rows; more than ${limit} do not fit on a page.`,
      hint: ({ what }) =>
        what === 'series'
          ? 'Choose the most important ones with values=…, or make several charts.'
          : 'Choose the most important ones with rows="…", or make several charts.',
    },
  }),
}

/** What to do where several rows or columns have the name. */
const apart: Localized<(what: 'table' | 'column' | 'row', known: readonly string[]) => string> = {
  sv: (what, known) =>
    known.length > 0
      ? `Skriv hela kolumnens rubrik: ${listed(known)}.`
      : `Ge ${what === 'row' ? 'raderna olika namn' : 'kolumnerna olika rubriker'}.`,
  en: (what, known) =>
    known.length > 0
      ? `Write all of the column’s heading: ${listed(known)}.`
      : `Give the ${what === 'row' ? 'rows different names' : 'columns different headings'}.`,
}

/** A few by their names; of more how many there are. */
function some(
  names: readonly string[],
  [open, close]: readonly [string, string],
  and: string,
  more: string,
): string {
  const shown = names.length > 3 ? names.slice(0, 2) : names
  const quoted = shown.map((name) => `${open}${name}${close}`)
  const all = shown.length < names.length ? [...quoted, `${names.length - shown.length} ${more}`] : quoted
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)!}`
}
