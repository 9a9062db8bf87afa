/** A declaration → the kind that the table engine reads, and what is wrong with it, each fault at its own key. */

import { columnLimit } from '../../model/table-size.ts'
import type { AssessmentKind, HeadlineKind, Kind, RollUpKind } from '../kind.ts'
import { defineColumns } from './columns.ts'
import type { KindDeclaration } from './declaration.ts'
import { reportName, type Report } from './faults.ts'
import { defineRule } from './formulas.ts'
import { defineRows, defineSame } from './rows.ts'
import { localizer } from './texts.ts'

/** A kind that comes with the program: its faults are ours. */
export function builtIn(declaration: KindDeclaration): Kind {
  const kind = defineKind({ extraColumns: true, ...declaration }, (problem, path) => {
    throw new Error(`kind ${declaration.kind}: ${JSON.stringify(problem)} at ${path.map(String).join('.')}`)
  })
  return { ...kind, isClosed: true }
}

/** As many as a table can show, or as anybody looks through; what is found out of each pair of them takes its time. */
const limits = { columns: columnLimit, rows: 1000, rules: 1000 } as const

/** Without what is too much, which is reported. */
function bounded(declaration: KindDeclaration, report: Report): KindDeclaration {
  const within = { ...declaration }
  for (const what of ['columns', 'rows', 'rules'] as const) {
    const limit = limits[what]
    if ((declaration[what]?.length ?? 0) <= limit) continue
    report({ problem: 'many', what, limit }, [what, limit])
    Object.assign(within, { [what]: declaration[what]!.slice(0, limit) })
  }
  return within
}

export function defineKind(written: KindDeclaration, report: Report): Kind {
  const declaration = bounded(written, report)
  if (declaration.columns.length === 0 && !declaration.extraColumns)
    report({ problem: 'columns' }, ['columns'])
  const texts = localizer(report)
  const columns = defineColumns(declaration, texts, report)
  const rows = defineRows(declaration, texts, report)
  const assessment = defineAssessment(declaration, report)
  const { total } = declaration
  const hasTotal = total !== undefined || rows.some((row) => row.total)
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
    dense: declaration.dense ?? false,
    total: hasTotal
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
    assessment,
    rollUp: defineRollUp(declaration, hasTotal ? 'sums' : 'rows', report),
    headline: defineHeadline(declaration, report),
    forecasts: declaration.forecasts ?? null,
  }
}

function defineRollUp(
  { rollUp, columns }: KindDeclaration,
  usual: RollUpKind['show'],
  report: Report,
): RollUpKind {
  const groups = columns.flatMap(({ id, role }) => (role === 'group' ? [id] : []))
  const under = rollUp?.under ?? null
  if (under !== null && !groups.includes(under)) reportName(under, groups, ['rollUp', 'under'], report)
  return { show: rollUp?.show ?? usual, under }
}

function defineAssessment({ assessment, columns }: KindDeclaration, report: Report): AssessmentKind | null {
  if (!assessment) return null
  const known = columns.map(({ id }) => id)
  const { summary = 'goalsSummary', ...columnKeys } = assessment
  for (const [key, name] of Object.entries(columnKeys))
    for (const one of [name ?? []].flat())
      if (!known.includes(one)) reportName(one, known, ['assessment', key], report)
  return { ...assessment, summary, goals: assessment.goals ?? [] }
}

function defineHeadline(
  { headline, columns, rows = [] }: KindDeclaration,
  report: Report,
): HeadlineKind | null {
  if (!headline) return null
  const { says, row = null, deviation = null, remaining = null } = headline
  const [columnIds, rowIds] = [columns, rows].map((all) => all.map(({ id }) => id))
  const check = (name: string | null, known: readonly string[], ...path: readonly PropertyKey[]) => {
    if (name !== null && !known.includes(name)) reportName(name, known, ['headline', ...path], report)
  }
  headline.columns.forEach((name, index) => check(name, columnIds!, 'columns', index))
  check(deviation?.column ?? null, columnIds!, 'deviation', 'column')
  check(deviation?.of ?? null, columnIds!, 'deviation', 'of')
  check(row, rowIds!, 'row')
  check(remaining, rowIds!, 'remaining')
  return { says, row, columns: headline.columns, deviation, remaining }
}
