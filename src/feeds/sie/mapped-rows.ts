/** The rows of a mapping, each with the accounts of the file that belong to it; told where one belongs to two, or to none. */

import type { Span } from '../../model/span.ts'
import { listed } from '../../diagnostics/entry.ts'
import { lookUp } from '../../model/look-up.ts'
import { codesAt } from '../mapping.ts'
import { accountRange, isWithin, type AccountRange } from './accounts.ts'
import type { SieInput } from './sie-input.ts'

export interface MappedRow {
  readonly label: string
  readonly span: Span
  readonly accounts: ReadonlySet<string>
  readonly reverse: boolean
  readonly isTotal: boolean
  /** Whether nobody can tell all of its accounts, which has been told. */
  readonly isUnread: boolean
}

type Reading = Pick<SieInput, 'mapping' | 'places' | 'emit'>

/** `known` are the accounts of the file, in order. */
export function mappedRows(known: readonly string[], input: Reading): readonly MappedRow[] {
  const { mapping, places, emit } = input
  const rows = places.keys(['rows']).flatMap((label): MappedRow[] => {
    const row = lookUp(mapping.rows, label)
    if (!row) return []
    const path = ['rows', label]
    const isShort = places.keys(path).length === 0
    const ranges = rangesAt(isShort ? path : [...path, 'accounts'], row.accounts, input)
    const excluded = rangesAt([...path, 'not'], row.not ?? [], input)
    for (const { range, span } of ranges)
      if (!known.some((account) => isWithin(account, range)))
        emit('sie/no-accounts', { written: range.written, row: label }, span)
    const accounts = new Set(known.filter((account) => isIn(account, ranges) && !isIn(account, excluded)))
    const { reverse = false, total = false } = row
    const isUnread = ranges.length < row.accounts.length
    return [{ label, span: places.keySpan(path), accounts, reverse, isTotal: total, isUnread }]
  })
  tellTwice(rows, emit)
  return rows
}

const isIn = (account: string, ranges: readonly PlacedRange[]): boolean =>
  ranges.some(({ range }) => isWithin(account, range))

export interface PlacedRange {
  readonly range: AccountRange
  readonly span: Span
}

export function rangesAt(
  path: readonly string[],
  written: readonly string[],
  { places, emit }: Reading,
): readonly PlacedRange[] {
  return codesAt(places, [...path], written).flatMap(({ code, span }): PlacedRange[] => {
    const range = accountRange(code)
    if (typeof range !== 'string') return [{ range, span }]
    emit('sie/range', { written: code, problem: range }, span)
    return []
  })
}

/** All that two rows share in one message. */
function tellTwice(rows: readonly MappedRow[], emit: SieInput['emit']): void {
  const owners = new Map<string, MappedRow>()
  for (const row of rows) {
    if (row.isTotal) continue
    const shared = new Map<MappedRow, string[]>()
    for (const account of row.accounts) {
      const first = owners.get(account)
      if (!first) owners.set(account, row)
      else if (shared.has(first)) shared.get(first)!.push(account)
      else shared.set(first, [account])
    }
    for (const [first, accounts] of shared)
      emit(
        'source/mapped-twice',
        { code: listed(accounts), first: first.label, second: row.label },
        row.span,
        [first.span],
      )
  }
}
