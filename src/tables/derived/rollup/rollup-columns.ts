/** The columns of a gathered table, and where each stands in the table of a report. */

import { nearest } from '../../../diagnostics/nearest.ts'
import { organisationColumn } from '../../../kinds/gathered-kind.ts'
import type { ColumnKind } from '../../../kinds/kind.ts'
import type { Language } from '../../../model/language.ts'
import type { Column, RollUp, Table } from '../../../model/table.ts'
import { nameKey } from '../../../source/slug.ts'
import type { TypedColumn } from '../../grid.ts'
import { readHeading } from '../../headings/read-heading.ts'
import { scoped } from '../../headings/scopes.ts'
import { labelColumn } from '../../row-names.ts'
import type { RollupSource, RollupTarget } from './rollup-target.ts'

export interface RollupColumn {
  readonly heading: string
  readonly toTheRight: boolean
  /** `name` says which row it is: its label, or in a column of groups what it stands in. */
  readonly is: 'organisation' | 'name' | 'group' | 'figure' | 'text'
  /** The column of the kind; null for one that it does not know. */
  readonly id: string | null
  /** The heading's word, by which a column is known that is none of the kind's. */
  readonly word: string
  /** Whose figures, or of what time, where some table shows several side by side: the same is taken from all. */
  readonly scope: string | null
}

const figures: readonly Column['type'][] = ['money', 'number', 'integer', 'percent']

/** −1 where the table does not have it. */
export function placeOf({ id, word, is, scope }: RollupColumn, table: Table, language: Language): number {
  if (is === 'name') return labelColumn(table.columns)
  const byId = id === null ? -1 : table.columns.findIndex((column) => column.id === id)
  if (byId !== -1) {
    const found = table.columns[byId]!
    const own = scopeOf(found, language)
    if (scope === null || own === null || own === scope) return byId
    const name = wordWithin(found, language)
    return table.columns.findIndex(
      (one) => scopeOf(one, language) === scope && wordWithin(one, language) === name,
    )
  }
  return table.columns.findIndex(
    (column) => column.id === null && readHeading(column.heading.text, language).word === word,
  )
}

/** In one form, however the table writes it. */
const scopeOf = ({ scope }: Pick<Column, 'scope'>, language: Language): string | null =>
  scope && (scoped(scope, language)?.scope ?? scope)

/** Whether its figures say nothing when those of several reports are added up: shares, means and the like. */
export function isShare(
  column: RollupColumn,
  sources: readonly RollupSource[],
  { kind, language }: RollupTarget,
): boolean {
  const known = kind.columns.find(({ id }) => id === column.id)
  if (known && !known.summed) return true
  return sources.some(({ table }) => table.columns[placeOf(column, table, language)]?.type === 'percent')
}

/** What a column is called within its scope. */
function wordWithin({ heading, scope }: Column, language: Language): string {
  const { word } = readHeading(heading.text, language)
  const isNamed = scope !== null && word.startsWith(scope)
  return isNamed
    ? word.slice(scope.length).replace(/^[\s:\u2013-]+/, '')
    : (scoped(word, language)?.word ?? word)
}

/** Those that the author's own headings ask for. */
export const columnsOfHeadings = (
  columns: readonly TypedColumn[],
  sources: readonly RollupSource[],
  language: Language,
): RollupColumn[] => {
  const all = sources.flatMap(({ table }) => table.columns)
  const names = labelColumn(columns)
  return columns.map(({ kind, heading, toTheRight, type, role, scope }, index) => ({
    heading: heading.text,
    toTheRight,
    id: kind?.id || null,
    word: readHeading(heading.text, language).word,
    scope:
      scopeOf({ scope }, language) ??
      scoped(readHeading(heading.text, language).word, language)?.scope ??
      firstScope(kind ? all.filter(({ id }) => id === kind.id) : [], language),
    is:
      kind?.id === organisationColumn.id
        ? 'organisation'
        : index === names
          ? 'name'
          : role === 'group'
            ? 'group'
            : figures.includes(type)
              ? 'figure'
              : 'text',
  }))
}

/**
 * Those that are gathered where nothing else is said: of sums the figures that half of the tables have, of rows all that
 * the tables have. `asked` names some of them.
 */
