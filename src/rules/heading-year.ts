import { entry } from '../diagnostics/entry.ts'
import type { ReportMeta } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { readHeading, type Heading } from '../tables/headings/read-heading.ts'
import { ruleWith } from './rule.ts'

const codes = {
  'table/year': entry<{ heading: string; year: string; years: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ heading, year, years }) =>
        `Rubriken ”${heading}” säger ${year}, men rapporten gäller ${years.join('–')}.`,
      hint: ({ years }) =>
        `Rätta årtalet i rubriken om talen gäller ${years.join('–')}, annars talen. Ett tidigare år jämförs i en kolumn bredvid.`,
    },
    en: {
      message: ({ heading, year, years }) =>
        `The heading “${heading}” says ${year}, but the report is about ${years.join('–')}.`,
      hint: ({ years }) =>
        `Correct the year in the heading if the figures are for ${years.join('–')}, otherwise the figures. An earlier year is compared in a column beside.`,
    },
  }),
}

/**
 * “Budget 2025” in a report of 2026, beside columns of 2026. Only where the figures are compared within the table, and
 * where no other column has the same for the report's own year: a year before or after beside it is as it should be.
 */
export const headingYear = ruleWith(codes, ({ tables, meta }, emit) => {
  const years = yearsOf(meta)
  if (years.length === 0) return
  for (const table of tables) {
    if (!table.columns.some(({ isDeviation }) => isDeviation)) continue
    const headings = table.columns.map(({ heading }) => readHeading(heading.text, meta.language))
    if (!headings.some(({ year }) => year !== null && years.includes(year))) continue
    for (const [index, { word, year, date }] of headings.entries()) {
      if (year === null || date !== null || years.includes(year) || isMeant(table, index, word, headings))
        continue
      const { heading } = table.columns[index]!
      emit('table/year', { heading: heading.text, year, years }, heading.span)
    }
  }
})

/** The column of another year on purpose: the kind's own for the year before, one that no kind knows, one of several. */
function isMeant({ columns }: Table, index: number, word: string, headings: readonly Heading[]): boolean {
  const { id, isEarlier, role } = columns[index]!
  if (id === null || isEarlier || role !== 'value') return true
  return headings.some((other, at) => at !== index && (other.word === word || columns[at]!.id === id))
}

/** The years of the period, or that of the cutoff. */
function yearsOf({ period, cutoff }: ReportMeta): string[] {
  const days = period ? [period.start, period.end] : cutoff ? [cutoff] : []
  return [...new Set(days.map((day) => day.slice(0, 4)))]
}
