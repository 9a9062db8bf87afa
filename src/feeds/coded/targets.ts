/** The rows and columns that a mapping names → which of them a code belongs to. */

import { lookUp } from '../../model/look-up.ts'
import type { Span } from '../../model/span.ts'
import type { FeedInput } from '../feed.ts'
import { codesAt, type PlacedCode } from '../mapping.ts'
import type { codedCodes } from './codes.ts'
import type { CodedMapping } from './schema.ts'

export type CodedInput = FeedInput<CodedMapping, typeof codedCodes>

/** What is wanted of the lines of an export, by the heading of one of its columns. */
export interface Filter {
  readonly heading: string
  readonly span: Span
  readonly codes: readonly PlacedCode[]
}

/** A row or a column of the table. */
export interface Target {
  readonly name: string
  readonly index: number
  readonly span: Span
  readonly codes: readonly PlacedCode[]
  readonly filters: readonly Filter[]
  readonly isReversed: boolean
}

type Side = 'rows' | 'columns'

/** In the order written. */
export function targetsOf(side: Side, { mapping, places }: CodedInput): readonly Target[] {
  const named = mapping[side] as Readonly<Record<string, Readonly<Partial<CodedMapping['columns'][string]>>>>
  const names = places.keys([side]).filter((name) => lookUp(named, name) !== undefined)
  return names.map((name, index) => {
    const { codes = [], filter = {}, reverse = false } = lookUp(named, name)!
    const path = [side, name]
    return {
      name: name.trim(),
      index,
      span: places.keySpan(path),
      codes: codesAt(places, path, codes),
      filters: filtersAt([...path, 'filter'], filter, places),
      isReversed: reverse,
    }
  })
}

export function filtersAt(
  path: readonly string[],
  filter: Readonly<Record<string, readonly string[]>>,
  places: CodedInput['places'],
): readonly Filter[] {
  return places.keys(path).flatMap((heading) => {
    const read = lookUp(filter, heading)
    const at = [...path, heading]
    return read
      ? [{ heading: heading.trim(), span: places.keySpan(at), codes: codesAt(places, at, read) }]
      : []
  })
}

/** Those that a code belongs to. One that belongs to several is told of, unless filters part them. */
export function byCode(
  targets: readonly Target[],
  emit: CodedInput['emit'],
): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, { target: Target; span: Span }[]>()
  for (const target of targets)
    for (const { code, span } of target.codes) {
      const known = found.get(code) ?? []
      const clash = known.find((other) => other.target === target || !areApart(other.target, target))
      if (clash)
        emit('source/mapped-twice', { code, first: clash.target.name, second: target.name }, span, [
          clash.span,
        ])
      if (clash?.target !== target) found.set(code, [...known, { target, span }])
    }
  return new Map([...found].map(([code, known]) => [code, known.map(({ target }) => target)]))
}

/** Whether no line can pass the filters of both. */
const areApart = (a: Target, b: Target): boolean =>
  a.filters.some(({ heading, codes }) =>
    b.filters.some(
      (other) =>
        other.heading === heading && !other.codes.some(({ code }) => codes.some((one) => one.code === code)),
    ),
  )