export function usualColumns(
  sources: readonly RollupSource[],
  show: RollUp,
  asked: string | null,
  target: RollupTarget,
): RollupColumn[] {
  const { kind, language } = target
  const found = candidates(sources, target)
  const values = found.filter(({ column }) => column.is !== 'name' && column.is !== 'group')
  const wanted =
    asked === null
      ? values.filter(({ column, count }) =>
          show === 'rows'
            ? true
            : column.is === 'figure' &&
              column.id !== null &&
              count * 2 >= sources.length &&
              (show === 'sums' || !isShare(column, sources, target)),
        )
      : namedColumns(asked, values, target)
  const [board] = organisationColumn.headings[language]
  const organisation: RollupColumn = {
    heading: board,
    toTheRight: false,
    is: 'organisation',
    id: organisationColumn.id,
    word: board.toLowerCase(),
    scope: null,
  }
  const name = found.find(({ column }) => column.is === 'name')?.column
  const groups = found.flatMap(({ column }) => (column.is === 'group' ? [column] : []))
  const shared = groups.filter(({ id }) => id === kind.rollUp.under)
  const own = groups.filter(({ id }) => id !== kind.rollUp.under)
  const named = name ? [name] : []
  const labels: Record<RollUp, readonly RollupColumn[]> = {
    sums: [{ ...organisation, is: 'name', id: null }],
    rows: [...shared, organisation, ...own, ...named],
    lines: [...groups, ...named],
  }
  return [...labels[show], ...wanted.map(({ column }) => column)]
}

interface Candidate {
  readonly column: RollupColumn
  /** In how many tables it stands. */
  readonly count: number
}

/** In the order in which the tables have them. */
function candidates(sources: readonly RollupSource[], { kind, language }: RollupTarget): Candidate[] {
  const found = new Map<string, { known: ColumnKind | null; all: Column[]; is: RollupColumn['is'] }>()
  for (const { table } of sources) {
    const names = labelColumn(table.columns)
    table.columns.forEach((column, index) => {
      const is =
        index === names
          ? 'name'
          : column.role === 'group'
            ? 'group'
            : figures.includes(column.type)
              ? 'figure'
              : 'text'
      const key = is === 'name' ? '' : (column.id ?? readHeading(column.heading.text, language).word)
      const name = `${column.id === null ? 'word' : 'id'} ${key}`
      const one = found.get(is === 'name' ? is : name) ?? {
        known: kind.columns.find(({ id }) => id === column.id) ?? null,
        all: [],
        is,
      }
      one.all.push(column)
      found.set(is === 'name' ? is : name, one)
    })
  }
  const isSameLanguage = sources.every(({ table }) => table.language === language)
  return [...found.values()].map(({ known, all, is }) => ({
    count: all.length,
    column: {
      heading: headingOf(known, all, isSameLanguage, language),
      toTheRight: all.some(({ toTheRight }) => toTheRight),
      is,
      id: all[0]!.id,
      word: readHeading(all[0]!.heading.text, language).word,
      scope: firstScope(all, language),
    },
  }))
}

function firstScope(columns: readonly Column[], language: Language): string | null {
  const first = columns.find(({ scope }) => scope !== null)
  return first ? scopeOf(first, language) : null
}

/** As the tables have it where they agree, else as the kind calls it; a unit in it may be another table's. */
function headingOf(
  known: ColumnKind | null,
  all: readonly Column[],
  isSameLanguage: boolean,
  language: Language,
): string {
  const { text } = (all.find(({ scope }) => scope !== null) ?? all[0]!).heading
  const agree = isSameLanguage && all.every(({ heading }) => heading.text === text)
  const isOwn = agree || (isSameLanguage && firstScope(all, language) !== null)
  return known && (!isOwn || readHeading(text, language).unit !== null) ? known.headings[language][0] : text
}

function namedColumns(
  asked: string,
  found: readonly Candidate[],
  { emit, span }: RollupTarget,
): readonly Candidate[] {
  const known = found.map(({ column }) => nameKey(column.word, column.heading))
  return asked
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .flatMap((name) => {
      const wanted = nameKey(name, name)
      const is = ({ id, heading, word }: RollupColumn): boolean =>
        id === name || nameKey(heading, '') === wanted || nameKey(word, '') === wanted
      const one = found.find(({ column }) => is(column))
      if (!one) emit('rollup/columns', { name, nearest: nearest(name, known), known }, span)
      return one ? [one] : []
    })
}
