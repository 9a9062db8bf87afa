/** The formulas and rules of a declaration, by what their names may be. */

import { namesIn, type Formula } from '../../model/formula.ts'
import { isFault, readCheck, readFormula } from '../../model/read-formula.ts'
import { signConventions, type SignConvention } from '../../model/conventions.ts'
import type { CellType } from '../../model/table.ts'
import type { ColumnKind, RowKind, RuleKind, SignedFormula } from '../kind.ts'
import type {
  ColumnDeclaration,
  FormulaDeclaration,
  KindDeclaration,
  RuleDeclaration,
} from './declaration.ts'
import { reportName, type Report } from './faults.ts'
import type { Texts } from './texts.ts'

export const numberTypes: readonly CellType[] = ['money', 'number', 'integer', 'percent']

/** The names that a formula may hold. */
export interface Names {
  readonly known: readonly string[]
  usable(name: string): boolean
}

export const numbersAmong = (columns: readonly ColumnDeclaration[]): Names => ({
  known: columns.map(({ id }) => id),
  usable: (name) => numberTypes.includes(columns.find(({ id }) => id === name)?.type ?? 'text'),
})

export function defineFormula(
  declared: FormulaDeclaration | undefined,
  names: Names,
  path: readonly PropertyKey[],
  report: Report,
): SignedFormula | null {
  if (declared === undefined) return null
  const read = (written: string | readonly string[], at: readonly PropertyKey[]): Formula[] =>
    [written].flat().flatMap((text) => {
      const formula = readFormula(text)
      if (!isFault(formula)) return reportNames(formula, names, at, report) ? [formula] : []
      report({ problem: 'formula', written: text, fault: formula }, at)
      return []
    })
  if (typeof declared === 'string' || Array.isArray(declared)) {
    const same = both(read(declared as string | readonly string[], path))
    return {
      signed: false,
      by: { 'cost-positive': same, 'income-positive': same, unsigned: same, 'granted-frame': same },
    }
  }
  const by = declared as Exclude<FormulaDeclaration, string | readonly string[]>
  const of = (convention: SignConvention) => {
    // What a kind does not say of a frame granted is as where income is above nought.
    const one = by[convention] ?? by['income-positive']
    const at = [...path, convention]
    if (typeof one === 'string' || Array.isArray(one))
      return both(read(one as string | readonly string[], at))
    const { income, cost } = one as { income: string; cost: string }
    return { income: read(income, [...at, 'income']), cost: read(cost, [...at, 'cost']) }
  }
  return {
    signed: true,
    by: Object.fromEntries(
      signConventions.map((convention) => [convention, of(convention)]),
    ) as SignedFormula['by'],
  }
}

const both = (formulas: readonly Formula[]) => ({ income: formulas, cost: formulas })

export function defineRule(
  rule: RuleDeclaration,
  { columns, rows }: KindDeclaration,
  texts: Texts,
  path: readonly PropertyKey[],
  report: Report,
): RuleKind | null {
  const over = rule.over ?? 'columns'
  const names =
    over === 'columns'
      ? numbersAmong(columns)
      : { known: (rows ?? []).map(({ id }) => id), usable: () => true }
  const check = readCheck(rule.check)
  if (isFault(check)) {
    report({ problem: 'formula', written: rule.check, fault: check }, [...path, 'check'])
    return null
  }
  const sides = [check.left, check.right].map((side) => reportNames(side, names, [...path, 'check'], report))
  if (sides.includes(false)) return null
  const message = texts(rule.message, [...path, 'message'], '')
  return { over, check, exact: rule.exact ?? false, message }
}

/** Whether every name is known and holds figures; each that does not is reported. */
function reportNames(
  formula: Formula,
  { known, usable }: Names,
  path: readonly PropertyKey[],
  report: Report,
): boolean {
  const wrong = namesIn(formula).filter((name) => !known.includes(name) || !usable(name))
  for (const name of wrong) {
    if (known.includes(name)) report({ problem: 'type', name }, path)
    else reportName(name, known, path, report)
  }
  return wrong.length === 0
}

/** A formula that needs its own result, by itself or through others, can never be computed. */
export function reportCircles(
  columns: readonly Pick<ColumnKind | RowKind, 'id' | 'formula'>[],
  pathOf: (index: number) => readonly PropertyKey[],
  report: Report,
): void {
  // Of two with the same id, which is told elsewhere, the first counts.
  const needed = new Map(
    columns
      .toReversed()
      .map(({ id, formula }) => [
        id,
        Object.values(formula?.by ?? {}).flatMap(({ income, cost }) => [...income, ...cost].flatMap(namesIn)),
      ]),
  )
  const needs = (id: string): readonly string[] => needed.get(id) ?? []
  columns.forEach(({ id, formula }, index) => {
    if (!formula) return
    const reached = new Set<string>()
    const open = [...needs(id)]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (reached.has(name)) continue
      reached.add(name)
      for (const need of needs(name)) open.push(need)
    }
    if (reached.has(id)) report({ problem: 'circle', name: id }, pathOf(index))
  })
}
