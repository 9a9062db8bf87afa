/** The figures that nothing speaks for but their author, and what else was not checked, each with why. */

import { isChecked, whyUnchecked, type CheckedFigure } from '../../checks/checked-figures.ts'
import { printedFigures, type PrintedFigures } from '../../checks/printed-figures.ts'
import type { Content } from '../../model/content.ts'
import type { Table } from '../../model/table.ts'
import type { Blocks, RecordRow } from '../blocks.ts'
import { placeInFile, printedCell, rowName, tableName } from '../names.ts'
import type { Recorded } from '../recorded.ts'
import type { RecordTexts } from '../texts.ts'
import type { RecordChapter } from './chapter.ts'

export const unchecked: RecordChapter = {
  id: 'unchecked',
  isWide: true,
  write(recorded, blocks, say) {
    const { report } = recorded.numbered
    const printed = printedFigures(report)
    const left = recorded.figures.filter((figure) => !isChecked(figure))
    return [
      ...besides(recorded, say.unchecked).map(blocks.paragraph),
      blocks.paragraph(left.length === 0 ? say.unchecked.none : say.unchecked.intro),
      ...report.tables.flatMap((table) => {
        const own = left.filter(({ at }) => at.table === table.id)
        return own.length === 0 ? [] : sectionOf(table, own, recorded, printed, blocks, say)
      }),
    ]
  },
}

/** What was not checked beside figures of tables. */
function besides(
  { numbered, prose, held }: Recorded,
  { noPrevious, unsourced, notJudged }: RecordTexts['unchecked'],
): string[] {
  const open = prose.filter(({ status }) => status === 'unsourced').length
  const unjudged = held.filter(({ verdict }) => verdict === 'notJudged').length
  return [
    ...(numbered.report.meta.previous === null ? [noPrevious] : []),
    ...(open > 0 ? [unsourced(open)] : []),
    ...(unjudged > 0 ? [notJudged(unjudged)] : []),
  ]
}

function sectionOf(
  table: Table,
  figures: readonly CheckedFigure[],
  { numbered, locate }: Recorded,
  printed: PrintedFigures,
  blocks: Blocks,
  say: RecordTexts,
): Content[] {
  const title = tableName(table, numbered)
  const [row, column, stands, why, place] = say.unchecked.heads
  const rows = figures.map((figure): RecordRow => {
    const { at } = figure
    const { span } = table.rows[at.row]!.cells[at.column]!.written
    return {
      cells: [
        rowName(table, at.row, numbered),
        table.columns[at.column]!.heading.text,
        printedCell(at, numbered, printed),
        say.unchecked.reasons[whyUnchecked(figure, table)],
        placeInFile(span, locate),
      ],
      span,
    }
  })
  return [
    blocks.section(title),
    blocks.paragraph(say.figures.source(table.rows[0]!.span.file, table.unit)),
    blocks.table(
      title,
      [
        { heading: row, holds: 'group' },
        { heading: column, holds: 'text' },
        { heading: stands, holds: 'figures' },
        { heading: why, holds: 'text' },
        { heading: place, holds: 'text' },
      ],
      rows,
    ),
  ]
}
