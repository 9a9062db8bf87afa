/** Which rows are totals: told by their label, or by being the last one, unlabelled, with numbers. */

import type { TotalKind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { Column, RowRole, WrittenRow } from '../model/table.ts'
import { evenSpaces } from './number-grammar.ts'

export function rowRoles(
  rows: readonly WrittenRow[],
  columns: readonly Column[],
  total: TotalKind | null,
  language: Language,
): RowRole[] {
  const key = columns.findIndex(({ role }) => role === 'key')
  if (!total || key === -1) return rows.map(() => 'body')
  const totals = total.total[language].map((label) => label.toLowerCase())
  const subtotals = total.subtotal[language].map((label) => label.toLowerCase())
  return rows.map(({ cells }, index) => {
    const label = labelText(cells[key]!.text)
    if (totals.includes(label)) return 'total'
    if (subtotals.some((start) => label.startsWith(start))) return 'subtotal'
    const unlabelledSum = label === '' && cells.some(({ text }, column) => column !== key && text !== '')
    return unlabelledSum && index === rows.length - 1 && rows.length > 1 ? 'total' : 'body'
  })
}

/** Without case, a colon, or the mark of a note set by hand: `Summa1`, `Summa*`. */
const labelText = (text: string): string =>
  evenSpaces(text)
    .toLowerCase()
    .replace(/(?<=\p{L})\d$|\*+$|:$/u, '')
    .trim()
