/** The items of an SIE file → what they say. What cannot be read is told at its line, and the rest read. */

import type { EmitOf } from '../../diagnostics/diagnostic.ts'
import type { Amount } from '../../model/amount.ts'
import type { IsoDate } from '../../model/calendar.ts'
import { startOf, type SourceText, type Span } from '../../model/span.ts'
import type { sieCodes, SieLineProblem } from './codes.ts'
import { sieAccount, sieAmount, sieDay, sieMonth, sieYear } from './fields.ts'
import { dimensionNumber, readItems, type SieItem } from './items.ts'
import {
  objectKey,
  type SieBalance,
  type SieFile,
  type SieMonth,
  type SieTransaction,
  type SieVoucher,
  type SieYear,
} from './sie-file.ts'
import { yearWith } from './years.ts'

type Emit = EmitOf<typeof sieCodes>

/** A file that is no SIE file inside has a fault in each line: nobody reads them all. */
const faultsAtMost = 100

export function readSie(source: SourceText, emit: Emit): SieFile {
  const draft = emptyDraft()
  let faults = 0
  const tell = (item: SieItem | null, problem: SieLineProblem, span: Span) => {
    const costsNothing = isWithoutCost(item, problem)
    faults++
    draft.isWhole &&= costsNothing
    emit('sie/line', { label: item?.label ?? '', problem, costsNothing }, span)
  }
  let isInBlock = false
  for (const event of readItems(source)) {
    if (event.type === 'fault') tell(null, event.fault, event.span)
    else if (event.type === 'open') isInBlock = true
    else if (event.type === 'close') {
      if (!isInBlock) tell(null, 'brace', event.span)
      isInBlock = false
      draft.voucher = null
    } else {
      if (isInBlock && !rowsOfVouchers.has(event.label)) {
        tell(event, 'brace', event.span)
        isInBlock = false
      }
      readers.get(event.label)?.(event, draft, (problem, span = event.span) => tell(event, problem, span))
    }
    if (faults < faultsAtMost) continue
    tell(null, 'many', event.span)
    break
  }
  if (isInBlock && faults < faultsAtMost)
    tell(null, 'brace', draft.vouchers.at(-1)?.span ?? startOf(source.file))
  return { ...draft, months: draft.months.map(inYearOfMonth(draft.years)), span: startOf(source.file) }
}

/** Whether every figure of whole accounts can be read in spite of it. */
function isWithoutCost(item: SieItem | null, problem: SieLineProblem): boolean {
  if (item === null) return problem === 'stray' || problem === 'quote' || problem === 'brace'
  if (item.label === '#KONTO') return true
  // A row goes by the day of its voucher then.
  if (item.label === '#TRANS') return problem === 'date'
  return problem === 'account' && item.objects.length > 0
}

/** Some programs write the months of the year before under this year’s number: the month says which year it is of. */
const inYearOfMonth =
  (years: Draft['years']) =>
  (record: SieMonth): SieMonth => {
    const year = yearWith({ years }, record.month)
    return year === null || year === record.year ? record : { ...record, year }
  }

interface Draft {
  isWhole: boolean
  format: string | null
  until: IsoDate | null
  readonly years: Map<number, SieYear>
  readonly kinds: Map<string, string>
  readonly names: Map<string, string>
  readonly objectNames: Map<string, string>
  readonly balances: SieBalance[]
  readonly months: SieMonth[]
  readonly vouchers: (SieVoucher & { readonly rows: SieTransaction[] })[]
  /** Whose rows follow. */
  voucher: (SieVoucher & { readonly rows: SieTransaction[] }) | null
}

const emptyDraft = (): Draft => ({
  isWhole: true,
  format: null,
  until: null,
  years: new Map(),
  kinds: new Map(),
  names: new Map(),
  objectNames: new Map(),
  balances: [],
  months: [],
  vouchers: [],
  voucher: null,
})

type Say = (problem: SieLineProblem, span?: Span) => void
type ReadItem = (item: SieItem, draft: Draft, say: Say) => void

const textAt = ({ fields }: SieItem, index: number): string => fields[index]?.text ?? ''

