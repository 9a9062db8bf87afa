/** How a table's headings fit the columns of a kind. */

import type { ColumnKind, Kind } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import type { HeadedTable } from './heading-rows.ts'
import { isMeasureName } from '../name-words.ts'
import { beginsWith, columnNamed } from './column-named.ts'
import { readHeading } from './read-heading.ts'
import { scoped } from './scopes.ts'

export interface HeadingFit {
  readonly columns: readonly (ColumnKind | null)[]
  /** By column; null for what belongs to all scopes or where there are none. */
  readonly scopes: readonly (string | null)[]
  readonly missing: readonly ColumnKind[]
  /** Indexes of headings that the kind does not know. */
  readonly unknown: readonly number[]
  /** Headings whose column stands further left already, which is at `first`. */
  readonly repeated: readonly {
    readonly index: number
    readonly first: number
    readonly column: ColumnKind
  }[]
  /** By column, whether a word tells it, and not a year alone. */
  readonly worded: readonly boolean[]
}

/** `Mål | Indikator | … | Målvärde`: what stands before the names of the rows groups them, and is no target. */
function groupLeftOf(columns: (ColumnKind | null)[], { columns: known }: Kind): void {
  const key = columns.findIndex((column) => column?.role === 'key')
  columns.forEach((column, index) => {
    if (index >= key || column?.type !== 'target') return
    columns[index] = known.findLast((one) => one.role === 'group' && !columns.includes(one)) ?? column
  })
}

/** Later than any year. */
const ownTime = '9999'

type Headed = Pick<HeadedTable, 'headings' | 'groups' | 'ownHeadings'>

interface Placed {
  readonly column: ColumnKind | null
  readonly scope: string | null
  /** A date or year, for comparing. */
  readonly when: string
  readonly isWorded: boolean
}

/**
 * How a table's headings fit a kind. `isNamed` is whether its author says that it is of the kind, `own` how headings name the
 * report's own time, where that is known.
 */
export function fitHeadings(
  kind: Kind,
  table: Headed,
  language: Language,
  isNamed: boolean,
  own: readonly string[] = [],
): HeadingFit {
  const placed = place(kind, table, language, own)
  const columns = placed.map(({ column }) => column)
  const key = kind.columns.find(({ role }) => role === 'key')
  // Whatever stands first names the rows, where its author says what the table is.
  if (key && isNamed && !columns.includes(key) && columns[0] === null) columns[0] = key
  groupLeftOf(columns, kind)
  if (isNamed) settleLonger()
  // What groups rows elsewhere names them where nothing else does.
  if (key && !columns.includes(key) && columns[0]?.role === 'group') columns[0] = key
  const hasMoney = kind.columns.some(({ type }) => type === 'money')
  const repeated: { index: number; first: number; column: ColumnKind }[] = []
  const extra: number[] = []
  for (const scope of new Set(placed.map((one) => one.scope))) settleScope(scope)
  const unknown = columns.flatMap((column, index) =>
    column === null && !extra.includes(index) && !repeated.some((one) => one.index === index) ? [index] : [],
  )
  const missing = kind.columns.filter((column) => column.required && !columns.includes(column))
  return {
    columns,
    scopes: placed.map(({ scope }) => scope),
    missing,
    unknown,
    repeated,
    worded: placed.map(({ isWorded }) => isWorded),
  }

  function settleLonger(): void {
    const longer = columns.map((column, index) =>
      column === null ? beginsWith(kind, table.ownHeadings[index]!, language) : null,
    )
    longer.forEach((column, index) => {
      const isAlone = longer.filter((other) => other === column).length === 1
      if (column !== null && isAlone && !columns.includes(column)) columns[index] = column
    })
  }

  /** Of one column in several years the latest is meant; the one before it is the year before, and the rest stand beside. */
  function settleScope(scope: string | null): void {
    const within = placed.flatMap((one, index) => (one.scope === scope ? [index] : []))
    for (const column of new Set(within.map((index) => columns[index]!))) {
      if (column === null || column === undefined) continue
      const same = within.filter((index) => columns[index] === column)
      const earlier = kind.columns.find(({ earlierOf }) => earlierOf === column.id)
      const later = kind.columns.find(({ id }) => id === column.earlierOf)
      const isLater =
        later !== undefined && later.atCutoff && !within.some((index) => columns[index] === later)
      if (same.length === 1 && !(isLater && isLatest(same[0]!, within))) continue
      const named = sameInWords(column, same)
      if (named !== null) {
        for (const index of same) if (index !== named) extra.push(index)
        for (const index of extra) columns[index] = null
        continue
      }
      const timed = same.filter((index) => placed[index]!.when !== '').length
      const dated = same.find((index) => own.includes(placed[index]!.when))
      // `Utfall 2025 | Utfall`: what alone says no time is of the report's own, unless another says that it is.
      const isOwn = earlier !== undefined && timed > 0 && timed === same.length - 1 && dated === undefined
      const whenOf = (index: number): string => placed[index]!.when || (isOwn ? ownTime : '')
      const latest = same.map(whenOf).toSorted().at(-1)!
      const ownYear = latest === ownTime ? (own[0]?.slice(0, 4) ?? ownTime) : latest.slice(0, 4)
      // What is of the same year as the latest is of the year before it no more than the latest is.
      const isBefore = (index: number): boolean => whenOf(index).slice(0, 4) < ownYear
      // Of several times of the year before, the one that is as far into it is compared with.
      const asFar = (index: number): boolean =>
        isBefore(index) &&
        whenOf(index).slice(4, 7) === (latest === ownTime ? (own[0] ?? '') : latest).slice(4, 7)
      const byTime = same.toSorted((a, b) => {
        const [one, other] = [a, b].map((index) =>
          asFar(index) ? `${whenOf(index).slice(0, 4)}-99` : whenOf(index),
        )
        return one! < other! ? 1 : -1
      })
      const whens = new Set(same.map(whenOf))
      const isOrdered = whens.size === same.length && !whens.has('')
      const steps = isLater && isLatest(byTime[0]!, within) ? [later, column] : [column, earlier]
      same.forEach((index) => (columns[index] = null))
      if (!isOrdered) {
        const first = dated ?? same[0]!
        columns[first] = column
        for (const index of same) if (index !== first) repeated.push({ index, first, column })
        continue
      }
      const [first, ...others] = steps
      byTime.forEach((index, at) => {
        const step = at === 0 ? first : isBefore(index) ? others.shift() : undefined
        const isFree = step !== undefined && !within.some((other) => columns[other] === step)
        if (isFree) columns[index] = step
        else if (kind.extraColumns) extra.push(index)
        else repeated.push({ index, first: same.find((other) => other !== index)!, column })
      })
    }
  }

  /** Of several headings for one column of words, which one it is; null where nothing tells. The others are something else. */
  function sameInWords(column: ColumnKind, same: readonly number[]): number | null {
    const written = same.map((index) => table.ownHeadings[index]!.toLowerCase())
    const isApart = new Set(written).size === same.length && same.every((index) => !placed[index]!.when)
    if (!kind.extraColumns || column.type !== 'text' || !isApart) return null
    const own = written.indexOf(column.headings[language][0].toLowerCase())
    if (own >= 0) return column.role === 'value' || !hasMoney ? same[own]! : null
    return column.role === 'value' ? same[0]! : null
  }

  function isLatest(index: number, within: readonly number[]): boolean {
    const { when } = placed[index]!
    return when !== '' && within.every((other) => placed[other]!.when.slice(0, 4) <= when.slice(0, 4))
  }
}

