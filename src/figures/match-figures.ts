/** Every figure of the prose held against every number of the tables: where it comes from, or what speaks against it. */

import type { Amount } from '../model/amount.ts'
import { compare, magnitude, ratioOf } from '../model/ratio.ts'
import { ownOf, type Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import { agrees } from './agree.ts'
import { direction } from './column-words.ts'
import { createContradictions } from './contradict.ts'
import type { Contradiction } from './contradiction.ts'
import { bareFiguresIn, figuresIn, type Figure } from './find-figures.ts'
import type { Grounds } from './grounds.ts'
import { createNames } from './names.ts'
import { passagesOf } from './passages.ts'
import { createHints } from './rank.ts'
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

export type Audited = { readonly figure: Figure } & Found

type Found =
  | { readonly status: 'linked' }
  /** Best first. */
  | { readonly status: 'matched'; readonly candidates: readonly Candidate[] }
  /** The sentence names a row, which does not say that. */
  | {
      readonly status: 'contradicts'
      readonly candidate: Candidate
      readonly expected: Amount
      readonly contradiction: Contradiction
    }
  | { readonly status: 'unsourced' }

interface Tools {
  readonly hints: ReturnType<typeof createHints>
  readonly nameOf: ReturnType<typeof createNames>
}

/** Holds figures against the same grounds. */
export interface Auditor {
  audit(figures: readonly Figure[], bare: readonly Figure[]): readonly Audited[]
}

/** `auditorOf` gives the one for these grounds, which may have audited other prose before. */
export function auditFigures(
  whole: Report,
  auditorOf: (grounds: Grounds) => Auditor = createAuditor,
): readonly Audited[] {
  const report = ownOf(whole)
  const { passages, sections, titles } = passagesOf(report)
  const figures = figuresIn(passages, report)
  const bare = bareFiguresIn(passages, report)
  if (figures.length + bare.length === 0) return []
  const { meta, tables } = report
  return auditorOf({ meta, tables, sections, titles }).audit(figures, bare)
}

/** What is found of a figure follows from its sentence and its section alone, and is kept until the next audit. */
export function createAuditor(grounds: Grounds): Auditor {
  const sources = sourcesOf(grounds)
  const tools: Tools = {
    hints: createHints(grounds),
    nameOf: createNames(grounds.tables),
  }
  const contradictionOf = createContradictions(grounds)
  const contradicted = (figure: Figure, others: readonly Figure[]): Found | null => {
    const contradiction = contradictionOf(figure, others)
    if (!contradiction) return null
    const { place, amount } = contradiction
    const candidate = candidateOf(place, 0, tools.nameOf)
    return { status: 'contradicts', candidate, expected: amount, contradiction }
  }
  const found = (figure: Figure, others: readonly Figure[]): Found => {
    const against = contradicted(figure, others)
    if (against) return against
    if (figure.linked) return { status: 'linked' }
    const alike = near(sources, figure).filter((source) =>
      agrees(figure.amounts, figure.approximation, inUnitOf(figure, source)),
    )
    const candidates = candidatesOf(figure, alike, tools)
    return candidates.length > 0 ? { status: 'matched', candidates } : { status: 'unsourced' }
  }
  const [before, bareBefore] = [untilNext(found), untilNext(contradicted)]
  return {
    audit(figures, bare) {
      const beside = bySentence()
      for (const figure of figures) setBeside(figure, beside(figure))
      const findings = before()
      const audited = figures.map((figure) => ({ figure, ...findings(figure, beside(figure)) }))
      for (const figure of bare) setBeside(figure, beside(figure))
      // Numbers without a unit can be anything: only those that a table speaks against are told of.
      const bareFindings = bareBefore()
      return [
        ...audited,
        ...bare.flatMap((figure) => {
          const against = bareFindings(figure, beside(figure))
          return against ? [{ figure, ...against }] : []
        }),
      ]
    },
  }
}

/** The figures that stand in one sentence. */
function bySentence(): (figure: Figure) => Figure[] {
  const sentences = new Map<string, Figure[]>()
  return ({ section, sentence }) => {
    const key = `${section} ${sentence}`
    const known = sentences.get(key) ?? []
    sentences.set(key, known)
    return known
  }
}

/** A sentence that is written again and again has its figures once: each would else be held against all of them. */
function setBeside(figure: Figure, beside: Figure[]): void {
  if (!beside.some(({ at }) => at === figure.at)) beside.push(figure)
}

type Finding<F> = (figure: Figure, beside: readonly Figure[]) => F

/** Asked anew for each audit: what the last one found is not looked for again, and what it did not meet is forgotten. */
function untilNext<F>(find: Finding<F>): () => Finding<F> {
  let last = new Map<string, F>()
  return () => {
    const before = last
    const known = new Map<string, F>()
    last = known
    return (figure, beside) => {
      const key = JSON.stringify([figure, ...beside].map(said))
      const found = known.has(key)
        ? known.get(key)!
        : before.has(key)
          ? before.get(key)!
          : find(figure, beside)
      known.set(key, found)
      return found
    }
  }
}

/** All that is known of a figure but its place in the sources. */
const said = ({ text, unit, sentence, at, isCell, linked, section, amounts, approximation }: Figure) => [
  text,
  unit,
  sentence,
  at,
  isCell,
  linked,
  section,
  amounts.map(({ units, decimals }) => `${units} ${decimals}`),
  approximation,
]

/** More than these say nothing more. */
const most = 20

function candidatesOf(figure: Figure, sources: readonly Source[], { hints, nameOf }: Tools): Candidate[] {
  const isDirected = direction.test(figure.sentence)
  const [{ units }] = figure.amounts as [Amount]
  const isNegative = units < 0n
  const found = sources.flatMap((source) => {
    const { row, column, chapter } = hints(figure, source)
    if ((needsRow(figure, source) && row === 0) || (units === 0n && column === 0)) return []
    const hasSign = isNegative === source.amount.units < 0n || source.amount.units === 0n
    if (!hasSign && (isNegative || (!isDirected && row === 0))) return []
    const score = row + column + chapter + (hasSign ? 0.5 : 0) + (isExact(figure, source) ? 1 : 0)
    return [{ source, score }]
  })
  // Two bounds of one target are one cell.
  const cells = new Map(found.map(({ source, score }) => [cellOf(source), { source, score }]))
  return [...cells.values()]
    .sort((a, b) => b.score - a.score || a.source.row - b.source.row || a.source.column - b.source.column)
    .slice(0, most)
    .map(({ source, score }) => candidateOf(source, score, nameOf))
}

type Place = Pick<Source, 'table' | 'row' | 'column'>

const cellOf = ({ table, row, column }: Place) => table.rows[row]!.cells[column]!

function candidateOf(place: Place, score: number, nameOf: Tools['nameOf']): Candidate {
  const { table, row, column } = place
  return { reference: nameOf(place), table, row, column, span: cellOf(place).written.span, score }
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
