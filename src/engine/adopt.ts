/** A document made elsewhere → a report of ours, its tables of the kinds and signs that their own figures show. */

import type { Draft, DraftTable } from '../adoption/draft.ts'
import { placeOf, type PlacedFiles } from '../adoption/places.ts'
import { tableOptions } from '../adoption/table-options.ts'
import { understand } from '../adoption/understand.ts'
import { writeReport, type AdoptedReport } from '../adoption/write-report.ts'
import type { TableChoice } from '../adoption/write-table.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ForeignDocument } from '../documents/document.ts'
import { memoryWorkspace } from '../host/memory-workspace.ts'
import type { SignConvention } from '../model/conventions.ts'
import { largest } from '../model/extremes.ts'
import type { Span } from '../model/span.ts'
import { checkReport, type CheckedReport } from './check.ts'
import { ownParts, type Parts } from './parts.ts'

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
  const rounds = largest(
    trials.map(({ options }) => options.length),
    1,
  )
  for (let round = 0; round < rounds; round++) {
    const option = ({ options }: Trial) => options[Math.min(round, options.length - 1)]!
    const { checked, placed } = await checkedWith(draft, trials, option, parts)
    note(checked.diagnostics, placed, trials, round)
  }
  return checkedWith(draft, trials, bestOf, parts, commonSigns(trials.map(bestOf)))
}

/** The folder that the report lies in while it is tried. */
const folder = 'reports/r/'

/** The same place, by its file's path in the report's folder. */
export const inReport = (span: Span): Span => ({ ...span, file: span.file.slice(folder.length) })

interface Trial {
  readonly table: DraftTable
  readonly options: readonly TableChoice[]
  /** What came of each, in the same order. */
  readonly outcomes: { isMisfit: boolean; wrong: number }[]
}

const trialOf = (table: DraftTable, { facts }: Draft, { kinds }: Parts): Trial => {
  const options = tableOptions(table, kinds, facts.language)
  return { table, options, outcomes: options.map(() => ({ isMisfit: false, wrong: 0 })) }
}

async function checkedWith(
  draft: Draft,
  trials: readonly Trial[],
  option: (trial: Trial) => TableChoice,
  parts: Parts,
  signs: SignConvention | null = null,
): Promise<CheckedAdoption> {
  const choices = new Map(trials.map((trial) => [trial.table.id, option(trial)]))
  const choiceOf = (table: string) => {
    const choice = choices.get(table)!
    return choice.signs === signs ? { ...choice, signs: null } : choice
  }
  const report = writeReport(draft, choiceOf, signs)
  const files = new Map([...report.files].map(([file, bytes]) => [folder + file, bytes]))
  return { ...report, checked: await checkReport(memoryWorkspace(files), 'r', null, parts) }
}

/** The signs of most tables are the report's. */
function commonSigns(choices: readonly TableChoice[]): SignConvention | null {
  const counts = new Map<SignConvention, number>()
  for (const { signs } of choices) if (signs !== null) counts.set(signs, (counts.get(signs) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}

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

function note(
  diagnostics: readonly Diagnostic[],
  placed: PlacedFiles,
  trials: readonly Trial[],
  round: number,
): void {
  const byId = new Map(trials.map((trial) => [trial.table.id, trial]))
  for (const { code, severity, span } of diagnostics) {
    const { table } = placeOf(inReport(span), placed)
    const outcome = table && byId.get(table.id)!.outcomes[round]
    if (!outcome) continue
    if (misfits.has(code)) outcome.isMisfit = true
    else if (severity === 'error' || code === 'table/signs') outcome.wrong++
  }
}

/** The first kind that fits, with the signs that leave least wrong; one that leaves much wrong does not fit. */
function bestOf({ table, options, outcomes }: Trial): TableChoice {
  const bearable = Math.max(2, table.rows.length / 3)
  for (const { kind } of options) {
    const ofKind = options.flatMap((option, at) =>
      option.kind === kind ? [{ option, ...outcomes[at]! }] : [],
    )
    const [best] = ofKind.toSorted((a, b) => a.wrong - b.wrong)
    if (best && !best.isMisfit && best.wrong <= bearable) return best.option
  }
  return options.at(-1)!
}