/** A part of a year that no heading names is of the report's own, or of the latest where that is not known. */
function place(
  kind: Kind,
  { headings, groups, ownHeadings }: Headed,
  language: Language,
  [end = ownTime]: readonly string[],
): Placed[] {
  const plain = headings.map(({ text }, index): Placed & { readonly word: string } => {
    const own = groups ? ownHeadings[index]! : text
    const { word, date, year, month, part } = readHeading(own, language)
    const column = columnNamed(kind, word, year, own, language)
    // `Avvikelse (andel)` is no amount.
    const isAmount = column?.type !== 'money' || !isMeasureName(own.toLowerCase(), language)
    return {
      column: isAmount ? column : null,
      scope: groups?.[index]?.toLowerCase() || null,
      when: date ?? month ?? year ?? (part === null ? '' : `${end.slice(0, 4)}-${part}`),
      isWorded: word !== '',
      word,
    }
  })
  if (groups) return plain
  const inScopes = plain.map((one, index): Placed => {
    const found = scoped(one.word, language)
    if (!found) return one
    const year = one.when === '' ? null : one.when.slice(0, 4)
    const column = columnNamed(kind, found.word, year, headings[index]!.text, language)
    return column?.role === 'value'
      ? { ...one, column, scope: found.scope, isWorded: found.word !== '' }
      : one
  })
  return isSideBySide(inScopes) ? inScopes : plain.map((one, index) => (one.column ? one : inScopes[index]!))
}

/** Some column stands in two scopes: then every heading is of the one that it names. */
function isSideBySide(placed: readonly Placed[]): boolean {
  const [named, bare] = [
    placed.filter(({ scope }) => scope !== null),
    placed.filter(({ scope }) => scope === null),
  ]
  return named.some(
    ({ column, scope }) =>
      named.some((other) => other.column === column && other.scope !== scope) &&
      !bare.some((other) => other.column === column),
  )
}

/** Whether a kind is told from the headings alone. */
export const fits = ({ missing, unknown, repeated }: HeadingFit, kind: Kind): boolean =>
  missing.length === 0 &&
  repeated.length === 0 &&
  (unknown.length === 0 || (kind.extraColumns && !kind.isClosed))
