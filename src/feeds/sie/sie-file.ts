/** What an SIE file says, every record with the line that says it. */

import type { Amount } from '../../model/amount.ts'
import type { IsoDate } from '../../model/calendar.ts'
import type { Span } from '../../model/span.ts'
import type { SieObject } from './items.ts'

export interface SieFile {
  /** Whether every line with amounts could be read: what hangs on one that could not is not told. */
  readonly isWhole: boolean
  /** What it says that it is encoded in. */
  readonly format: string | null
  /** By their numbers: 0 is the year that the file is of, -1 the one before. */
  readonly years: ReadonlyMap<number, SieYear>
  /** The day that monthly balances go to; null where the file does not say. */
  readonly until: IsoDate | null
  /** By account, what kind the file says that it is of: T and S stand in the balance sheet, K and I in the result. */
  readonly kinds: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  /** Names of the objects of a dimension, by `objectKey`. */
  readonly objectNames: ReadonlyMap<string, string>
  readonly balances: readonly SieBalance[]
  readonly months: readonly SieMonth[]
  readonly vouchers: readonly SieVoucher[]
  readonly span: Span
}

export interface SieYear {
  readonly start: IsoDate
  readonly end: IsoDate
  readonly span: Span
}

interface SieRecord {
  readonly account: string
  /** None: the balance of the whole account. */
  readonly objects: readonly SieObject[]
  /** Debit is positive, credit negative. */
  readonly amount: Amount
  readonly span: Span
}

/** `OIB` and `OUB` are those of an object. */
export interface SieBalance extends SieRecord {
  readonly of: 'IB' | 'UB' | 'RES'
  readonly year: number
}

/** What an account changed by in a month, or was planned to. */
export interface SieMonth extends SieRecord {
  readonly of: 'PSALDO' | 'PBUDGET'
  readonly year: number
  /** `2026-08` */
  readonly month: string
}

export interface SieVoucher {
  /** Series and number: `A 12`. */
  readonly name: string
  readonly date: IsoDate | null
  readonly rows: readonly SieTransaction[]
  readonly span: Span
}

export interface SieTransaction extends SieRecord {
  /** Its own, or its voucher's. */
  readonly date: IsoDate | null
}

export const objectKey = ({ dimension, object }: SieObject): string => `${dimension}\n${object}`

/** Whether an account stands in the balance sheet, by what the file says of it, or else by the class that all Swedish plans of accounts share. */
export function isOfBalance(file: Pick<SieFile, 'kinds'>, account: string): boolean {
  const kind = file.kinds.get(account)
  return kind === undefined ? /^[12]/.test(account) : kind === 'T' || kind === 'S'
}
