/** What is found out while tables are gathered, told once for each report when all is taken. */

import type { SignConvention } from '../../../model/conventions.ts'
import type { CellSource } from '../../../model/table.ts'
import { rowLabel, unlabelledTotal } from '../../row-names.ts'
import { ofReport, unitOf, type RollupSource, type RollupTarget } from './rollup-target.ts'
import { signsBetween, type Sign } from './signs-between.ts'

export interface RollupNotes {
  /** A figure that cannot be counted in. */
  cell(from: RollupSource, source: CellSource): void
  /** A column that is asked for, and is not there. */
  lacking(from: RollupSource, heading: string): void
  /** A column that is asked for, and whose figures cannot be added up. */
  unsummed(heading: string): void
  /** Amounts are converted to another unit; `isRounded` where they carry the rounding of a larger one, `isFiner` of a smaller one. */
  converted(from: RollupSource, is: { readonly isRounded: boolean; readonly isFiner: boolean }): void
  /** Whether figures of a column keep their signs; null, and noted, where nothing says. */
  signOf(from: RollupSource, column: number, isIncome: boolean): Sign | null
  tell(): void
}

/** Of many wrong figures some are enough to find the rest by. */
const mostPlaces = 20

interface Noted {
  readonly cells: CellSource[]
  readonly lacking: Set<string>
  readonly unsigned: Set<string>
  isTurned: boolean
  isConverted: boolean
  isRounded: boolean
  isFiner: boolean
}

export function createNotes(target: RollupTarget): RollupNotes {
  const all = new Map<RollupSource, Noted>()
  const unsummed = new Set<string>()
  const bySigns = new Map<string, ReadonlyMap<string, Sign>>()
  const signsFrom = (signs: SignConvention, isIncome: boolean): ReadonlyMap<string, Sign> => {
    const name = `${signs} ${isIncome}`
    const known = bySigns.get(name) ?? signsBetween(target.kind, signs, target.signs, isIncome)
    bySigns.set(name, known)
    return known
  }
  const of = (from: RollupSource): Noted => {
    const noted = all.get(from) ?? {
      cells: [],
      lacking: new Set(),
      unsigned: new Set(),
      isTurned: false,
      isConverted: false,
      isRounded: false,
      isFiner: false,
    }
    all.set(from, noted)
    return noted
  }
  return {
    cell: (from, source) => void of(from).cells.push(source),
    lacking: (from, heading) => void of(from).lacking.add(heading),
    converted(from, { isRounded, isFiner }) {
      const noted = of(from)
      noted.isConverted = true
      noted.isRounded ||= isRounded
      noted.isFiner ||= isFiner
    },
    signOf(from, column, isIncome) {
      const { signs, columns } = from.table
      if (signs === target.signs) return 1
      const { id, heading } = columns[column]!
      const sign = signsFrom(signs, isIncome).get(id ?? '') ?? null
      if (sign === null) of(from).unsigned.add(heading.text)
      else if (sign === -1) of(from).isTurned = true
      return sign
    },
    unsummed: (heading) => void unsummed.add(heading),
    tell() {
      all.forEach((noted, from) => tellOf(from, noted, target))
      const { emit, span } = target
      if (unsummed.size > 0) emit('rollup/unsummed', { columns: [...unsummed] }, span)
    },
  }
}

function tellOf(
  from: RollupSource,
  noted: Noted,
  { emit, span, language, unit, signs, hasOwnHeadings }: RollupTarget,
): void {
  const { table, report } = from
  const facts = ofReport(report)
  const [first] = noted.cells
  if (first) {
    const row = rowLabel(table, first.row) || unlabelledTotal[language]
    const column = table.columns[first.column]!.heading.text
    const places = noted.cells.slice(0, mostPlaces).map((source) => source.span)
    emit('rollup/cell', { ...facts, count: noted.cells.length, row, column }, span, places)
  }
  if (noted.lacking.size > 0)
    emit('rollup/column', { ...facts, columns: [...noted.lacking], isOwn: hasOwnHeadings }, span, [
      table.span,
    ])
  if (noted.isConverted)
    emit(
      'rollup/unit',
      { ...facts, from: unitOf(from), to: unit, isRounded: noted.isRounded, isFiner: noted.isFiner },
      span,
      [table.span],
    )
  if (noted.isTurned || noted.unsigned.size > 0)
    emit('rollup/signs', { ...facts, from: table.signs, to: signs, columns: [...noted.unsigned] }, span, [
      table.span,
    ])
}
