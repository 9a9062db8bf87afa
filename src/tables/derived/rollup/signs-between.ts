/** What signs become where figures are written by another convention: what the kind's formulas say of both. */

import type { Kind } from '../../../kinds/kind.ts'
import type { SignConvention } from '../../../model/conventions.ts'
import { isAdditive, type Formula } from '../../../model/formula.ts'

export type Sign = 1 | -1

/** A column and those that make it, each with its sign in the formulas of the two conventions. */
interface FormulaPair {
  readonly made: string
  readonly names: ReadonlyMap<string, readonly [before: Sign, after: Sign]>
}

/**
 * By column, whether its figures keep their signs or turn them, in rows of income or of cost. A deviation keeps its sign,
 * better being above nought by any convention, and the rest follows from the formulas; a column that is not in them is left out.
 */
export function signsBetween(
  kind: Kind,
  from: SignConvention,
  to: SignConvention,
  isIncome: boolean,
): ReadonlyMap<string, Sign> {
  const known = new Map<string, Sign>()
  for (const { id, deviation } of kind.columns) if (deviation) known.set(id, 1)
  const pairs = formulaPairs(kind, from, to, isIncome)
  for (let before = -1; before !== known.size;) {
    before = known.size
    for (const pair of pairs) learn(pair, known)
  }
  for (const { id, earlierOf } of kind.columns) {
    const later = earlierOf === null ? undefined : known.get(earlierOf)
    if (later !== undefined && !known.has(id)) known.set(id, later)
  }
  return known
}

function formulaPairs(
  { columns }: Kind,
  from: SignConvention,
  to: SignConvention,
  isIncome: boolean,
): FormulaPair[] {
  const row = isIncome ? 'income' : 'cost'
  return columns.flatMap(({ id, formula }) => {
    const after = formula?.by[to][row] ?? []
    return (formula?.by[from][row] ?? []).flatMap((one, index): FormulaPair[] => {
      const other = after[index]
      if (!other || !isAdditive(one) || !isAdditive(other)) return []
      const signs = signsIn(other)
      const names = [...signsIn(one)].flatMap(([name, sign]) => {
        const second = signs.get(name)
        return second === undefined ? [] : [[name, [sign, second]] as const]
      })
      return [{ made: id, names: new Map(names) }]
    })
  })
}

/** What one of a formula's columns does tells what the others do. What was learnt first stands. */
function learn({ made, names }: FormulaPair, known: Map<string, Sign>): void {
  const byName = [...names].find(([name]) => known.has(name))
  const turned = ([before, after]: readonly [Sign, Sign]): Sign => (before === after ? 1 : -1)
  const sign = known.get(made) ?? (byName && times(known.get(byName[0])!, turned(byName[1])))
  if (sign === undefined) return
  if (!known.has(made)) known.set(made, sign)
  for (const [name, both] of names) if (!known.has(name)) known.set(name, times(sign, turned(both)))
}

const times = (a: Sign, b: Sign): Sign => (a === b ? 1 : -1)

/** The sign of each name in a sum; the formula is additive. */
function signsIn(formula: Formula, sign: Sign = 1, signs = new Map<string, Sign>()): Map<string, Sign> {
  switch (formula.type) {
    case 'number':
      break
    case 'name':
      signs.set(formula.name, sign)
      break
    case 'negative':
      signsIn(formula.of, times(sign, -1), signs)
      break
    case 'operation': {
      const { operator, left, right } = formula
      signsIn(left, sign, signs)
      signsIn(right, operator === '-' ? times(sign, -1) : sign, signs)
      break
    }
  }
  return signs
}
