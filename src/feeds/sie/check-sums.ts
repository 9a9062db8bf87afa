/** Whether the balances of an SIE file hold together, each disagreement told at the line of one that disagrees. */

import type { EmitOf } from '../../diagnostics/diagnostic.ts'
import { add, isZero, subtract, zero, type Amount } from '../../model/amount.ts'
import type { Span } from '../../model/span.ts'
import type { Disagreement, SieCheck, sieCodes } from './codes.ts'
import { isOfBalance, type SieBalance, type SieFile } from './sie-file.ts'
import type { SieSource } from './take-column.ts'
import { firstMonth, monthOf } from './years.ts'

type Emit = EmitOf<typeof sieCodes>

/** `used` is what figures are taken of: what is wrong with the rest keeps nothing from being used. */
export function checkSums(file: SieFile, used: ReadonlySet<SieSource>, emit: Emit): void {
  if (hasTwice(file, emit)) return
  checkVouchers(file, used, emit)
  const tell = (check: SieCheck, found: readonly Placed[], isUsed: boolean) => {
    const [first, ...others] = found
    if (!first) return
    const related = others.slice(0, relatedAtMost).map(({ span }) => span)
    emit('sie/balances', { check, first, count: found.length, isUsed }, first.span, related)
  }
  const opening = sumsOf(file, 'IB', 0)
  const closing = sumsOf(file, 'UB', 0)
  const result = sumsOf(file, 'RES', 0)
  tell('openingSum', openingSum(file, opening), false)
  // An export of some accounts alone does not add up as it opens either, and is still right about those.
  tell('closingSum', closingSum(opening, closing, result), used.has('balances') && isZero(total(opening)))
  tell('yearShift', yearShift(file, opening), false)
  if (file.vouchers.length > 0 && closing.size + result.size > 0) {
    const isUsed = used.has('vouchers')
    const moved = voucherSums(file)
    tell('vouchersBalance', disagreeing(file, true, together(opening, moved), closing), isUsed)
    tell('vouchersResult', disagreeing(file, false, moved, result), isUsed)
  }
  for (const year of [0, -1]) {
    const isUsed = used.has('months')
    const months = monthSums(file, year)
    if (months.size === 0) continue
    const [start, end] = [sumsOf(file, 'IB', year), sumsOf(file, 'UB', year)]
    if (end.size > 0) tell('monthsBalance', disagreeing(file, true, together(start, months), end), isUsed)
    const sums = sumsOf(file, 'RES', year)
    if (sums.size > 0) tell('monthsResult', disagreeing(file, false, months, sums), isUsed)
  }
}

const relatedAtMost = 5

interface Sum {
  readonly amount: Amount
  readonly span: Span
}
type Sums = ReadonlyMap<string, Sum>
type Placed = Disagreement & { readonly span: Span }

interface Posted extends Sum {
  readonly account: string
}

function sumBy(records: Iterable<Posted>): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const { account, amount, span } of records) {
    const before = sums.get(account)
    sums.set(account, before ? { ...before, amount: add(before.amount, amount) } : { amount, span })
  }
  return sums
}

const sumsOf = (file: SieFile, of: SieBalance['of'], year: number): Sums =>
  sumBy(file.balances.filter((one) => one.of === of && one.year === year && one.objects.length === 0))

const monthSums = (file: SieFile, year: number): Sums =>
  sumBy(file.months.filter((one) => one.of === 'PSALDO' && one.year === year && one.objects.length === 0))

/** Of the year that the file is of. */
function voucherSums(file: SieFile): Sums {
  const start = firstMonth(file, 0)
  return sumBy(
    file.vouchers.flatMap(({ rows }) =>
      rows.filter(({ date }) => start === null || date === null || monthOf(date) >= start),
    ),
  )
}

const together = (a: Sums, b: Sums): Sums =>
  sumBy([...a, ...b].map(([account, sum]) => ({ account, ...sum })))

const total = (sums: Sums): Amount => {
  let sum = zero
  for (const { amount } of sums.values()) sum = add(sum, amount)
  return sum
}

/** Accounts of the balance sheet, or of the result, whose balance is not what it should be. */
function disagreeing(file: SieFile, isBalance: boolean, expected: Sums, written: Sums): readonly Placed[] {
  const accounts = [...new Set([...written.keys(), ...expected.keys()])].sort()
  return accounts.flatMap((account): Placed[] => {
    if (isOfBalance(file, account) !== isBalance) return []
    const [should, is] = [expected.get(account), written.get(account)]
    const difference = subtract(should?.amount ?? zero, is?.amount ?? zero)
    return isZero(difference)
      ? []
      : [
          {
            account,
            expected: should?.amount ?? zero,
            written: is?.amount ?? zero,
            span: (is ?? should)!.span,
          },
        ]
  })
}

/** A year that has not been closed leaves last year's result out of its opening balances. */
function openingSum(file: SieFile, opening: Sums): readonly Placed[] {
  const sum = total(opening)
  const lastResult = total(sumsOf(file, 'RES', -1))
  return isZero(sum) || isZero(add(sum, lastResult)) ? [] : apart(sum, opening)
}

function closingSum(opening: Sums, closing: Sums, result: Sums): readonly Placed[] {
  if (closing.size === 0) return []
  const sum = add(total(closing), total(result))
  return isZero(subtract(sum, total(opening))) ? [] : apart(subtract(sum, total(opening)), closing)
}

const apart = (difference: Amount, sums: Sums): readonly Placed[] =>
  [...sums.values()]
    .slice(0, 1)
    .map(({ span }) => ({ account: '', expected: difference, written: zero, span }))

/** What moves within equity as a year is closed is no disagreement. */
function yearShift(file: SieFile, opening: Sums): readonly Placed[] {
  const before = sumsOf(file, 'UB', -1)
  if (before.size === 0 || opening.size === 0) return []
  const all = disagreeing(file, true, before, opening)
  const equity = all.filter(({ account }) => account.startsWith('20'))
  let moved = zero
  for (const { expected, written } of equity) moved = add(moved, subtract(written, expected))
  const isClosing = isZero(moved) || isZero(subtract(moved, total(sumsOf(file, 'RES', -1))))
  return isClosing ? all.filter((one) => !equity.includes(one)) : all
}

function checkVouchers({ vouchers }: SieFile, used: ReadonlySet<SieSource>, emit: Emit): void {
  for (const { name, rows, span } of vouchers) {
    let sum = zero
    for (const { amount } of rows) sum = add(sum, amount)
    if (!isZero(sum)) emit('sie/voucher', { name, sum, isUsed: used.has('vouchers') }, span)
  }
}

/** Whether a balance stands twice, which is told: nobody knows then which of them holds. */
function hasTwice({ balances }: SieFile, emit: Emit): boolean {
  let isFound = false
  const seen = new Map<string, SieBalance>()
  for (const one of balances) {
    const objects = one.objects.map(({ dimension, object }) => `${dimension} ${object}`).join('\n')
    const key = `${one.of} ${one.year} ${one.account} ${objects}`
    const before = seen.get(key)
    if (before && !isZero(subtract(before.amount, one.amount))) {
      isFound = true
      emit('sie/written-twice', { label: `#${one.of}`, account: one.account }, one.span, [before.span])
    } else seen.set(key, one)
  }
  return isFound
}
