/** The headings of a file of adopted budgets: what each column is, by the words that controllers use for it. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Localized } from '../model/language.ts'
import type { Span } from '../model/span.ts'
import { reportUnitOf, type MoneyUnit } from '../model/units.ts'
import type { DataCell } from '../source/data/data-rows.ts'
import { readHeading } from '../tables/headings/read-heading.ts'

/** The first word of each language is the one that messages name. */
const words = {
  board: { sv: ['Nämnd', 'Nämnd/styrelse', 'Styrelse', 'Organisation'], en: ['Board', 'Committee'] },
  row: { sv: ['Rad', 'Post', 'Verksamhet', 'Projekt'], en: ['Row', 'Item', 'Activity', 'Project'] },
  amount: { sv: ['Belopp', 'Budget', 'Anslag'], en: ['Amount'] },
  decision: {
    sv: ['Beslut', 'Beslutad av', 'Beslutat av', 'Beslutsinstans', 'Beslutande'],
    en: ['Decision', 'Decided by'],
  },
  paragraph: { sv: ['Paragraf', '§'], en: ['Paragraph', 'Section'] },
  date: { sv: ['Datum', 'Beslutsdatum'], en: ['Date', 'Decision date'] },
  unit: { sv: ['Enhet'], en: ['Unit'] },
  budget: { sv: ['Del', 'Budgetdel', 'Drift/investering'], en: ['Part'] },
  type: { sv: ['Slag', 'Typ'], en: ['Type'] },
  note: { sv: ['Anmärkning', 'Kommentar', 'Diarienummer'], en: ['Note', 'Comment'] },
} satisfies Record<string, Localized<readonly [string, ...string[]]>>

export type LinePart = keyof typeof words

const parts = Object.keys(words) as LinePart[]

const allWords = (part: LinePart): string[] => [...words[part].sv, ...words[part].en]

/** What no line can do without. */
const needed: readonly LinePart[] = ['board', 'amount']

export interface LineHeadings {
  /** Indexes of the columns that are there. */
  readonly at: Readonly<Partial<Record<LinePart, number>>>
  /** The unit that the heading of the amounts names, or null. */
  readonly unit: MoneyUnit | null
}

/** Null where what every line needs is not there, which is reported. Columns that are not known are reported and passed by. */
export function readLineHeadings(head: readonly DataCell[], start: Span, emit: Emit): LineHeadings | null {
  const at: Partial<Record<LinePart, number>> = {}
  let unit: MoneyUnit | null = null
  head.forEach(({ text, span }, index) => {
    if (text === '') return
    const { word, unit: said } = readHeading(text, 'sv')
    const isAmount = word === '' && said !== null
    const part = isAmount
      ? 'amount'
      : parts.find((one) => allWords(one).some((known) => known.toLowerCase() === word))
    if (part === undefined || at[part] !== undefined) {
      const known = parts.map((one) => ({ sv: words[one].sv[0], en: words[one].en[0] }))
      const near = nearest(text, parts.flatMap(allWords))
      emit(
        'budget/column',
        { problem: part ? 'twice' : 'unknown', heading: text, nearest: near, known },
        span,
      )
      return
    }
    at[part] = index
    if (part === 'amount' && said !== null) unit = reportUnitOf(said)
  })
  const missing = needed.filter((part) => at[part] === undefined)
  for (const part of missing) {
    const heading = { sv: words[part].sv[0], en: words[part].en[0] }
    emit('budget/no-column', { heading }, head[0]?.span ?? start)
  }
  return missing.length > 0 ? null : { at, unit }
}
