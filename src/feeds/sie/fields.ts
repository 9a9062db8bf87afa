/** What stands in the fields of an item: numbers of accounts, amounts, days and months. */

import { amountOf, type Amount } from '../../model/amount.ts'
import { readDate, type IsoDate } from '../../model/calendar.ts'

/** `-1234.50`; a decimal comma is taken too. More digits than money has are none. */
export function sieAmount(text: string): Amount | null {
  const parts = /^([+-]?)(\d{0,24})(?:[.,](\d{0,12}))?$/.exec(text)
  if (!parts) return null
  const [, sign, whole = '', fraction = ''] = parts
  if (whole + fraction === '') return null
  return amountOf(`${sign === '-' ? '-' : ''}${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`)
}

export const sieAccount = (text: string): string | null => (/^\d{1,20}$/.test(text) ? text : null)

export const sieYear = (text: string): number | null => (/^-?\d{1,2}$/.test(text) ? Number(text) : null)

/** `20260831`, `2026-08-31` */
export const sieDay = (text: string): IsoDate | null =>
  /^\d{4}-?\d{2}-?\d{2}$/.test(text) ? readDate(text, 'sv') : null

/** `202608` as `2026-08`. */
export function sieMonth(text: string): string | null {
  const [, year, month] = /^(\d{4})-?(0[1-9]|1[0-2])(?:-?\d{2})?$/.exec(text) ?? []
  return year === undefined ? null : `${year}-${month}`
}
