/** Rows that may be totals under another name: misspelt, or the last row, with what the rows above it come to. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { slipsBetween } from '../model/slips.ts'
import type { Language } from '../model/language.ts'
import type { Cell } from '../model/table.ts'
import type { TypedColumn } from './grid.ts'
import { holds } from './relations/evidence.ts'
import { trialOf } from './relations/sum-trial.ts'
import type { FoundRelations } from './relations/tell-relations.ts'
import { nameOf } from './name-words.ts'
import { labelColumn } from './row-names.ts'

const names: Record<Language, readonly string[]> = {
  sv: ['Summa', 'Totalt', 'Totalsumma', 'Delsumma'],
  en: ['Total', 'Sum', 'Subtotal'],
}

/** Figures that miss a sum by less than this part of it nearly are one. */
const nearly = 0.01

export function askOfTotals(
  { table, relations }: FoundRelations,
  columns: readonly TypedColumn[],
  cells: readonly (readonly Cell[])[],
  language: Language,
  emit: Emit,
): void {
  const key = labelColumn(columns)
  const label = (row: number) => cells[row]![key]!.written
  const counted = table.rows.flatMap(({ counts }, row) => (counts ? [row] : []))
  const misspelt = counted.filter((row) => slipOf(label(row).text, language) !== null)
  for (const row of misspelt) {
    const { text, span } = label(row)
    emit('table/looks-like-total', { row: text, nearest: slipOf(text, language), isExact: false }, span)
  }
  const last = counted.at(-1)
  if (last === undefined || misspelt.includes(last) || table.rows[last]!.likely > 0) return
  const isKnown = relations.some(
    (one) => one.over === 'rows' && (one.row === last || one.terms.some(({ row }) => row === last)),
  )
  const parts = relations.flatMap((one) => (one.over === 'rows' ? one.terms.map(({ row }) => row) : []))
  const above = counted.filter((row) => row < last && !parts.includes(row))
  if (isKnown || above.length < 3) return
  const terms = above.map((row) => ({ row, sign: 1 as const }))
  const trials = table.adding.flatMap((column) => trialOf(table, last, terms, column) ?? [])
  const telling = trials.filter(({ isTelling, scale }) => isTelling && scale > 0)
  const near = telling.filter((trial) => holds(trial) || Math.abs(trial.difference) < trial.scale * nearly)
  if (telling.length === 0 || near.length < telling.length) return
  // A single small figure comes to the sum of the others by chance.
  if (telling.length === 1 && telling[0]!.scale < telling[0]!.tolerance * leastSteps) return
  const { text, span } = label(last)
  emit('table/looks-like-total', { row: text, nearest: null, isExact: telling.every(holds) }, span)
}

const leastSteps = 100

/** The name of a total that a label is a slip of the keyboard from. */
function slipOf(text: string, language: Language): string | null {
  const name = nameOf(text)
  const known = names[language].map((one) => one.toLowerCase())
  // What stands in a chapter of another language is called what it is called there.
  if (
    name.length < 4 ||
    Object.values(names)
      .flat()
      .some((one) => one.toLowerCase() === name)
  )
    return null
  const at = known.findIndex((one) => slipsBetween(name, one, 1) === 1)
  return at === -1 ? null : names[language][at]!
}
