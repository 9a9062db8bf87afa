import type { Language } from '../../model/language.ts'
import { quantityText } from '../../model/number-text.ts'
import type { Quantity } from '../../model/table.ts'
import { entry, type Severity } from '../entry.ts'

/** A figure by its place. */
export interface NamedFigure extends Quantity {
  readonly row: string
  readonly column: string
  readonly table: string
}

export interface DifferingArgs {
  readonly here: NamedFigure
  readonly there: NamedFigure
  /** It is not the figure here but what parts two columns that ought to be the other one. */
  readonly isChange: boolean
  /** Whether the kinds of the tables say that it is one figure, that it may be, or the rows' name alone. */
  readonly by: 'kind' | 'kinds' | 'name'
  /** In how many other columns the two rows agree. */
  readonly agreeing: number
  readonly severity: Severity
}

export interface MiscountArgs {
  readonly row: string
  readonly column: string
  readonly summary: string
  readonly written: number
  readonly counted: number
  readonly goals: string
  /** The id of the table of goals. */
  readonly target: string
}

export const betweenCodes = {
  'table/differs': entry<DifferingArgs>({
    severity: ({ severity }) => severity,
    sv: {
      message: ({ here, there, isChange }) => {
        const [first, second] = figures(here, there, 'sv')
        const start = isChange
          ? `”${here.row}” ändras med ${first} i ”${here.column}”`
          : `”${here.column}” för ”${here.row}” är ${first}`
        const other = there.row === here.row ? '' : `”${there.row}” är `
        return `${start} i tabellen ”${here.table}” men ${other}${second} i ${otherTable(here, there, 'sv')}.`
      },
      hint: ({ isChange, by, agreeing }) =>
        isChange
          ? 'Rätta det tal som är fel. Har något mer ändrat det, som en direktbokning eller en justering, ska en rad i tabellen säga det.'
          : agreeText.sv(agreeing) + mend.sv[by],
      related: ({ there }) => `står det ${quantityText(there.amount, null, 'sv')}`,
    },
    en: {
      message: ({ here, there, isChange }) => {
        const [first, second] = figures(here, there, 'en')
        const start = isChange
          ? `“${here.row}” changes by ${first} in “${here.column}”`
          : `“${here.column}” of “${here.row}” is ${first}`
        const other = there.row === here.row ? '' : `“${there.row}” is `
        return `${start} in the table “${here.table}” but ${other}${second} in ${otherTable(here, there, 'en')}.`
      },
      hint: ({ isChange, by, agreeing }) =>
        isChange
          ? 'Correct the number that is wrong. If something else has changed it, like a direct posting or an adjustment, a row of the table should say so.'
          : agreeText.en(agreeing) + mend.en[by],
      related: ({ there }) => `here it is ${quantityText(there.amount, null, 'en')}`,
    },
  }),

  'goal/count': entry<MiscountArgs>({
    severity: 'error',
    sv: {
      message: ({ row, column, summary, written, counted, goals }) =>
        `”${column}” för ”${row}” är ${written} i tabellen ”${summary}” men ${counted} i ”${goals}”.`,
      hint: ({ column, target }) =>
        `Rätta antalet, eller bedömningen av den indikator som ska räknas till ”${column}”. ::goals-summary{table=${target}} räknar själv.`,
      related: ({ column }) => `räknas till ”${column}”`,
    },
    en: {
      message: ({ row, column, summary, written, counted, goals }) =>
        `“${column}” of “${row}” is ${written} in the table “${summary}” but ${counted} in “${goals}”.`,
      hint: ({ column, target }) =>
        `Correct the number, or the judgement of the indicator that belongs to “${column}”. ::goals-summary{table=${target}} counts by itself.`,
      related: ({ column }) => `counts as “${column}”`,
    },
  }),
}

const agreeText = {
  sv: (columns: number): string =>
    columns === 0
      ? ''
      : `I ${columns === 1 ? 'en annan kolumn' : `${columns} andra kolumner`} är raderna lika. `,
  en: (columns: number): string =>
    columns === 0
      ? ''
      : `In ${columns === 1 ? 'one other column' : `${columns} other columns`} the rows agree. `,
}

const mend = {
  sv: {
    kind: 'Samma tal ska stå på båda ställena: rätta det som är fel.',
    kinds:
      'Rätta det tal som är fel. Visar tabellerna olika saker säger ”checks: { table/differs: av }” i report.yaml att de får skilja.',
    name: 'Rätta det tal som är fel, eller ge raderna olika namn om de visar olika saker.',
  },
  en: {
    kind: 'The same number belongs in both places: correct the one that is wrong.',
    kinds:
      'Correct the number that is wrong. If the tables show different things, “checks: { table/differs: off }” in report.yaml says that they may differ.',
    name: 'Correct the number that is wrong, or give the rows different names if they show different things.',
  },
} as const

/** With their units where those differ. */
function figures(here: NamedFigure, there: NamedFigure, language: Language): [string, string] {
  const isOneUnit = here.unit === there.unit
  const text = ({ amount, unit }: Quantity): string => quantityText(amount, isOneUnit ? null : unit, language)
  return [text(here), text(there)]
}

function otherTable(here: NamedFigure, there: NamedFigure, language: Language): string {
  if (here.table === there.table) return language === 'sv' ? 'en annan tabell' : 'another table'
  return language === 'sv' ? `”${there.table}”` : `“${there.table}”`
}
