import { z } from 'zod'
import type { Kind } from '../../kinds/kind.ts'
import type { Language, Localized } from '../../model/language.ts'
import type { ReportMeta } from '../../model/report.ts'
import type { Column, Table } from '../../model/table.ts'
import { about } from '../../source/told.ts'
import { columnMatter, isOfGroup } from '../../tables/between/column-matter.ts'
import { nameOfTable } from '../../tables/between/name-of-table.ts'
import { quoted } from '../quoted.ts'
import { yearOfTime } from '../timed-heading.ts'
import { oneOrMore } from '../one-or-more.ts'
import { ruleType } from '../define-rule-type.ts'
import type { Judgement, Matter } from '../rule-type.ts'
import { tablesIn } from '../sections.ts'

const schema = z.strictObject({
  kind: about(oneOrMore, {
    sv: 'Tabellsorten, eller en lista med flera som duger.',
    en: 'The kind of table, or a list of several that will do.',
  }),
  columns: about(z.array(z.string().trim()).optional(), {
    sv: 'Kolumnerna som ska finnas, vid sina id i tabellsorten.',
    en: 'The columns that must be there, by their ids in the kind.',
  }),
  of: about(z.enum(['municipality', 'group']).optional(), {
    sv: 'Vems tal kolumnerna ska visa: kommunens (municipality, om inget annat sägs) eller koncernens (group).',
    en: 'Whose figures the columns must show: the municipality’s (if nothing else is said) or the group’s.',
  }),
  within: about(z.string().trim().optional(), {
    sv: 'Avsnittet som tabellen ska stå i; utan det duger var som helst.',
    en: 'The section that the table must stand in; without it anywhere will do.',
  }),
})

type Asked = z.output<typeof schema>

/** A table that must be there, with its columns. */
export const table = ruleType({
  key: 'table',
  about: {
    sv: 'Tabellen som ska finnas, och dess kolumner.',
    en: 'The table that must be there, and its columns.',
  },
  schema,
  names: ({ kind: kinds, columns = [], within }) => [
    ...kinds.map((name) => ({ of: 'kind' as const, name, path: ['kind'] })),
    ...columns.map((name, index) => ({ of: 'column' as const, kinds, name, path: ['columns', index] })),
    ...(within === undefined ? [] : [{ of: 'role' as const, name: within, path: ['within'] }]),
  ],
  judge(asked, matter) {
    const tables = tablesFor(asked.kind, asked.within, matter)
    const [first] = tables
    if (!first) return missingTable(asked, matter)
    const { columns = [], of = 'municipality' } = asked
    const missing = columns.filter((id) => !hasColumn(tables, id, of === 'group', matter))
    const at = first.columns[0]?.heading.span ?? first.span
    if (missing.length === 0) return { verdict: 'holds', at }
    const name = nameOfTable(first)
    const headings = (language: Language): string =>
      quoted(
        missing.map((id) => headingOf(id, first.kind, matter.kinds, language)),
        language,
      )
    const whose: Localized<string> =
      of === 'group' ? { sv: ' för koncernen', en: ' of the group' } : { sv: '', en: '' }
    return {
      verdict: 'broken',
      at,
      detail: {
        sv: `I ”${name}” saknas${whose.sv} ${headings('sv')}.`,
        en: `“${name}” lacks${whose.en} ${headings('en')}.`,
      },
    }
  },
})

function tablesFor(
  kinds: readonly string[],
  within: string | undefined,
  { report, sections }: Matter,
): readonly Table[] {
  const there = within === undefined ? [] : sections.every(within).flatMap(tablesIn)
  return report.tables.filter(
    ({ kind, id }) => kinds.includes(kind) && (within === undefined || there.includes(id)),
  )
}

function missingTable({ kind: asked, within }: Asked, { kinds, sections }: Matter): Judgement {
  const titles = (language: Language): string =>
    asked.map((id) => kinds.find((kind) => kind.id === id)?.title[language] ?? id).join(' / ')
  const where = (language: Language): string =>
    within === undefined ? '' : sections.heading(within, language)
  return {
    verdict: 'broken',
    at: null,
    detail: {
      sv: `En tabell av sorten ${titles('sv')} (kind=${asked[0]}) saknas${within === undefined ? '' : ` under ”${where('sv')}”`}.`,
      en: `There is no table of the kind ${titles('en')} (kind=${asked[0]})${within === undefined ? '' : ` below “${where('en')}”`}.`,
    },
  }
}

/** The group's columns are those of what and of when the municipality's are; in a table of the group alone, its own. */
function hasColumn(
  tables: readonly Table[],
  id: string,
  isGroup: boolean,
  { report: { meta }, kinds }: Matter,
): boolean {
  const all = tables.flatMap((table) => table.columns.map((column) => ({ column, table })))
  const named = all.filter(({ column }) => column.id === id)
  const isOf = ({ column, table }: (typeof all)[number]): boolean =>
    isOfGroup(column, table, meta) === isGroup
  if (named.some(isOf)) return true
  if (all.some((one) => isOf(one) && isTimed(one.column, one.table, id, kinds, meta))) return true
  const sayings = named.flatMap(({ column, table }) => sayingsOf(column, table, meta))
  return all.some(
    (one) => isOf(one) && sayingsOf(one.column, one.table, meta).some((saying) => sayings.includes(saying)),
  )
}

/** Whether its time alone says that a column is what a kind calls outcome, or that of the year before. */
function isTimed(
  { id, role, heading }: Column,
  { kind }: Table,
  wanted: string,
  kinds: readonly Kind[],
  { language, cutoff }: ReportMeta,
): boolean {
  const known = kinds.find((one) => one.id === kind)?.columns.find((one) => one.id === wanted)
  const said = id === null && role === 'value' ? yearOfTime(heading.text, language) : null
  if (!known || said === null || cutoff === null) return false
  const year = cutoff.slice(0, 4)
  return known.atCutoff ? said === year : known.earlierOf !== null && said === String(Number(year) - 1)
}

/** What a column is of, whosever it is: by its matter, and by its heading without the word for whose it is. */
function sayingsOf(column: Column, table: Table, meta: ReportMeta): string[] {
  const matter = columnMatter(column, table, meta)?.apartFromWhose
  const { scope, heading } = column
  const text = heading.text.toLowerCase()
  const bare =
    scope !== null && text.startsWith(scope) ? text.slice(scope.length).replace(/^[\s:,]+/u, '') : text
  return [...(matter === undefined ? [] : [matter]), `: ${bare}`]
}

const headingOf = (id: string, kind: string, kinds: readonly Kind[], language: Language): string =>
  kinds.find((one) => one.id === kind)?.columns.find((column) => column.id === id)?.headings[language][0] ??
  id
