/** The figures of one column: what an SIE file has of each account, for the months and the objects that the column is of. */

import { add, type Amount, zero } from '../../model/amount.ts'
import type { Span } from '../../model/span.ts'
import type { SieTake } from './codes.ts'
import type { SieObject } from './items.ts'
import type { SieBalance, SieFile, SieMonth, SieTransaction } from './sie-file.ts'
import { firstMonth, isYearEnd, monthOf } from './years.ts'

export interface ColumnWish {
  readonly take: SieTake
  readonly year: number
  /** Up to and with: `2026-08`; null for the whole year. */
  readonly until: string | null
  /** By dimension, the objects that are wanted, which are added up; all must be met. None: the whole accounts. */
  readonly objects: ReadonlyMap<string, ReadonlySet<string>>
}

/** What the figures were taken from, so that only checks of that keep them from being used. */
export type SieSource = 'balances' | 'months' | 'vouchers' | 'budget'

export interface TakenAmount {
  readonly amount: Amount
  readonly from: readonly Span[]
}

export interface TakenColumn {
  readonly sources: readonly SieSource[]
  readonly byAccount: ReadonlyMap<string, TakenAmount>
}

export type Lacking = 'all' | 'months' | 'objects' | 'whole'

export function takeColumn(file: SieFile, wish: ColumnWish): TakenColumn | Lacking {
  switch (wish.take) {
    case 'budget':
      return changes(file, wish, 'PBUDGET') ?? whyNoMonths(file, wish, 'PBUDGET')
    case 'opening':
      return balancesOf(file, wish, 'IB')
    case 'outcome':
      return atEnd(file, wish, 'RES') ?? moved(file, wish) ?? whyNone(file, wish, 'RES')
    case 'closing':
      return atEnd(file, wish, 'UB') ?? closingOf(file, wish) ?? whyNone(file, wish, 'UB')
  }
}

/** The balances that the file states itself, where they are as at the month. */
function atEnd(file: SieFile, wish: ColumnWish, of: 'UB' | 'RES'): TakenColumn | null {
  const isThen =
    wish.until === null ||
    isYearEnd(file, wish.year, wish.until) ||
    (wish.year === 0 && file.until !== null && wish.until === monthOf(file.until))
  const found = isThen ? balancesOf(file, wish, of) : null
  return typeof found === 'string' ? null : found
}

/** What has moved, by month where the file has that, else by voucher; null where it has neither. */
const moved = (file: SieFile, wish: ColumnWish): TakenColumn | null =>
  changes(file, wish, 'PSALDO') ?? vouchersTo(file, wish)

function closingOf(file: SieFile, wish: ColumnWish): TakenColumn | null {
  const moving = moved(file, wish)
  const opening = balancesOf(file, wish, 'IB')
  return moving && typeof opening !== 'string' ? together(opening, moving) : moving
}

function whyNone(file: SieFile, wish: ColumnWish, of: 'UB' | 'RES'): Lacking {
  const hasBalances = file.balances.some((record) => record.of === of && record.year === wish.year)
  if (file.months.some((record) => record.of === 'PSALDO' && record.year === wish.year))
    return whyNoMonths(file, wish, 'PSALDO')
  if (!hasBalances) return 'all'
  return wish.objects.size > 0 ? 'objects' : 'months'
}

function whyNoMonths(file: SieFile, wish: ColumnWish, of: SieMonth['of']): Lacking {
  const hasMonths = file.months.some((record) => record.of === of && record.year === wish.year)
  if (!hasMonths) return 'all'
  return wish.objects.size > 0 ? 'objects' : 'whole'
}

function balancesOf(file: SieFile, wish: ColumnWish, of: SieBalance['of']): TakenColumn | Lacking {
  const ofYear = file.balances.filter(({ year }) => year === wish.year)
  const all = ofYear.filter((record) => record.of === of)
  const chosen = all.filter(({ objects }) => fits(objects, wish.objects, true))
  // Balances that are nought need not be written: a first year has no opening ones.
  const isFirstYear = of === 'IB' && all.length === 0 && ofYear.some((record) => record.of === 'UB')
  if (chosen.length > 0 || isFirstYear) return column(['balances'], chosen)
  return all.length > 0 || wish.objects.size > 0 ? 'objects' : 'all'
}

/** Null where the file has no such months of that year. */
function changes(file: SieFile, wish: ColumnWish, of: SieMonth['of']): TakenColumn | null {
  const all = file.months.filter((record) => record.of === of && record.year === wish.year)
  if (all.length === 0) return null
  const chosen =
    wish.objects.size > 0
      ? all.filter(({ objects }) => fits(objects, wish.objects, true))
      : wholeAccounts(all)
  if (chosen === null || (chosen.length === 0 && wish.objects.size > 0)) return null
  return column(
    [of === 'PSALDO' ? 'months' : 'budget'],
    chosen.filter(({ month }) => wish.until === null || month <= wish.until),
  )
}

/** Balances of whole accounts; those of objects where there are no others, if each amount stands in them once. */
function wholeAccounts(all: readonly SieMonth[]): readonly SieMonth[] | null {
  const whole = all.filter(({ objects }) => objects.length === 0)
  if (whole.length > 0) return whole
  const dimensions = new Set(all.map(({ objects }) => objects.map(({ dimension }) => dimension).join(' ')))
  return dimensions.size === 1 ? all : null
}

function vouchersTo(file: SieFile, wish: ColumnWish): TakenColumn | null {
  if (wish.year !== 0 || file.vouchers.length === 0) return null
  const start = firstMonth(file, 0)
  const chosen: SieTransaction[] = []
  for (const { rows } of file.vouchers)
    for (const row of rows) {
      const month = row.date === null ? null : monthOf(row.date)
      const isWithin =
        month === null || ((start === null || month >= start) && (wish.until === null || month <= wish.until))
      if (isWithin && fits(row.objects, wish.objects, false)) chosen.push(row)
    }
  return column(['vouchers'], chosen)
}

/** `isExact`: a balance of more objects than are asked for is a part of another balance. */
function fits(objects: readonly SieObject[], wanted: ColumnWish['objects'], isExact: boolean): boolean {
  if (isExact && objects.length !== wanted.size) return false
  for (const [dimension, names] of wanted)
    if (!objects.some((one) => one.dimension === dimension && names.has(one.object))) return false
  return true
}

type Posted = Pick<SieTransaction, 'account' | 'amount' | 'span'>

function column(sources: readonly SieSource[], records: readonly Posted[]): TakenColumn {
  const byAccount = new Map<string, { amount: Amount; from: Span[] }>()
  for (const { account, amount, span } of records) {
    const taken = byAccount.get(account) ?? { amount: zero, from: [] }
    taken.amount = add(taken.amount, amount)
    taken.from.push(span)
    byAccount.set(account, taken)
  }
  return { sources, byAccount }
}

function together(a: TakenColumn, b: TakenColumn): TakenColumn {
  const byAccount = new Map(a.byAccount)
  for (const [account, { amount, from }] of b.byAccount) {
    const before = byAccount.get(account)
    byAccount.set(
      account,
      before ? { amount: add(before.amount, amount), from: [...before.from, ...from] } : { amount, from },
    )
  }
  return { sources: [...a.sources, ...b.sources], byAccount }
}
