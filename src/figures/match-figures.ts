/** Every figure of the prose held against every number of the tables: where it comes from, or what speaks against it. */

import type { Amount } from '../model/amount.ts'
import { compare, magnitude, ratioOf } from '../model/ratio.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import { agrees } from './agree.ts'
import { direction } from './column-words.ts'
import { contradictionOf } from './contradict.ts'
import { figuresIn, type Figure } from './find-figures.ts'
import { passagesOf } from './passages.ts'
import { createRanking, type Ranking } from './rank.ts'
import { inUnitOf, near, sourcesOf, type Source } from './sources.ts'

/** A cell that a figure may come from. */
export interface Candidate {
  /** `resultat.summa.outcome`; empty for a cell that no name leads to. */
  readonly reference: string
  readonly table: Table
  readonly row: number
  readonly column: number
  readonly span: Span
  readonly score: number
}

export type Audited = { readonly figure: Figure } & (
  | { readonly status: 'linked' }
  /** Best first. */
  | { readonly status: 'matched'; readonly candidates: readonly Candidate[] }
  /** The sentence names a cell, which has another value. */
  | { readonly status: 'contradicts'; readonly candidate: Candidate; readonly expected: Amount }
  | { readonly status: 'unsourced' }
)

export function auditFigures(report: Report): readonly Audited[] {
  const { passages, sections } = passagesOf(report)
  const figures = figuresIn(passages, report)
  if (figures.length === 0) return []
  const sources = sourcesOf(report)
  const ranking = createRanking(report, sections)
  const perSentence = new Map<string, Figure[]>()
  const beside = ({ section, sentence }: Figure): Figure[] => {
    const key = `${section} ${sentence}`
    const known = perSentence.get(key) ?? []
    perSentence.set(key, known)
    return known
  }
  for (const figure of figures) beside(figure).push(figure)

  return figures.map((figure): Audited => {
    if (figure.linked) return { figure, status: 'linked' }
    const alike = near(sources, figure).filter((source) =>
      agrees(figure.amounts, figure.approximation, inUnitOf(figure, source)),
    )
    const candidates = candidatesOf(figure, alike, ranking)
    if (candidates.length > 0) return { figure, status: 'matched', candidates }
    if (alike.length > 0) return { figure, status: 'unsourced' }
    const found = contradictionOf(figure, beside(figure), { report, sections, sources })
    return found
      ? {
          figure,
          status: 'contradicts',
          candidate: ranking.candidate(figure, found),
          expected: found.amount,
        }
      : { figure, status: 'unsourced' }
  })
}

function candidatesOf(figure: Figure, sources: readonly Source[], ranking: Ranking): Candidate[] {
  const isDirected = direction.test(figure.sentence)
  const found = new Map<string, Candidate>()
  for (const source of sources) {
    const words = ranking.words(figure, source)
    if (needsRow(figure, source) && words.row === 0) continue
    if (figure.amounts[0]!.units === 0n && words.column === 0) continue
    const isNegative = figure.amounts[0]!.units < 0n
    const hasSign = isNegative === source.amount.units < 0n || source.amount.units === 0n
    if (!hasSign && (isNegative || (!isDirected && words.row === 0))) continue
    const candidate = ranking.candidate(figure, source)
    const score = candidate.score + (hasSign ? 0.5 : 0) + (isExact(figure, source) ? 1 : 0)
    const key = `${source.table.id} ${source.row} ${source.column}`
    if (!found.has(key)) found.set(key, { ...candidate, score })
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.row - b.row || a.column - b.column)
}

/** Figures that agree with too many cells to be told by the number alone. */
const needsRow = ({ amounts, unit }: Figure, source: Source): boolean =>
  amounts.length === 2 ||
  amounts[0]!.units === 0n ||
  source.unit === null ||
  (['st', '%'].includes(unit) &&
    amounts[0]!.decimals === 0 &&
    amounts[0]!.units <= 100n &&
    amounts[0]!.units >= -100n)

const isExact = (figure: Figure, source: Source): boolean =>
  compare(magnitude(inUnitOf(figure, source)), magnitude(ratioOf(figure.amounts[0]!))) === 0
