/** SIE types 1 to 4: accounts with balances, by month and by voucher, from any Swedish accounting system. */

import { add, isZero, negate, zero, type Amount } from '../model/amount.ts'
import type { SourceText, Span } from '../model/span.ts'
import { defineFeed } from './define-feed.ts'
import type { FedFigure, FedTable, FeedFile } from './feed.ts'
import { isWithin } from './sie/accounts.ts'
import { checkSums } from './sie/check-sums.ts'
import { sieCodes } from './sie/codes.ts'
import { columnWishes, type WishedColumn } from './sie/column-wishes.ts'
import { mappedRows, rangesAt, type MappedRow } from './sie/mapped-rows.ts'
import { sieMapping } from './sie/mapping.ts'
import { readSie } from './sie/read-sie.ts'
import type { SieFile } from './sie/sie-file.ts'
import type { SieInput } from './sie/sie-input.ts'
import { pc8, sieText } from './sie/sie-text.ts'
import { takeColumn, type SieSource, type TakenColumn } from './sie/take-column.ts'

export const sie = defineFeed({
  id: 'sie',
  title: {
    sv: 'Konton ur en SIE-fil från ekonomisystemet.',
    en: 'Accounts of an SIE file from the accounting system.',
  },
  schema: sieMapping,
  codes: sieCodes,
  read: (input) => Promise.resolve(readTable(input)),
})

type TakenWish = WishedColumn & TakenColumn

function readTable(input: SieInput): FedTable | null {
  const [given, ...others] = input.files
  for (const { name, span } of others) input.emit('sie/one-file', { file: name }, span)
  const file = given && readFile(given, input)
  if (!file) return null
  const rows = mappedRows(accountsOf(file), input)
  const columns = columnWishes(file, input).flatMap((wished): TakenWish[] => {
    const { take, until } = wished.wish
    const taken = takeColumn(file, wished.wish)
    if (typeof taken !== 'string') return [{ ...wished, ...taken }]
    input.emit('sie/lacks', { take, month: until, lacks: taken }, wished.span)
    return []
  })
  const used = new Set(columns.flatMap(({ sources }): readonly SieSource[] => sources))
  if (file.isWhole) checkSums(file, used, input.emit)
  tellUnmapped(rows, columns, input)
  return {
    columns: columns.map(({ heading, span }) => ({ heading, span })),
    rows: rows.map((row) => ({
      label: row.label,
      span: row.span,
      cells: columns.map((column) => cellOf(row, column, input.mapping.reverse ?? false)),
    })),
    unit: 'kr',
    sourceNote: null,
  }
}

/** Null where it is no SIE file, which is told. */
function readFile({ file, name, bytes, span }: FeedFile, { keep, emit }: SieInput): SieFile | null {
  const read = sieText(file, bytes)
  if (!read) {
    emit('sie/unreadable', { file: name, problem: 'text' }, span)
    return null
  }
  const { source } = read
  keep(source)
  if (!/^[ \t]*#/m.test(source.text)) {
    const isNewer = /^\s*<(?:\?xml|[\w:]*Sie\b)/i.test(source.text)
    emit('sie/unreadable', { file: name, problem: isNewer ? 'version5' : 'format' }, span)
    return null
  }
  const found = readSie(source, emit)
  if (accountsOf(found).length === 0) {
    emit('sie/unreadable', { file: name, problem: 'format' }, span)
    return null
  }
  tellEncoding(found, read, emit)
  if (found.isWhole && found.balances.length + found.months.length === 0)
    emit('sie/only-vouchers', {}, found.span)
  return found
}

function tellEncoding(
  { format }: SieFile,
  { encoding, isGuess, source }: NonNullable<ReturnType<typeof sieText>>,
  emit: SieInput['emit'],
): void {
  const declared = format === null || format.toUpperCase() === encoding?.toUpperCase() ? null : format
  const isStandard = encoding === pc8 && declared === null
  if (encoding === null || (isStandard && !isGuess)) return
  emit('sie/encoding', { encoding, declared, sample: sampleOf(source), isGuess }, placeOfSample(source))
}

const letters = /[^\s"{}]{0,24}[\u0080-\uffff][^\s"{}]{0,24}/

const sampleOf = ({ text }: SourceText): string => letters.exec(text)?.[0] ?? ''

function placeOfSample({ file, text }: SourceText): Span {
  const found = letters.exec(text)
  const start = found?.index ?? 0
  return { file, start, end: start + (found?.[0].length ?? 0) }
}

/** All that the file names or has amounts of, in order. */
function accountsOf(file: SieFile): readonly string[] {
  const accounts = new Set(file.names.keys())
  for (const { account } of file.balances) accounts.add(account)
  for (const { account } of file.months) accounts.add(account)
  for (const { rows } of file.vouchers) for (const { account } of rows) accounts.add(account)
  return [...accounts].sort()
}

/** An account that the file has no amount of has nought: so says the standard. Null for a row without accounts. */
function cellOf(row: MappedRow, column: TakenWish, reverse: boolean): FedFigure | null {
  if (row.accounts.size === 0) return null
  let amount: Amount = zero
  const from: Span[] = []
  for (const account of row.accounts) {
    const taken = column.byAccount.get(account)
    if (!taken) continue
    amount = add(amount, taken.amount)
    for (const span of taken.from) from.push(span)
  }
  const turns = [reverse, row.reverse, column.reverse].filter(Boolean).length
  return { amount: turns % 2 === 1 ? negate(amount) : amount, from }
}

/**
 * Accounts with amounts that no row has. A table of some classes of accounts need not have the others, unless it is to be the
 * whole.
 */
function tellUnmapped(rows: readonly MappedRow[], columns: readonly TakenWish[], input: SieInput): void {
  const mapped = new Set(rows.flatMap(({ accounts }) => [...accounts]))
  const classes = new Set([...mapped].map(classOf))
  const ignored = rangesAt(['ignore'], input.mapping.ignore ?? [], input)
  const whole = input.mapping.whole ?? false
  if (rows.some(({ isUnread }) => isUnread)) return
  const told = new Map<string, { readonly facts: UnmappedFacts; readonly places: readonly Span[] }>()
  for (const { heading, byAccount } of columns) {
    const left = [...byAccount].filter(
      ([account, { amount }]) =>
        !mapped.has(account) &&
        !isZero(amount) &&
        (whole || classes.has(classOf(account))) &&
        !ignored.some(({ range }) => isWithin(account, range)),
    )
    const [first] = left
    if (!first) continue
    let sum = zero
    for (const [, { amount }] of left) sum = add(sum, amount)
    const accounts = left.map(([account]) => account).sort()
    const severity = whole ? 'error' : 'warning'
    const known = told.get(accounts.join(' '))
    if (known) known.facts.others++
    else
      told.set(accounts.join(' '), {
        facts: { accounts, sum, heading, severity, others: 0 },
        places: left.slice(0, relatedAtMost).flatMap(([, { from }]) => from.slice(0, 1)),
      })
  }
  for (const { facts, places } of told.values())
    input.emit('sie/unmapped', facts, input.places.keySpan(['rows']), places)
}

interface UnmappedFacts {
  readonly accounts: readonly string[]
  readonly sum: Amount
  readonly heading: string
  readonly severity: 'error' | 'warning'
  /** How many other columns have amounts of the same accounts. */
  others: number
}

const relatedAtMost = 5

const classOf = (account: string): string => account.slice(0, 1)
