/** A declaration → the kind that the table engine reads, and what is wrong with it, each fault at its own key. */

import { amountOf, type Amount } from '../../model/amount.ts'
import { type Formula, isAdditive, namesIn } from '../../model/formula.ts'
import { languages, type Language, type Localized } from '../../model/language.ts'
import { signConventions, type SignConvention } from '../../model/conventions.ts'
import type { CellType } from '../../model/table.ts'
import type { KindProblem } from '../../diagnostics/catalogue/kind.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type {
  ChoiceDeclaration,
  ColumnDeclaration,
  FormulaDeclaration,
  KindDeclaration,
  PerLanguage,
  RowDeclaration,
  RuleDeclaration,
  SameDeclaration,
} from './declaration.ts'
import { isFault, readCheck, readFormula } from '../../model/read-formula.ts'
import type { Choice, ColumnKind, Kind, RowKind, RuleKind, SameKind, SignedFormula } from '../kind.ts'

/** Tells a fault at a path into the declaration. */
type Report = (problem: KindProblem, path: readonly PropertyKey[]) => void

const numberTypes: readonly CellType[] = ['money', 'number', 'integer', 'percent']

/** A kind that comes with the program: its faults are ours. */
export function builtIn(declaration: KindDeclaration): Kind {
  const kind = defineKind({ extraColumns: true, ...declaration }, (problem, path) => {
    throw new Error(`kind ${declaration.kind}: ${JSON.stringify(problem)} at ${path.map(String).join('.')}`)
  })
  return { ...kind, isClosed: true }
}

export function defineKind(declaration: KindDeclaration, report: Report): Kind {
  if (declaration.columns.length === 0 && !declaration.extraColumns)
    report({ problem: 'columns' }, ['columns'])
  const texts = localizer(report)
  const columns = defineColumns(declaration, texts, report)
  const rows = (declaration.rows ?? []).map((row, index) =>
    defineRow(row, declaration.rows!, texts, ['rows', index], report),
  )
  reportRepeated(declaration.rows ?? [], ({ id }) => [id], 'rows', report)
  reportCircles(rows, (index) => ['rows', index, 'formula'], report)
  const { total, assessment } = declaration
  if (assessment) {
    const known = declaration.columns.map(({ id }) => id)
    const { summary: _, ...columnKeys } = assessment
    for (const [key, name] of Object.entries(columnKeys))
      for (const one of [name ?? []].flat())
        if (!known.includes(one)) reportName(one, known, ['assessment', key], report)
  }
  return {
    id: declaration.kind,
    title: texts(declaration.title, ['title'], ''),
    about: texts(declaration.about ?? '', ['about'], ''),
    columns,
    extraColumns: declaration.extraColumns ?? false,
    isClosed: false,
    named: declaration.named ?? false,
    signs: declaration.signs ?? null,
    headingRows: declaration.headingRows ?? false,
    total:
      total || rows.some((row) => row.total)
        ? {
            labels: texts(total?.labels ?? [], ['total', 'labels'], []),
            subtotals: texts(total?.subtotals ?? [], ['total', 'subtotals'], []),
            restart: total?.restart ?? false,
          }
        : null,
    rows,
    rowReading: declaration.rowReading ?? null,
    same: (declaration.same ?? []).map((same, index) => defineSame(same, texts, ['same', index])),
    rules: (declaration.rules ?? []).flatMap(
      (rule, index) => defineRule(rule, declaration, texts, ['rules', index], report) ?? [],
    ),
    assessment: assessment
      ? { ...assessment, summary: assessment.summary ?? 'goalsSummary', goals: assessment.goals ?? [] }
      : null,
  }
}

type Texts = ReturnType<typeof localizer>

/** A text for every language: one that is given for a single language stands for the other too. */
function localizer(report: Report) {
  return <T extends string | readonly string[]>(
    given: PerLanguage<T>,
    path: readonly PropertyKey[],
    fallback: T,
  ): Localized<T> => {
    if (typeof given === 'string' || Array.isArray(given)) return { sv: given as T, en: given as T }
    const by = given as { readonly [L in Language]?: T }
    const any = languages.map((language) => by[language]).find((text) => text !== undefined)
    if (any === undefined) report({ problem: 'language' }, path)
    return { sv: by.sv ?? any ?? fallback, en: by.en ?? any ?? fallback }
  }
}

/** A first word and the others that are taken for it. */
function withAliases(
  first: PerLanguage<string>,
  aliases: PerLanguage<readonly string[]> | undefined,
  path: readonly PropertyKey[],
  texts: Texts,
): Localized<readonly [string, ...string[]]> {
  const one = texts(first, path, '')
  const others = texts<readonly string[]>(aliases ?? [], path, [])
  return { sv: [one.sv, ...others.sv], en: [one.en, ...others.en] }
}

