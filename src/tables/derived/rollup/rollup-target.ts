/** What a gathered table is to be: its kind, and how its figures are written. */

import type { Emit } from '../../../diagnostics/diagnostic.ts'
import type { Kind } from '../../../kinds/kind.ts'
import type { SignConvention } from '../../../model/conventions.ts'
import type { Language } from '../../../model/language.ts'
import { organisationOf, type Report } from '../../../model/report.ts'
import type { Span } from '../../../model/span.ts'
import type { Table, WrittenCell } from '../../../model/table.ts'
import type { ListedGroup } from './listed-groups.ts'
import type { OfReport } from '../../../diagnostics/catalogue/rollup.ts'

export interface RollupTarget {
  readonly kind: Kind
  readonly language: Language
  /** The unit of its money. */
  readonly unit: string
  readonly signs: SignConvention
  /** Its columns are those that its author's own headings ask for. */
  readonly hasOwnHeadings: boolean
  /** The groups that the reports share and the gathering one lists, in its order. */
  readonly listed: readonly ListedGroup[]
  /** The directive, where all that is gathered is told of. */
  readonly span: Span
  readonly emit: Emit
}

/** One of the reports, with its table; null where it has none that could be meant, which has been told. */
export interface RollupPart {
  readonly report: Report
  readonly table: Table | null
}

/** One that has its table. */
export interface RollupSource extends RollupPart {
  readonly table: Table
}

export const hasTable = (part: RollupPart): part is RollupSource => part.table !== null

export const ofReport = (report: Report): OfReport => ({
  organisation: organisationOf(report),
  id: report.id,
})

/** The unit of a report's amounts in its table. */
export const unitOf = ({ report, table }: RollupSource): string => table.unit ?? report.meta.unit

/** A cell of its own place: what is told of one is not taken to be told of the others. */
export const plainCell = (text: string, { span }: RollupTarget): WrittenCell => ({
  text,
  content: text === '' ? [] : [{ type: 'text', value: text }],
  span: { ...span },
  isMade: true,
})

/** One that cannot be had, which has been told: sums with it in them stay blank. */
export const lostCell = (target: RollupTarget): WrittenCell => ({ ...plainCell('', target), lost: true })
