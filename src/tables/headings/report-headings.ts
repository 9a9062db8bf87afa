/** What is wrong with a table's headings, by the kind that it is of. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import type { ColumnKind, Kind } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import type { HeadingFit } from './fit-headings.ts'
import type { HeadedTable } from './heading-rows.ts'
import { slipOf } from './heading-slip.ts'

/** With so many of its columns a table is of its kind whatever else the kind asks for. */
const enough = 4

export function reportHeadings(
  table: HeadedTable,
  kind: Kind,
  fit: HeadingFit,
  extras: readonly (ColumnKind | null)[],
  language: Language,
  emit: Emit,
): void {
  const { headings, ownHeadings } = table
  const absent = kind.columns.filter((column) => !fit.columns.includes(column))
  const free = absent.map((column) => column.headings[language][0])
  const names = absent.flatMap((column) => column.headings[language])
  const title = kind.title[language].toLowerCase()
  const slips = fit.unknown.map((index) => slipOf(ownHeadings[index]!, names, language))
  fit.unknown.forEach((index, at) => {
    const { text, span } = headings[index]!
    if (kind.extraColumns && slips[at] === null) return
    const facts = { kind: title, heading: text, other: '', column: '', nearest: slips[at]!, known: free }
    emit('table/unknown-column', { ...facts, problem: 'unknown' }, span)
  })
  for (const { index, first, column } of fit.repeated) {
    const { text, span } = headings[index]!
    const name = kind.extraColumns ? column.headings[language][0] : ''
    const facts = { kind: title, heading: text, other: headings[first]!.text, column: name }
    emit('table/unknown-column', { ...facts, problem: 'twice', nearest: null, known: free }, span)
  }
  // Other columns of figures are another form of the same table, not one with something left out.
  const others = extras.filter((column) => column !== null && column.type !== 'text').length
  const known = fit.columns.filter((column) => column?.role === 'value').length
  const hasOthers = others > 1 || (others === 1 && known > 0) || known >= enough
  for (const column of fit.missing) {
    const [name, ...aliases] = column.headings[language]
    if (hasOthers && column.role === 'value') continue
    // A misspelt heading is one mistake, not two.
    if (!slips.some((slip) => slip !== null && column.headings[language].includes(slip)))
      emit(
        'table/missing-column',
        { kind: title, column: name, aliases },
        { ...headings[0]!.span, end: headings.at(-1)!.span.end },
      )
  }
}