/** What an item says in a field, told where it is nothing of the sort. */
function read<T>(
  item: SieItem,
  index: number,
  say: Say,
  problem: SieLineProblem,
  reader: (text: string) => T | null,
): T | null {
  const value = reader(textAt(item, index))
  if (value === null) say(item.fields[index] ? problem : 'short', item.fields[index]?.span)
  return value
}

/** `isOfObject`: one of no object would stand beside the whole account's. */
const balance =
  (of: SieBalance['of'], isOfObject = false): ReadItem =>
  (item, draft, say) => {
    const year = read(item, 0, say, 'year', sieYear)
    const account = read(item, 1, say, 'account', sieAccount)
    const amount = read(item, 2, say, 'amount', sieAmount)
    if (isOfObject && item.objects.length === 0) say('objects')
    else if (year !== null && account !== null && amount !== null)
      draft.balances.push({ of, year, account, objects: item.objects, amount, span: item.span })
  }

const month =
  (of: SieMonth['of']): ReadItem =>
  (item, draft, say) => {
    const year = read(item, 0, say, 'year', sieYear)
    const month = read(item, 1, say, 'month', sieMonth)
    const account = read(item, 2, say, 'account', sieAccount)
    const amount = read(item, 3, say, 'amount', sieAmount)
    if (year !== null && month !== null && account !== null && amount !== null)
      draft.months.push({ of, year, month, account, objects: item.objects, amount, span: item.span })
  }

const voucher: ReadItem = (item, draft, say) => {
  const date = read(item, 2, say, 'date', sieDay)
  const name = [textAt(item, 0), textAt(item, 1)].filter((part) => part !== '').join(' ')
  draft.voucher = { name, date, rows: [], span: item.span }
  draft.vouchers.push(draft.voucher)
}

const transaction: ReadItem = (item, draft, say) => {
  const account = read(item, 0, say, 'account', sieAccount)
  const amount: Amount | null = read(item, 1, say, 'amount', sieAmount)
  if (!draft.voucher) say('noVoucher')
  else if (account !== null && amount !== null) {
    const own = textAt(item, 2)
    const date = (own === '' ? null : read(item, 2, say, 'date', sieDay)) ?? draft.voucher.date
    draft.voucher.rows.push({ account, objects: item.objects, amount, date, span: item.span })
  }
}

/** Rows that were added or struck later. Those added stand as `#TRANS` once more, for programs that do not know this label. */
const passedOver: ReadItem = () => undefined

const rowsOfVouchers: ReadonlySet<string> = new Set(['#TRANS', '#RTRANS', '#BTRANS'])

/** Labels that are not here are passed over, as the standard wants. */
const readers: ReadonlyMap<string, ReadItem> = new Map<string, ReadItem>([
  ['#FORMAT', (item, draft) => void (draft.format = textAt(item, 0))],
  ['#OMFATTN', (item, draft, say) => void (draft.until = read(item, 0, say, 'date', sieDay))],
  [
    '#RAR',
    (item, draft, say) => {
      const year = read(item, 0, say, 'year', sieYear)
      const start = read(item, 1, say, 'date', sieDay)
      const end = read(item, 2, say, 'date', sieDay)
      if (year !== null && start !== null && end !== null)
        draft.years.set(year, { start, end, span: item.span })
    },
  ],
  [
    '#KONTO',
    (item, draft, say) => {
      const account = read(item, 0, say, 'account', sieAccount)
      if (account !== null) draft.names.set(account, textAt(item, 1))
    },
  ],
  ['#KTYP', (item, draft) => void draft.kinds.set(textAt(item, 0), textAt(item, 1).toUpperCase())],
  [
    '#OBJEKT',
    (item, draft) =>
      void draft.objectNames.set(
        objectKey({ dimension: dimensionNumber(textAt(item, 0)), object: textAt(item, 1) }),
        textAt(item, 2),
      ),
  ],
  ['#IB', balance('IB')],
  ['#UB', balance('UB')],
  ['#RES', balance('RES')],
  ['#OIB', balance('IB', true)],
  ['#OUB', balance('UB', true)],
  ['#PSALDO', month('PSALDO')],
  ['#PBUDGET', month('PBUDGET')],
  ['#VER', voucher],
  ['#TRANS', transaction],
  ['#RTRANS', passedOver],
  ['#BTRANS', passedOver],
])
