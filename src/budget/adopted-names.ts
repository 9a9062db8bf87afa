/** What a budget's names stand for in one report: a board, a row of the report's own board, or a project of any. */

import type { AdoptedBudget } from '../model/table.ts'
import type { Adopted, AdoptedBoard } from './adopted.ts'
import { boardName } from './board-name.ts'

export interface Named {
  readonly board: AdoptedBoard
  readonly adopted: Adopted
}

/** Finds what a name, as names are compared, stands for; null where the file has no such, or several. */
export type FindNamed = (name: string) => Named | null

/** `own` are the boards whose report it is. Who gathers other boards and has no investments of its own has theirs, by project. */
export function adoptedNames(
  budget: AdoptedBudget,
  boards: readonly AdoptedBoard[],
  own: readonly AdoptedBoard[],
  isGathered: boolean,
): FindNamed {
  const ofBudget = boards.filter((board) => board.budget === budget)
  const ofOwn = own.filter((board) => board.budget === budget)
  const wholes = new Map(ofBudget.map((board) => [boardName(board.name), { board, adopted: board.whole }]))
  const rows = new Map<string, Named | null>()
  const ofOthers = isGathered && budget === 'investment' ? ofBudget : []
  for (const board of ofOwn.length > 0 ? ofOwn : ofOthers)
    for (const [name, adopted] of board.rows) {
      // Of several own boards the first that the organisation names is meant.
      if (ofOwn.length === 0) rows.set(name, rows.has(name) ? null : { board, adopted })
      else if (!rows.has(name)) rows.set(name, { board, adopted })
    }
  return (name) => wholes.get(boardName(name)) ?? rows.get(name) ?? null
}
