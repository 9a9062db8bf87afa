import { kinds } from '../kinds/index.ts'
import type { Rule } from './rule.ts'

/** A date in a heading, as in “Utfall 210731”, is the date that the report's outcomes are as at. */
export const cutoff: Rule = ({ tables, meta }, emit) => {
  if (!meta.cutoff) return
  for (const table of tables) {
    const kind = kinds.find(({ id }) => id === table.kind)
    for (const { id, heading, headingDate } of table.columns) {
      const atCutoff = kind?.columns.find((column) => column.id === id)?.atCutoff
      if (atCutoff && headingDate && headingDate !== meta.cutoff)
        emit('table/cutoff', { heading: heading.text, headingDate, cutoff: meta.cutoff }, heading.span)
    }
  }
}
