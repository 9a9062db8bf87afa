/** What a workbook says beside the report's own tables. */

import type { SignConvention } from '../../model/conventions.ts'
import type { Localized } from '../../model/language.ts'

interface WorkbookTexts {
  readonly about: string
  readonly checks: string
  readonly organisation: string
  readonly report: string
  readonly status: string
  readonly statuses: Readonly<Record<'draft' | 'final', string>>
  readonly variant: string
  readonly tables: string
  readonly reading: string
  readonly signs: Readonly<Record<SignConvention, string>>
  /** How the sheets are read, in sentences. */
  readonly notes: readonly string[]
  readonly heads: readonly [
    table: string,
    row: string,
    column: string,
    cell: string,
    check: string,
    printed: string,
    computed: string,
    result: string,
  ]
  /** How many checks came out how. */
  readonly counted: (all: number, counts: readonly (readonly [result: string, count: number])[]) => string
  /** Where there are too many to show. */
  readonly shown: (most: number) => string
}

export const workbookTexts: Localized<WorkbookTexts> = {
  sv: {
    about: 'Om',
    checks: 'Kontroller',
    organisation: 'Organisation',
    report: 'Rapport',
    status: 'Status',
    statuses: { draft: 'Utkast', final: 'Slutlig' },
    variant: 'Version för',
    tables: 'Tabeller',
    reading: 'Så läses arbetsboken',
    signs: {
      'cost-positive':
        'Kostnader står som positiva tal och intäkter som negativa, om tabellen inte visar något annat.',
      'income-positive':
        'Intäkter står som positiva tal och kostnader som negativa, om tabellen inte visar något annat.',
      unsigned: 'Intäkter och kostnader står båda som positiva tal, om tabellen inte visar något annat.',
      'granted-frame':
        'Budgeten är en beviljad ram och står som ett positivt tal, kostnader som negativa, om tabellen inte visar något annat.',
    },
    notes: [
      'En avvikelse över noll är bättre än budget.',
      'Summor, avvikelser och andra tal som följer av varandra är formler. Värdet är det som rapporten skriver.',
      'Där avrundning gör att rapportens tal skiljer sig från det uträknade står rapportens tal utan formel, på gul botten.',
      'Ett tal på röd botten stämmer inte med de andra.',
      'Ett streck i en kolumn med belopp är noll. Två punkter är en uppgift som inte visas.',
      'Grå etiketter upprepar etiketten på en rad ovanför, där rapporten skriver den en gång.',
      'Fliken Kontroller visar varje kontroll som har gjorts, med länk till cellen.',
    ],
    heads: ['Tabell', 'Rad', 'Kolumn', 'Cell', 'Kontroll', 'Står', 'Uträknat', 'Resultat'],
    counted: (all, counts) =>
      `${all} ${all === 1 ? 'kontroll' : 'kontroller'}. ${counts.map(([result, count]) => `${result}: ${count}`).join('. ')}.`,
    shown: (most) => `Här visas de första ${most}.`,
  },
  en: {
    about: 'About',
    checks: 'Checks',
    organisation: 'Organisation',
    report: 'Report',
    status: 'Status',
    statuses: { draft: 'Draft', final: 'Final' },
    variant: 'Version for',
    tables: 'Tables',
    reading: 'How to read the workbook',
    signs: {
      'cost-positive': 'Costs are positive and income is negative, unless a table shows otherwise.',
      'income-positive': 'Income is positive and costs are negative, unless a table shows otherwise.',
      unsigned: 'Income and costs are both positive, unless a table shows otherwise.',
      'granted-frame':
        'The budget is a granted frame and is positive, costs are negative, unless a table shows otherwise.',
    },
    notes: [
      'A deviation above zero is better than budget.',
      'Totals, deviations and other figures that follow from each other are formulas. Their value is what the report prints.',
      'Where rounding parts the report’s figure from the computed one, the report’s figure stands without a formula, on yellow.',
      'A figure on red does not fit the others.',
      'A dash in a column of amounts is zero. Two dots are a figure that is not shown.',
      'Grey labels repeat a label further up, where the report prints it once.',
      'The sheet Checks shows every check that was made, with a link to the cell.',
    ],
    heads: ['Table', 'Row', 'Column', 'Cell', 'Check', 'Printed', 'Computed', 'Result'],
    counted: (all, counts) =>
      `${all} ${all === 1 ? 'check' : 'checks'}. ${counts.map(([result, count]) => `${result}: ${count}`).join('. ')}.`,
    shown: (most) => `The first ${most} are shown.`,
  },
}
