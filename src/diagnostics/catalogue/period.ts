import type { Amount } from '../../model/amount.ts'
import { numberText } from '../../model/number-text.ts'
import { didYouMean, entry, listed } from '../entry.ts'

export interface PeriodChange {
  readonly column: string
  readonly row: string
  readonly before: string
  readonly after: string
  readonly previous: string
}

export interface PeriodFall {
  readonly column: string
  readonly row: string
  readonly before: Amount
  readonly after: Amount
  readonly previous: string
}

export interface PeriodRowChange {
  readonly row: string
  readonly previous: string
}

export const periodCodes = {
  'period/no-previous': entry<{ id: string; nearest: string | null; known: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ id }) => `Det finns ingen rapport ”${id}” att jämföra med.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Rapporter som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ id }) => `There is no report “${id}” to compare with.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Reports that exist: ${listed(known)}.`),
    },
  }),

  'period/order': entry<{ previous: string; cutoff: string }>({
    severity: 'warning',
    sv: {
      message: ({ previous, cutoff }) =>
        `${previous} har utfall per ${cutoff} och kan inte vara rapporten före den här.`,
      hint: () => 'Rätta ”previous” eller ”cutoff” i report.yaml.',
    },
    en: {
      message: ({ previous, cutoff }) =>
        `${previous} has outcomes as at ${cutoff} and cannot be the report before this one.`,
      hint: () => 'Correct “previous” or “cutoff” in report.yaml.',
    },
  }),

  'period/changed': entry<PeriodChange>({
    severity: 'warning',
    sv: {
      message: ({ column, row, before, after, previous }) =>
        `”${column}” för ”${row}” är ${after}, men var ${before} i ${previous}.`,
      hint: () => 'Är det ändrat genom beslut, skriv det i texten. Annars, rätta det som är fel.',
      related: ({ previous }) => `så här i ${previous}`,
    },
    en: {
      message: ({ column, row, before, after, previous }) =>
        `“${column}” of “${row}” is ${after}, but was ${before} in ${previous}.`,
      hint: () => 'If it was changed by a decision, say so in the text. Otherwise correct what is wrong.',
      related: ({ previous }) => `as in ${previous}`,
    },
  }),

  'period/fallen': entry<PeriodFall>({
    severity: 'warning',
    sv: {
      message: ({ column, row, before, after, previous }) =>
        `”${column}” för ”${row}” är ${numberText(after, 'sv')}, mindre än ${numberText(before, 'sv')} i ${previous}, fast båda räknas från årets början.`,
      hint: () => 'Kontrollera talet. Har något bokförts om, skriv det i texten.',
      related: ({ previous }) => `så här i ${previous}`,
    },
    en: {
      message: ({ column, row, before, after, previous }) =>
        `“${column}” of “${row}” is ${numberText(after, 'en')}, less than ${numberText(before, 'en')} in ${previous}, though both are counted from the year’s beginning.`,
      hint: () => 'Check the number. If something has been rebooked, say so in the text.',
      related: ({ previous }) => `as in ${previous}`,
    },
  }),

  'period/row-gone': entry<PeriodRowChange>({
    severity: 'warning',
    sv: {
      message: ({ row, previous }) => `Raden ”${row}” från ${previous} finns inte kvar.`,
      hint: () =>
        'Har den bytt namn eller tagits bort med avsikt, skriv det i texten. Annars, lägg till den.',
      related: ({ previous }) => `den stod här i ${previous}`,
    },
    en: {
      message: ({ row, previous }) => `The row “${row}” of ${previous} is gone.`,
      hint: () => 'If it was renamed or removed on purpose, say so in the text. Otherwise add it.',
      related: ({ previous }) => `it was here in ${previous}`,
    },
  }),

  'period/row-new': entry<PeriodRowChange>({
    severity: 'info',
    sv: {
      message: ({ row, previous }) => `Raden ”${row}” fanns inte i ${previous}.`,
      hint: () => 'Kontrollera att den är ny och inte en gammal rad med annan stavning.',
    },
    en: {
      message: ({ row, previous }) => `The row “${row}” was not in ${previous}.`,
      hint: () => 'Check that it is new and not an old row spelt otherwise.',
    },
  }),

  'period/finished-again': entry<PeriodRowChange>({
    severity: 'warning',
    sv: {
      message: ({ row, previous }) => `”${row}” var avslutat redan i ${previous}.`,
      hint: () => 'Ta bort raden, eller skriv i kommentaren varför den är med igen.',
      related: ({ previous }) => `så här i ${previous}`,
    },
    en: {
      message: ({ row, previous }) => `“${row}” was finished in ${previous} already.`,
      hint: () => 'Remove the row, or say in the comment why it is back.',
      related: ({ previous }) => `as in ${previous}`,
    },
  }),
}