function defineColumns(declaration: KindDeclaration, texts: Texts, report: Report): ColumnKind[] {
  const { columns } = declaration
  reportRepeated(columns, ({ id }) => [id], 'columns', report)
  const hasKey = columns.some(({ role }) => role === 'key')
  const firstText = hasKey
    ? -1
    : columns.findIndex(({ type, role }) => (type ?? 'text') === 'text' && role === undefined)
  const defined = columns.map((column, index): ColumnKind => {
    const path = ['columns', index]
    const type = column.type ?? 'text'
    const { min, max } = column
    if (min !== undefined && max !== undefined && min > max) report({ problem: 'range' }, [...path, 'min'])
    if ((type === 'choice') !== (column.choices !== undefined)) report({ problem: 'choices' }, path)
    return {
      id: column.id,
      headings: withAliases(column.heading, column.aliases, [...path, 'heading'], texts),
      type,
      role: column.role ?? (index === firstText ? 'key' : 'value'),
      unit: column.unit ?? null,
      required: column.required ?? false,
      filled: column.filled ?? false,
      blankHeading: column.blankHeading ?? false,
      atCutoff: column.atCutoff ?? false,
      earlierOf: column.earlierOf ?? null,
      acrossPeriods: column.acrossPeriods ?? null,
      deviation: column.deviation ?? false,
      min: amountOfNumber(min),
      max: amountOfNumber(max),
      decimals: column.decimals ?? null,
      choices: (column.choices ?? []).map((choice, at) =>
        defineChoice(choice, texts, [...path, 'choices', at]),
      ),
      reasons: column.reasons ?? false,
      reading: column.reading ?? null,
      formula: defineFormula(column.formula, numbersAmong(columns), [...path, 'formula'], report),
      rollForward: column.rollForward ?? (isOfItsPeriod(column) ? 'empty' : 'keep'),
      summed: column.total ? column.total === 'sum' : numberTypes.includes(type) && isSummable(column),
    }
  })
  reportRepeated(defined, ({ headings }) => headings.sv.map((word) => word.toLowerCase()), 'columns', report)
  reportCircles(defined, (index) => ['columns', index, 'formula'], report)
  return defined
}

/** What is computed, remarked, or as at the cutoff is another in the next report. */
const isOfItsPeriod = ({ formula, role, atCutoff }: ColumnDeclaration): boolean =>
  formula !== undefined || role === 'comment' || atCutoff === true

/** Sums of quotients mean nothing: what a formula divides or multiplies is computed for the total from the total's own cells. */
function isSummable({ formula }: ColumnDeclaration): boolean {
  const first = typeof formula === 'string' ? readFormula(formula) : null
  return first === null || isFault(first) || isAdditive(first)
}

function defineRow(
  row: RowDeclaration,
  all: readonly RowDeclaration[],
  texts: Texts,
  path: readonly PropertyKey[],
  report: Report,
): RowKind {
  const names = { known: all.map(({ id }) => id), usable: () => true }
  return {
    id: row.id,
    labels: withAliases(row.label, row.aliases, [...path, 'label'], texts),
    required: row.required ?? false,
    apart: row.apart ?? false,
    total: row.total ?? false,
    formula: defineFormula(row.formula, names, [...path, 'formula'], report),
  }
}

function defineSame(same: SameDeclaration, texts: Texts, path: readonly PropertyKey[]): SameKind {
  const labels = (key: 'labels' | 'beside') => {
    const given = same[key]
    return given === undefined ? null : texts<readonly string[]>(given, [...path, key], [])
  }
  return { as: same.as, labels: labels('labels'), beside: labels('beside'), change: same.change ?? false }
}

function defineChoice(choice: ChoiceDeclaration, texts: Texts, path: readonly PropertyKey[]): Choice {
  if (typeof choice === 'string')
    return { id: choice, words: withAliases(choice, undefined, path, texts), finished: false }
  const words = withAliases(choice.value, choice.aliases, path, texts)
  return { id: choice.id ?? words.sv[0], words, finished: choice.finished ?? false }
}

/** The names that a formula may hold. */
interface Names {
  readonly known: readonly string[]
  usable(name: string): boolean
}

const numbersAmong = (columns: readonly ColumnDeclaration[]): Names => ({
  known: columns.map(({ id }) => id),
  usable: (name) => numberTypes.includes(columns.find(({ id }) => id === name)?.type ?? 'text'),
})

function defineFormula(
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

function defineRule(
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

const reportName = (
  name: string,
  known: readonly string[],
  path: readonly PropertyKey[],
  report: Report,
): void => report({ problem: 'name', name, nearest: nearest(name, known), known }, path)

function reportRepeated<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
  key: string,
  report: Report,
): void {
  const seen = new Set<string>()
  items.forEach((item, index) => {
    for (const name of new Set(namesOf(item))) {
      if (seen.has(name)) report({ problem: 'twice', name }, [key, index])
      seen.add(name)
    }
  })
}

/** A formula that needs its own result, by itself or through others, can never be computed. */
function reportCircles(
  columns: readonly Pick<ColumnKind | RowKind, 'id' | 'formula'>[],
  pathOf: (index: number) => readonly PropertyKey[],
  report: Report,
): void {
  const needs = (id: string): string[] => {
    const by = columns.find((column) => column.id === id)?.formula?.by
    return by ? Object.values(by).flatMap(({ income, cost }) => [...income, ...cost].flatMap(namesIn)) : []
  }
  columns.forEach(({ id, formula }, index) => {
    if (!formula) return
    const reached = new Set<string>()
    const open = needs(id)
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (reached.has(name)) continue
      reached.add(name)
      for (const need of needs(name)) open.push(need)
    }
    if (reached.has(id)) report({ problem: 'circle', name: id }, pathOf(index))
  })
}

/** A number of YAML or TypeScript, exactly as its shortest decimal writing. */
function amountOfNumber(value: number | undefined): Amount | null {
  if (value === undefined) return null
  const text = String(value)
  return amountOf(/e/.test(text) ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text)
}
