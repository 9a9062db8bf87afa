import type { Rule } from './rule.ts'

/** A date in a heading, as in “Utfall 210731”, is the date that the report's outcomes are as at. */
export const cutoff: Rule = ({ tables, meta }, emit) => {
  if (!meta.cutoff) return
  for (const table of tables) {
    for (const { atCutoff, heading, headingDate } of table.columns) {
      if (atCutoff && headingDate && headingDate !== meta.cutoff)
        emit('table/cutoff', { heading: heading.text, headingDate, cutoff: meta.cutoff }, heading.span)
    }
  }
}
