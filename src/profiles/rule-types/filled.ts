import { z } from 'zod'
import { listed } from '../../diagnostics/entry.ts'
import { about } from '../../source/told.ts'
import { rowLabel } from '../../tables/row-names.ts'
import { oneOrMore } from '../one-or-more.ts'
import { ruleType } from '../define-rule-type.ts'

const schema = z.strictObject({
  kind: about(oneOrMore, {
    sv: 'Tabellsorten, eller en lista med flera.',
    en: 'The kind of table, or a list of several.',
  }),
  columns: about(z.array(z.string().trim()).min(1), {
    sv: 'Kolumnerna där varje rad ska ha ett värde, vid sina id i tabellsorten.',
    en: 'The columns in which each row must have a value, by their ids in the kind.',
  }),
})

/** Columns in which every row says something. */
export const filled = ruleType({
  key: 'filled',
  about: {
    sv: 'Kolumner som ska vara ifyllda på varje rad.',
    en: 'Columns that must be filled in on every row.',
  },
  schema,
  names: ({ kind: kinds, columns }) => [
    ...kinds.map((name) => ({ of: 'kind' as const, name, path: ['kind'] })),
    ...columns.map((name, index) => ({ of: 'column' as const, kinds, name, path: ['columns', index] })),
  ],
  judge({ kind, columns: asked }, { report, kinds, language }) {
    const tables = report.tables.filter((table) => kind.includes(table.kind))
    if (tables.length === 0)
      return { verdict: 'notJudged', why: { sv: 'Tabellen finns inte.', en: 'There is no such table.' } }
    const blanks = tables.flatMap((table) =>
      asked.flatMap((id) => {
        const column = table.columns.findIndex((one) => one.id === id)
        const heading =
          table.columns[column]?.heading.text ??
          kinds.find((one) => one.id === table.kind)?.columns.find((one) => one.id === id)?.headings[
            language
          ][0] ??
          id
        // What no row has is said once.
        if (column === -1) return [{ name: heading, span: table.columns[0]?.heading.span ?? table.span }]
        return table.rows.flatMap(({ role, cells }, row) => {
          const { value, written } = cells[column]!
          if (role !== 'body' || (value.type !== 'missing' && value.type !== 'none')) return []
          const label = rowLabel(table, row)
          return [{ name: label === '' ? heading : `${heading} (${label})`, span: written.span }]
        })
      }),
    )
    const [first, ...others] = blanks
    if (!first) return { verdict: 'holds', at: tables[0]!.span }
    const names = listed([...new Set(blanks.map(({ name }) => name))])
    return {
      verdict: 'broken',
      at: first.span,
      related: others.map(({ span }) => span),
      detail: { sv: `Ej ifyllt: ${names}.`, en: `Not filled in: ${names}.` },
    }
  },
})
