/**
 * A part of a report on a sheet → its PDF. Tables that are wider than their page are set smaller first: a browser would shrink
 * all of it for one.
 */

import type { Continuation } from '../tables/row-groups.ts'
import { fitTables, type FittedTable } from './fit-tables.ts'
import type { Measures } from './measure/measures.ts'
import { pageMap } from './page-map.ts'
import type { Sheet } from './sheet.ts'

export interface PartToPrint {
  readonly html: string
  /** What its page wears beside what it holds itself, as CSS: the same for all parts of a report. */
  readonly styles: string
  /** Whether the document begins with it. */
  readonly isFirst: boolean
  /** Ids of its tables. */
  readonly tables: readonly string[]
  /** Labels of row groups that are printed again where their group begins a page. */
  readonly continuations: readonly Continuation[]
  /** In pixels of CSS: smaller text is told. */
  readonly textSize: number
  /** Whether its tags are to say which elements links lead to. */
  readonly namesTargets: boolean
}

export interface PrintedPart {
  readonly pdf: Uint8Array
  readonly measures: Measures
  /** The tables that were set smaller. */
  readonly fitted: readonly FittedTable[]
}

/** What was printed, and what it is to be measured by. */
export interface MeasureAgain {
  readonly part: PartToPrint
  readonly fitted: readonly FittedTable[]
  readonly limits: Parameters<Sheet['measure']>[0]
}

/** Prints of one part at most: a label printed again moves what follows, and with that other labels. */
const passLimit = 4

export async function printPart(sheet: Sheet, part: PartToPrint): Promise<PrintedPart> {
  const { textSize } = part
  await sheet.setStyles(part.styles)
  await sheet.show(part.html, part.isFirst)
  if (part.namesTargets) await sheet.nameTargets()
  let measures = await sheet.measure({ textSize, unspoken: [] })
  const fitted = fitTables(measures, part.tables)
  if (fitted.length > 0) {
    await sheet.setRules(printRules(fittingRules(fitted)))
    measures = await sheet.measure({ textSize, unspoken: [] })
  }
  const withLabels = (labels: readonly Continuation[]) =>
    sheet.setRules(printRules([...fittingRules(fitted), ...labels.flatMap(labelRules)]))
  const guessed = await guessLabels(sheet, part.continuations)
  let repeated = guessed ?? []
  if (repeated.length > 0) await withLabels(repeated)
  for (let pass = guessed === null ? 1 : 2; ; pass++) {
    const pdf = await sheet.print()
    const wanted = labelsToRepeat(pdf, part.continuations)
    if (idsOf(wanted) === idsOf(repeated) || pass === passLimit) return { pdf, measures, fitted }
    repeated = wanted
    await withLabels(repeated)
  }
}

/**
 * What a first print would tell, from one of the chapters alone that have such labels: they begin and end with pages of their
 * own. Null where those are most of what there is.
 */
async function guessLabels(
  sheet: Sheet,
  continuations: readonly Continuation[],
): Promise<readonly Continuation[] | null> {
  const groups = continuations.flatMap(({ above, group }) => [above, group])
  if (groups.length === 0 || !(await sheet.showOnly(groups))) return null
  const pdf = await sheet.print('pages')
  await sheet.showAll()
  return labelsToRepeat(pdf, continuations)
}

export async function measureAgain(sheet: Sheet, { part, fitted, limits }: MeasureAgain): Promise<Measures> {
  await sheet.setStyles(part.styles)
  await sheet.show(part.html, part.isFirst)
  await sheet.setRules(printRules(fittingRules(fitted)))
  return sheet.measure(limits)
}

const idsOf = (labels: readonly Continuation[]): string => labels.map(({ again }) => again).join()

/** The label, and the rule that the page above ends with: below a label that goes on there is none. */
const labelRules = ({ again, above }: Continuation): string[] => [
  `[class~="${again}"] { position: static; visibility: visible; }`,
  `[id="${above}"] { --open-rule: var(--rule); --open-border: none; }`,
]

const fittingRules = (fitted: readonly FittedTable[]): string[] =>
  fitted.map(({ id, size }) => `.table[id="${id}"] { font-size: ${size}px !important; }`)

const printRules = (rules: readonly string[]): string => `@media print {\n${rules.join('\n')}\n}`

/** Those whose group stands on another page than the one above it. */
function labelsToRepeat(pdf: Uint8Array, continuations: readonly Continuation[]): Continuation[] {
  if (continuations.length === 0) return []
  const pages = pageMap(pdf)
  return continuations.filter(({ group, above }) => pages.get(group) !== pages.get(above))
}
