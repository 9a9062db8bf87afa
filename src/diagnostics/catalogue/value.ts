import type { Localized } from '../../model/language.ts'
import { didYouMean, entry, listed } from '../entry.ts'

export interface UnknownValue {
  problem:
    | 'syntax'
    | 'table'
    | 'row'
    | 'column'
    | 'name'
    | 'helper'
    | 'option'
    | 'twice'
    | 'columns'
    | 'waiting'
    | 'place'
  written: string
  nearest: string | null
  known: readonly string[]
}

/** `{{< pagebreak >}}`, of Quarto. */
const isPageBreak = /page-?break|sidbrytning/i

export const valueCodes = {
  'value/unknown': entry<UnknownValue>({
    severity: 'error',
    sv: {
      message: ({ problem, written, known }) =>
        written === '' && problem !== 'option'
          ? ({ table: 'Tabellens id saknas.', row: 'Radens namn saknas.', column: 'Kolumnens namn saknas.' }[
              problem as 'table'
            ] ?? 'Ett namn saknas.')
          : {
              syntax: `${written} går inte att läsa.`,
              table: `Det finns ingen tabell med id ”${written}”.`,
              row: `Tabellen har ingen rad som heter ”${written}”.`,
              column: `Tabellen har ingen kolumn som heter ”${written}”.`,
              name: `”${written}” finns inte.`,
              helper: `”${written}” är inget ord som kan stå före ett värde.`,
              option: `”${written}” går inte att använda för det här värdet.`,
              twice: `Det finns flera rader som heter ”${written}” i tabellen, så det går inte att veta vilken som menas.`,
              columns: `Flera kolumner i tabellen heter ”${written}”, så det går inte att veta vilken som menas.`,
              waiting: waitingText.sv(known),
              place: `Värden går inte att hämta här: ${written}`,
            }[problem],
      hint: ({ problem, written, nearest, known }) =>
        problem === 'syntax'
          ? isPageBreak.test(written)
            ? 'En ny sida börjar med ::pagebreak ensamt på en rad.'
            : 'Skriv tabell, rad och kolumn med punkt emellan: {{resultat.summa.utfall}}. Ska klamrarna tryckas som de är, skriv \\{{.'
          : problem === 'columns' && known.length > 0
            ? `Skriv hela kolumnens rubrik: ${listed(known)}.`
            : (hints.sv[problem === 'waiting' && known.length < 2 ? 'place' : problem] ??
              didYouMean.sv(
                nearest,
                known.length > 0
                  ? `Det som finns: ${listed(known)}.`
                  : 'Kör npx delrapport docs writing och läs ”Tal i texten”.',
              )),
    },
    en: {
      message: ({ problem, written, known }) =>
        written === '' && problem !== 'option'
          ? ({
              table: 'The table’s id is missing.',
              row: 'The row’s name is missing.',
              column: 'The column’s name is missing.',
            }[problem as 'table'] ?? 'A name is missing.')
          : {
              syntax: `${written} cannot be read.`,
              table: `There is no table with the id “${written}”.`,
              row: `The table has no row called “${written}”.`,
              column: `The table has no column called “${written}”.`,
              name: `There is no “${written}”.`,
              helper: `“${written}” is no word that can stand before a value.`,
              option: `“${written}” cannot be used for this value.`,
              twice: `Several rows of the table are called “${written}”, so there is no telling which is meant.`,
              columns: `Several columns of the table are called “${written}”, so there is no telling which is meant.`,
              waiting: waitingText.en(known),
              place: `No value can be printed here: ${written}`,
            }[problem],
      hint: ({ problem, written, nearest, known }) =>
        problem === 'syntax'
          ? isPageBreak.test(written)
            ? 'A new page begins with ::pagebreak alone on a line.'
            : 'Write table, row and column with points between them: {{result.total.outcome}}. To print the braces as they are, write \\{{.'
          : problem === 'columns' && known.length > 0
            ? `Write all of the column’s heading: ${listed(known)}.`
            : (hints.en[problem === 'waiting' && known.length < 2 ? 'place' : problem] ??
              didYouMean.en(
                nearest,
                known.length > 0
                  ? `There are: ${listed(known)}.`
                  : 'Run npx delrapport docs writing to read how.',
              )),
    },
  }),

  'value/empty': entry<UnknownValue>({
    severity: 'error',
    sv: {
      message: () => 'Cellen som ska tryckas är tom.',
      hint: () => 'Fyll i cellen, eller ta bort värdet ur texten.',
      related: () => 'cellen står här',
    },
    en: {
      message: () => 'The cell to be printed is blank.',
      hint: () => 'Fill in the cell, or remove the value from the text.',
      related: () => 'the cell is here',
    },
  }),
}

/** By the way from the table that is asked back to the one that asks, both among them. */
const waitingText: Localized<(way: readonly string[]) => string> = {
  sv: ([first, ...way]) =>
    way.length === 0
      ? `Tabellen ”${first}” kan inte hämta värden ur sig själv.`
      : way.length === 1
        ? `Tabellen ”${first}” hämtar själv värden ur tabeller, så de väntar på varandra.`
        : `Tabellen ”${first}” hämtar själv värden ur ”${way.slice(0, -1).join('”, som hämtar ur ”')}”, så de väntar på varandra.`,
  en: ([first, ...way]) =>
    way.length === 0
      ? `The table “${first}” cannot print values of itself.`
      : way.length === 1
        ? `The table “${first}” prints values of tables itself, so the two wait for each other.`
        : `The table “${first}” itself prints values of “${way.slice(0, -1).join('”, which prints values of “')}”, so they wait for each other.`,
}

const hints: Localized<Partial<Record<UnknownValue['problem'], string>>> = {
  sv: {
    twice: 'Ge raderna olika namn, till exempel Personal skola och Personal vård.',
    columns: 'Ge kolumnerna olika rubriker, till exempel Utfall 2025 och Utfall 2026.',
    waiting: 'Skriv talet i en av dem.',
    place: 'Skriv talet eller ordet som det ska stå.',
  },
  en: {
    twice: 'Give the rows different names.',
    columns: 'Give the columns different headings, such as Outcome 2025 and Outcome 2026.',
    waiting: 'Write the number in one of them.',
    place: 'Write the number or the word as it is to stand.',
  },
}
