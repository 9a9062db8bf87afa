/** Every figure of the tables that was checked, table by table: a line for each check of it. */

import { isChecked, verdictOf, type CheckedFigure } from '../../checks/checked-figures.ts'
import { printedFigures, type PrintedFigures } from '../../checks/printed-figures.ts'
import { checkTexts } from '../../checks/texts.ts'
import type { Content } from '../../model/content.ts'
import type { Table } from '../../model/table.ts'
import type { Blocks, RecordCell, RecordRow } from '../blocks.ts'
import { cellName, placeInFile, printedCell, rowName, tableName } from '../names.ts'
import type { Recorded } from '../recorded.ts'
import type { RecordTexts } from '../texts.ts'
import type { RecordChapter } from './chapter.ts'

export const figures: RecordChapter = {
  id: 'figures',
  isWide: true,
  write(recorded, blocks, say) {
    const { report } = recorded.numbered
    const printed = printedFigures(report)
    const sections = report.tables.flatMap((table) => sectionOf(table, recorded, printed, blocks, say))
    if (sections.length === 0) return [blocks.paragraph(say.figures.none)]
    return [...say.figures.intro.map(blocks.paragraph), ...sections]
  },
}

function sectionOf(
  table: Table,
  recorded: Recorded,
  printed: PrintedFigures,
  blocks: Blocks,
  say: RecordTexts,
): Content[] {
  const own = recorded.figures.filter(({ at }) => at.table === table.id)
  if (own.length === 0) return []
  const checked = own.filter(isChecked)
  const { heads, source, left } = say.figures
  const title = tableName(table, recorded.numbered)
  const rows = checked.flatMap((figure) => linesOf(figure, table, recorded, printed, say))
  return [
    blocks.section(title),
    blocks.paragraph(source(table.rows[0]!.span.file, table.unit)),
    ...(rows.length > 0
      ? [
          blocks.table(
            title,
            [
              { heading: heads.row, holds: 'group' },
              { heading: heads.column, holds: 'text' },
              { heading: heads.printed, holds: 'figures' },
              { heading: heads.check, holds: 'text' },
              { heading: heads.computed, holds: 'figures' },
              { heading: heads.tolerance, holds: 'figures' },
              { heading: heads.result, holds: 'text' },
              { heading: heads.place, holds: 'text' },
            ],
            rows,
          ),
        ]
      : []),
    ...(checked.length < own.length ? [blocks.paragraph(left(own.length - checked.length))] : []),
  ]
}

/** What a check says of a figure: what, what that comes to, how far it may be off, and how it came out. */
type Line = readonly [what: string, computed: RecordCell, tolerance: RecordCell, result: string]

function linesOf(
  figure: CheckedFigure,
  table: Table,
  recorded: Recorded,
  printed: PrintedFigures,
  say: RecordTexts,
): RecordRow[] {
  const { numbered, locate } = recorded
  const { row, column } = figure.at
  const { span } = table.rows[row]!.cells[column]!.written
  const stands = printedCell(figure.at, numbered, printed)
  const unit = typeof stands === 'object' && stands ? stands.unit : null
  const amount = (of: CheckedFigure['own'][number]['computed']): RecordCell => of && { amount: of, unit }
  const { language } = numbered.report.meta
  const lines: readonly Line[] = [
    ...figure.own.map(({ what, computed, tolerance, result }): Line => [
      what,
      amount(computed),
      amount(tolerance),
      checkTexts[language].results[result],
    ]),
    ...figure.held.map(({ by, what, computed, verdict }): Line => [
      what.includes(by) ? what : `${by}: ${what}`,
      amount(computed),
      null,
      say.figures.held[verdict],
    ]),
  ]
  // What was held against something else may have its say in the table too.
  const isPart = figure.own.length === 0 && figure.partOf.length > 0
  const rest = isPart ? [partLine(figure, recorded, say)] : lines.length > 0 ? [] : [otherwise(figure, say)]
  return [...lines, ...rest].map(([what, computed, tolerance, result]) => ({
    cells: [
      rowName(table, row, numbered),
      table.columns[column]!.heading.text,
      stands,
      what,
      computed,
      tolerance,
      result,
      placeInFile(span, locate),
    ],
    span,
  }))
}

/** What speaks for a figure that nothing is held against, and that no other follows from. */
function otherwise(figure: CheckedFigure, { figures: say }: RecordTexts): Line {
  const verdict = verdictOf(figure)
  const what =
    verdict === 'assessed' ? say.assessed : verdict === 'fetched' ? say.fetched : say.read(figure.file!)
  return [what, null, null, say.results[verdict]]
}

/** More are counted. */
const mostNamed = 3

/** The checks of others that a figure takes part in. */
function partLine(
  { partOf, at }: CheckedFigure,
  { numbered }: Recorded,
  { figures: say }: RecordTexts,
): Line {
  const names = [...new Set(partOf.map((check) => cellName(check.at, at, numbered)))]
  const isWrong = partOf.some(({ result }) => result === 'wrong')
  return [
    say.partOf(names.slice(0, mostNamed), Math.max(0, names.length - mostNamed)),
    null,
    null,
    isWrong ? say.results.partOfWrong : say.results.part,
  ]
}
