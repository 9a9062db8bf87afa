/** What is recorded of a budget that was held against what was adopted. */

import type { Language } from '../model/language.ts'

export interface HeldFacts {
  readonly row: string
  readonly column: string
  readonly decisions: readonly string[]
}

interface HeldWords {
  adopted(facts: HeldFacts): string
  unknown(facts: HeldFacts): string
}

const decided = (decisions: readonly string[]): string =>
  decisions.length === 0 ? '' : ` (${decisions.join(', ')})`

export const heldWords: Readonly<Record<Language, HeldWords>> = {
  sv: {
    adopted: ({ row, column, decisions }) =>
      `”${column}” för ”${row || 'summan'}” är den beslutade budgeten${decided(decisions)}.`,
    unknown: ({ row, column }) =>
      `”${column}” för ”${row}” är inte jämförd med något beslut: budgetfilen har ingen sådan rad.`,
  },
  en: {
    adopted: ({ row, column, decisions }) =>
      `“${column}” of “${row || 'the total'}” is the adopted budget${decided(decisions)}.`,
    unknown: ({ row, column }) =>
      `“${column}” of “${row}” is held against no decision: the budget file has no such line.`,
  },
}
