/** What each column of a mapping wants of the file: which year, up to which month, of which objects. */

import { nearest } from '../../diagnostics/nearest.ts'
import type { Span } from '../../model/span.ts'
import { lookUp } from '../../model/look-up.ts'
import { codesAt } from '../mapping.ts'
import { dimensionNumber } from './items.ts'
import type { SieColumnMapping } from './mapping.ts'
import { objectKey, type SieFile } from './sie-file.ts'
import type { SieInput } from './sie-input.ts'
import type { ColumnWish } from './take-column.ts'
import { isYearEnd, monthOf, sameMonthOf, yearWith } from './years.ts'

export interface WishedColumn {
  readonly heading: string
  readonly span: Span
  readonly reverse: boolean
  readonly wish: ColumnWish
}

/** Columns that cannot be told which figures they want are left out, and told. */
export function columnWishes(file: SieFile, input: SieInput): readonly WishedColumn[] {
  const { mapping, places } = input
  return places.keys(['columns']).flatMap((heading): WishedColumn[] => {
    const column = lookUp(mapping.columns, heading)
    if (!column) return []
    const span = places.keySpan(['columns', heading])
    const times = timesOf(file, heading, column, span, input)
    const objects = objectsOf(file, heading, column, input)
    if (!times || !objects) return []
    const take = column.take === 'lastYear' ? 'outcome' : column.take
    return [{ heading, span, reverse: column.reverse ?? false, wish: { take, ...times, objects } }]
  })
}

function timesOf(
  file: SieFile,
  heading: string,
  { take, to }: SieColumnMapping,
  span: Span,
  { report, emit }: SieInput,
): Pick<ColumnWish, 'year' | 'until'> | null {
  const isWholeYear = to === 'year' || to === 'helår' || (to === undefined && take === 'opening')
  const month = isWholeYear || to === undefined ? report.cutoff && monthOf(report.cutoff) : to
  const back = take === 'lastYear' ? 1 : 0
  if (month === null && !isWholeYear) {
    emit('sie/no-month', { heading }, span)
    return null
  }
  const has = file.years.size > 0
  const year = month === null || !has ? 0 : yearWith(file, month)
  if (year === null) {
    emit('sie/other-year', { month: month!, years: yearsText(file) }, span)
    return null
  }
  if (isWholeYear) return { year: year - back, until: null }
  if (back === 0) {
    tellUntil(file, year, month!, span, emit)
    return { year, until: month }
  }
  const then = sameMonthOf(file, month!, year, year - back)
  if (then === null) emit('sie/other-year', { month: month!, years: yearsText(file) }, span)
  return then === null ? null : { year: year - back, until: then }
}

const yearsText = ({ years }: SieFile): readonly string[] =>
  [...years.values()].map(({ start, end }) => `${start}\u2013${end}`)

/** Balances that end before the month does are those of a shorter time. */
function tellUntil(file: SieFile, year: number, month: string, span: Span, emit: SieInput['emit']): void {
  const { until } = file
  if (year === 0 && until !== null && monthOf(until) < month && !isYearEnd(file, 0, monthOf(until)))
    emit('sie/until', { until, month }, span)
}

/** Null where one is wanted that the file does not have. */
function objectsOf(
  file: SieFile,
  heading: string,
  column: SieColumnMapping,
  input: SieInput,
): ColumnWish['objects'] | null {
  const own = column.unit !== undefined || column.objects !== undefined
  const { unit, objects } = own ? column : input.mapping
  const path = own ? ['columns', heading] : []
  const wanted: { dimension: string; path: string[]; written: readonly string[] }[] = []
  if (unit) wanted.push({ dimension: '1', path: [...path, 'unit'], written: unit })
  for (const dimension of input.places.keys([...path, 'objects'])) {
    const written = lookUp(objects ?? {}, dimension)
    if (written)
      wanted.push({
        dimension: dimensionNumber(dimension),
        path: [...path, 'objects', dimension],
        written,
      })
  }
  const known = objectsIn(file)
  let isKnown = true
  const found = wanted.map(({ dimension, path, written }) => {
    const all = known.get(dimension) ?? new Map<string, string>()
    const chosen = new Set<string>()
    for (const { code, span } of codesAt(input.places, path, written)) {
      const object = all.has(code) ? code : [...all].find(([, name]) => isSame(name, code))?.[0]
      if (object !== undefined) chosen.add(object)
      else {
        isKnown = false
        const words = [...all].map(([number, name]) => (name === '' ? number : `${number} ${name}`))
        const near = nearest(code, [...all.keys(), ...all.values()])
        input.emit('sie/object', { written: code, dimension, nearest: near, known: words }, span)
      }
    }
    return [dimension, chosen] as const
  })
  return isKnown ? new Map(found) : null
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** By dimension, the numbers of its objects and their names, as far as they have any. */
function objectsIn(file: SieFile): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const known = new Map<string, Map<string, string>>()
  const put = (dimension: string, object: string, name: string) => {
    const all = known.get(dimension) ?? new Map<string, string>()
    if (!all.has(object)) all.set(object, name)
    known.set(dimension, all)
  }
  for (const [key, name] of file.objectNames) {
    const [dimension = '', object = ''] = key.split('\n')
    put(dimension, object, name)
  }
  const records = [...file.balances, ...file.months, ...file.vouchers.flatMap(({ rows }) => rows)]
  for (const { objects } of records)
    for (const one of objects) put(one.dimension, one.object, file.objectNames.get(objectKey(one)) ?? '')
  return known
}
