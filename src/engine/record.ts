/** The control record of a checked report: built like any report, with a list beside it by which it can be verified. */

import { checkedFigures, isChecked, verdictOf } from '../checks/checked-figures.ts'
import { checksOf } from '../checks/figure-checks.ts'
import { printedFigures } from '../checks/printed-figures.ts'
import { describe } from '../diagnostics/describe.ts'
import { proseFigures } from '../figures/listed-figures.ts'
import type { HashedFile } from '../host/hashed-files.ts'
import { memoryWorkspace } from '../host/memory-workspace.ts'
import { startOf } from '../model/span.ts'
import { numberReport } from '../numbering/number-report.ts'
import { recordFile } from '../record/blocks.ts'
import { listEnding, writeRecordList } from '../record/record-list.ts'
import { recordReport } from '../record/record-report.ts'
import type { Recorded } from '../record/recorded.ts'
import { recordTexts } from '../record/texts.ts'
import { loadTemplates } from '../render/load-templates.ts'
import { recordListVersion } from '../schemas/record-list.ts'
import type { CheckedReport } from './checked-report.ts'

/** What a record tells beside what checking has found. */
export type RecordedFiles = Pick<Recorded, 'program' | 'sources' | 'outputs'>

export interface ControlRecord {
  readonly recorded: Recorded
  /** A report that is built as others are. */
  readonly report: CheckedReport
}

export async function controlRecord(checked: CheckedReport, files: RecordedFiles): Promise<ControlRecord> {
  const recorded = { ...recordedOf(checked), ...files }
  const { meta } = checked.numbered.report
  // The record is the program's own word: no template of the workspace's has a say in it.
  const own = memoryWorkspace(new Map())
  const theme = { name: 'default', span: startOf(recordFile) }
  return {
    recorded,
    report: {
      ...checked,
      numbered: numberReport(recordReport(recorded)),
      templates: await loadTemplates(own, theme, () => undefined),
      output: {
        ...checked.output,
        name: `${checked.output.name}-${recordTexts[meta.language].fileName}`,
        attachData: false,
      },
      variants: [],
      held: [],
      waivers: [],
      checks: {},
      diagnostics: [],
    },
  }
}

function recordedOf({
  numbered,
  locate,
  held,
  kinds,
  waivers,
  diagnostics,
}: CheckedReport): Omit<Recorded, keyof RecordedFiles> {
  const { report } = numbered
  const printed = printedFigures(report)
  const checks = checksOf({ numbered, locate }, printed)
  return {
    numbered,
    locate,
    figures: checkedFigures(report, printed, { checks, held, kinds }),
    prose: proseFigures(report, report.id, locate),
    held,
    waivers,
    problems: diagnostics.map((diagnostic) => describe(diagnostic, locate, report.meta.language)),
  }
}

/** The list that lies beside it, as a file. `record` are the record's own files. */
export function recordListFile(
  { numbered, figures, problems, program, sources, outputs }: Recorded,
  record: readonly HashedFile[],
  name: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const { id, meta } = numbered.report
  const count = (wanted: 'error' | 'warning'): number =>
    problems.filter(({ severity }) => severity === wanted).length
  const bytes = writeRecordList({
    version: recordListVersion,
    report: id,
    variant: meta.variant,
    program,
    figures: {
      all: figures.length,
      unchecked: figures.filter((figure) => !isChecked(figure)).length,
      wrong: figures.filter((figure) => verdictOf(figure) === 'wrong').length,
    },
    problems: { errors: count('error'), warnings: count('warning') },
    sources: [...sources],
    outputs: [...outputs],
    record: [...record],
  })
  return { name: `${name}${listEnding}`, bytes }
}
