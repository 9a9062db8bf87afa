import { entry } from '../diagnostics/entry.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import { ruleWith } from './rule.ts'

const codes = {
  'table/year-order': entry<{ heading: string; years: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ heading, years }) =>
        `Rubriken ”${heading}” bryter ordningen: åren i tabellen är ${years.join(', ')}.`,
      hint: () =>
        'Kontrollera att varje kolumn har sitt eget år som rubrik, och ställ åren i ordning, det äldsta eller det senaste först.',
    },
    en: {
      message: ({ heading, years }) =>
        `The heading “${heading}” breaks the order: the years of the table are ${years.join(', ')}.`,
      hint: () =>
        'Look whether each column has its own year for a heading, and put the years in order, the oldest or the latest first.',
    },
  }),
}

/** In fewer there is no order to break. */
const fewest = 3

/** Columns headed by years alone, two of which have changed places: a heading that was swapped, most likely. */
export const yearOrder = ruleWith(codes, ({ tables, meta: { language } }, emit) => {
  for (const { columns } of tables) {
    const timed = columns.flatMap(({ heading }) => {
      const { word, year, date, part, unit } = readHeading(heading.text, language)
      const isBare = year !== null && word === '' && date === null && part === null && unit === null
      return isBare ? [{ heading, year: Number(year) }] : []
    })
    const years = timed.map(({ year }) => year)
    if (years.length < fewest || new Set(years).size < years.length) continue
    const steps = years.slice(1).map((year, index) => year - years[index]!)
    const isRising = steps.filter((step) => step > 0).length * 2 >= steps.length
    const broken = steps.findIndex((step) => step > 0 !== isRising)
    if (broken === -1) continue
    const { heading } = timed[broken + 1]!
    emit('table/year-order', { heading: heading.text, years: years.map(String) }, heading.span)
  }
})
