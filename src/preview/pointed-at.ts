/** The figure that an author points at in the page → how it is made. */

import type { CheckedReport } from '../engine/checked-report.ts'
import { explainCell } from '../explanations/explain-cell.ts'
import { explainValue } from '../explanations/explain-value.ts'
import type { ExplainedCell, Explanation, TableCell } from '../explanations/explanation.ts'
import { writtenPlace } from '../render/place-marks.ts'
import type { Language } from '../model/language.ts'
import { eachNode } from '../model/walk.ts'

/** As the page names it: a cell by its table, row and column, or a value in a text by what it is printed from. */
export interface PointedAt {
  readonly table: string | null
  readonly row: string | null
  readonly column: string | null
  /** `resultat.summa.utfall`. */
  readonly source: string | null
  /** As it is shown. */
  readonly printed: string | null
}

type Shown<T> = Omit<T, 'span' | 'sources'> & {
  /** As the page’s own places are written. */
  readonly mark: string
}

export type ShownExplanation = Shown<Explanation> & { readonly sources: readonly Shown<ExplainedCell>[] }

/** Null for what is no figure. */
export function explainPointed(
  checked: CheckedReport,
  { table, row, column, source, printed }: PointedAt,
  language: Language,
): ShownExplanation | null {
  const found =
    source !== null
      ? valueOf(checked, source, printed ?? '', language)
      : table !== null && isIndex(row) && isIndex(column)
        ? figureAt(checked, { table, row: Number(row), column: Number(column) }, language)
        : null
  if (!found) return null
  const { span, sources, ...told } = found
  return { ...told, mark: writtenPlace(span), sources: sources.map(shownSource) }
}

const isIndex = (written: string | null): written is string => written !== null && /^\d{1,6}$/.test(written)

const shownSource = ({ span, ...told }: ExplainedCell): Shown<ExplainedCell> => ({
  ...told,
  mark: writtenPlace(span),
})

/** Words that someone has typed need no explanation. */
function figureAt(checked: CheckedReport, at: TableCell, language: Language): Explanation | null {
  const table = checked.numbered.report.tables.find(({ id }) => id === at.table)
  const cell = table?.rows[at.row]?.cells[at.column]
  const role = table?.columns[at.column]?.role
  if (!cell || (!cell.sources && (role === 'key' || role === 'group'))) return null
  const isFigure = cell.value.type !== 'text' || cell.sources !== undefined || /\d/.test(cell.written.text)
  return isFigure ? explainCell(checked, at, language) : null
}

/** The same cell may be printed in several ways; where it is, the one that looks so. */
function valueOf(
  checked: CheckedReport,
  source: string,
  printed: string,
  language: Language,
): Explanation | null {
  let found: Explanation | null = null
  eachNode(checked.numbered.report, ['value'], (node, span) => {
    if (found || node.cell?.reference !== source || compared(node.value) !== compared(printed)) return
    found = explainValue(checked, node, span, language)
  })
  return found
}

const compared = (text: string): string => text.replaceAll(/[\s\u00ad]/g, '')
