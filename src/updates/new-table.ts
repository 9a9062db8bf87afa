/** The figures of a source → a table file of their own, as spreadsheets read it. */

import { isFigure, type FedCell, type FedTable } from '../feeds/feed.ts'
import type { Language, Localized } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import type { Span } from '../model/span.ts'
import { asData } from '../fixes/table-text.ts'
import { csvField } from '../source/data/csv.ts'
import { guarded } from '../source/data/formula-guard.ts'
import { scaleFor, type FigureScale } from './fed-amount.ts'

const label: Localized<string> = { sv: 'Post', en: 'Item' }

/** UTF-8 with a byte order mark and semicolons, as Swedish Excel wants them. */
export function newTableText(fed: FedTable, scale: FigureScale, language: Language): string {
  const amountOf = fed.columns.map(({ heading, span }) =>
    scaleFor(scale, freeColumn(heading, span), [], language),
  )
  const cellText = (cell: FedCell, column: number): string => {
    if (cell === null) return ''
    if (!isFigure(cell)) return words(cell.text)
    const amount = amountOf[column]!(cell.amount)
    return numberText(amount, language)
      .replace('\u2212', '-')
      .replaceAll(language === 'sv' ? '\u00a0' : ',', '')
  }
  const lines = [
    [fed.labelHeading ?? label[language], ...fed.columns.map(({ heading }) => heading)].map(words),
    ...fed.rows.map(({ label: name, cells }) => [words(name), ...cells.map(cellText)]),
  ]
  return `\ufeff${lines.map((line) => line.map((text) => csvField(text, ';')).join(';')).join('\n')}\n`
}

/** Words of a source, which are to be neither markup nor a formula. */
const words = (text: string): string => guarded(asData(text))

/** A column that no kind knows. */
const freeColumn = (text: string, span: Span) => ({
  type: 'text' as const,
  unit: null,
  heading: { text, content: [], span },
})
