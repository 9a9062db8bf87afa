/** A document made elsewhere → a report of ours, its tables of the kinds and signs that their own figures show. */

import { commonest } from '../model/commonest.ts'
import type { Draft, DraftTable } from '../adoption/draft.ts'
import { placeOf, type PlacedFiles } from '../adoption/places.ts'
import { tableOptions } from '../adoption/table-options.ts'
import { understand } from '../adoption/understand.ts'
import { writeReport, type AdoptedReport } from '../adoption/write-report.ts'
import type { TableChoice } from '../adoption/write-table.ts'
import { createCollector, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ForeignDocument } from '../documents/document.ts'
import { memoryWorkspace } from '../host/memory-workspace.ts'
import type { Workspace } from '../host/workspace.ts'
import type { SignConvention } from '../model/conventions.ts'
import type { Span } from '../model/span.ts'
import { checkReport } from './check.ts'
import type { CheckedReport } from './checked-report.ts'
import { createMemory } from './memory.ts'
import { allCodes, ownParts, type Parts } from './parts.ts'
import { readReport } from './read-report.ts'

export interface CheckedAdoption extends AdoptedReport {
  /** The report as it was checked. */
  readonly checked: CheckedReport
}

/** `name` is the file's, without its ending; `given` is what is known of the report beside what it says. */
export async function adopt(
  document: ForeignDocument,
  name: string,
  given: Partial<Draft['facts']> = {},
  parts: Parts = ownParts,
): Promise<CheckedAdoption> {
  const understood = understand(document, name)
  const draft = { ...understood, facts: { ...understood.facts, ...given } }
  const trials = draft.tables.map((table) => trialOf(table, draft, parts))
  // What is the same from one trial to the next is not made again.
  const memory = createMemory()
  for (let left = trials; left.length > 0; left = left.filter(isOpen)) {
    for (const { outcomes } of left) outcomes.push({ isMisfit: false, wrong: 0 })
    const report = written(draft, trials, triedOption)
    const { emit, settle } = createCollector([], allCodes(parts))
    await readReport(workspaceOf(report), 'r', null, parts, memory, emit)
    note(settle({}), report.placed, left)
  }
  const report = written(draft, trials, bestOf, commonSigns(trials.map(bestOf)))
  return { ...report, checked: await checkReport(workspaceOf(report), 'r', null, parts, memory) }
}

/** The folder that the report lies in while it is tried. */
const folder = 'reports/r/'

/** The same place, by its file's path in the report's folder. */
export const inReport = (span: Span): Span => ({ ...span, file: span.file.slice(folder.length) })

interface Outcome {
  isMisfit: boolean
  wrong: number
}

interface Trial {
  readonly table: DraftTable
  readonly options: readonly TableChoice[]
  /** What came of those that were tried, in the same order. */
  readonly outcomes: Outcome[]
}

const trialOf = (table: DraftTable, { facts }: Draft, { kinds }: Parts): Trial => ({
  table,
  options: tableOptions(table, kinds, facts.language),
  outcomes: [],
})

/** The one that is tried, or was tried last. */
const triedOption = ({ options, outcomes }: Trial): TableChoice => options[outcomes.length - 1]!

/** Whether the one that was tried leaves anything to be wished, and there is another. */
function isOpen({ options, outcomes }: Trial): boolean {
  const { isMisfit, wrong } = outcomes.at(-1)!
  return (isMisfit || wrong > 0) && outcomes.length < options.length
}

function written(
  draft: Draft,
  trials: readonly Trial[],
  option: (trial: Trial) => TableChoice,
  signs: SignConvention | null = null,
): AdoptedReport {
  const choices = new Map(trials.map((trial) => [trial.table.id, option(trial)]))
  const choiceOf = (table: string) => {
    const choice = choices.get(table)!
    return choice.signs === signs ? { ...choice, signs: null } : choice
  }
  return writeReport(draft, choiceOf, signs)
}

const workspaceOf = ({ files }: AdoptedReport): Workspace =>
  memoryWorkspace(new Map([...files].map(([file, bytes]) => [folder + file, bytes])))

/** The signs of most tables are the report's. */
const commonSigns = (choices: readonly TableChoice[]): SignConvention | null =>
  commonest(choices.flatMap(({ signs }) => (signs === null ? [] : [signs])))

/** What says that a table is not of the kind that it was taken for. */
const misfits = new Set([
  'table/missing-column',
  'table/unknown-column',
  'table/missing-row',
  'table/no-heading',
  'cell/required',
  'cell/choice',
  'cell/range',
])

function note(diagnostics: readonly Diagnostic[], placed: PlacedFiles, trials: readonly Trial[]): void {
  const outcomes = new Map(trials.map((trial) => [trial.table.id, trial.outcomes.at(-1)!]))
  for (const { code, severity, span } of diagnostics) {
    const { table } = placeOf(inReport(span), placed)
    const outcome = table && outcomes.get(table.id)
    if (!outcome) continue
    if (misfits.has(code)) outcome.isMisfit = true
    else if (severity === 'error' || code === 'table/signs') outcome.wrong++
  }
}

/** The first kind that fits, with the signs that leave least wrong; one that leaves much wrong does not fit. */
function bestOf({ table, options, outcomes }: Trial): TableChoice {
  const bearable = Math.max(2, table.rows.length / 3)
  const tried = outcomes.map((outcome, at) => ({ ...outcome, option: options[at]! }))
  for (const { option } of tried) {
    const ofKind = tried.filter((one) => one.option.kind === option.kind)
    const [best] = ofKind.toSorted((a, b) => a.wrong - b.wrong)
    if (best && !best.isMisfit && best.wrong <= bearable) return best.option
  }
  return tried.at(-1)!.option
}
