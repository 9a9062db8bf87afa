/** Which accounts are meant: one, all that begin alike, or a range. */

export interface AccountRange {
  readonly written: string
  readonly first: string
  readonly last: string
}

export type RangeProblem = 'form' | 'length' | 'order'

/** `5010`, `50`, `5000-5999`, `50-59`; a dash of any length. */
export function accountRange(written: string): AccountRange | RangeProblem {
  const [, first, last = first] =
    /^(\d{1,20})(?:\s*[-\u2013\u2014]\s*(\d{1,20}))?$/.exec(written.trim()) ?? []
  if (first === undefined || last === undefined) return 'form'
  if (first.length !== last.length) return 'length'
  return first > last ? 'order' : { written, first, last }
}

/** By as many digits as the range has: sub-accounts go with their account. */
export function isWithin(account: string, { first, last }: AccountRange): boolean {
  const head = account.slice(0, first.length)
  return head.length === first.length && first <= head && head <= last
}
