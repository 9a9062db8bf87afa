import { entry } from '../diagnostics/entry.ts'
import { ruleWith } from './rule.ts'

const codes = {
  'table/cutoff': entry<{ heading: string; headingDate: string; cutoff: string }>({
    severity: 'warning',
    sv: {
      message: ({ heading, headingDate, cutoff }) =>
        `Rubriken ”${heading}” säger ${headingDate}, men rapportens utfall är per ${cutoff}.`,
      hint: () => 'Rätta datumet i rubriken, eller ”cutoff” i report.yaml.',
    },
    en: {
      message: ({ heading, headingDate, cutoff }) =>
        `The heading “${heading}” says ${headingDate}, but the report’s outcomes are as at ${cutoff}.`,
      hint: () => 'Correct the date in the heading, or “cutoff” in report.yaml.',
    },
  }),
}

/** A date in a heading, as in “Utfall 210731”, is the date that the report's outcomes are as at. */
export const cutoff = ruleWith(codes, ({ tables, meta }, emit) => {
  if (!meta.cutoff) return
  for (const table of tables) {
    for (const { atCutoff, heading, headingDate } of table.columns) {
      if (atCutoff && headingDate && headingDate !== meta.cutoff)
        emit('table/cutoff', { heading: heading.text, headingDate, cutoff: meta.cutoff }, heading.span)
    }
  }
})
