/** Tables: as an author wrote them (text with places), and as the report means them (typed values). */

import type { PhrasingContent } from 'mdast'
import type { Amount } from './amount.ts'
import type { IsoDate } from './calendar.ts'
import type { Language, Localized } from './language.ts'
import type { FoundRelation } from './relation.ts'
import type { Check, Formula } from './formula.ts'
import type { SignConvention } from './conventions.ts'
import { noRemarks, type Remarks } from './remarks.ts'
import type { Ratio } from './ratio.ts'
import type { Name } from './chart.ts'
import type { Span } from './span.ts'

/** A cell that another one is made of. */
export interface CellSource {
  /** Id of its report, where that is another one that stands beside it (`Report.beside`). */
  readonly report?: string
  /** Id of its table. */
  readonly table: string
  /** Indexes of its row and column. */
  readonly row: number
  readonly column: number
  readonly span: Span
}

/** How a figure follows from its sources. */
export type Arithmetic =
  /** They are added up, but for those that are taken away, by their indexes. */
  | { readonly by: 'sum'; readonly takenAway: readonly number[] }
  /** A formula of the kind; each source stands for the name at its index. */
  | { readonly by: 'formula'; readonly formula: Formula; readonly names: readonly string[] }

/** How a typed number agrees with a computed one: `rounded` where rounding alone parts them. */
export type Agreement = 'same' | 'rounded' | 'wrong'

/** What the sources of a figure come to. */
export interface Reckoning {
  readonly arithmetic: Arithmetic
  /** That of a computed figure is `same`. */
  readonly agreement: Agreement
  /** Rounded as it is told beside the figure. */
  readonly result: Amount
  /** How far rounding may put the figure from it: nought where it must be the same, rounded as it is printed. */
  readonly tolerance: Amount
}

/** A cell as written, from whatever source: its text, the same as inline Markdown, and its place. */
export interface WrittenCell {
  readonly text: string
  readonly content: readonly PhrasingContent[]
  readonly span: Span
  /** What stands there could not be read, and that has been reported. */
  readonly lost?: true
  /** The row of a file ends before this cell: how many cells it lacks up to here. `span` is the row's end. */
  readonly beyond?: number
  /** A whole number of a workbook that is shown without groups of three digits. */
  readonly ungrouped?: true
  /** The file has its table in another unit, so that nothing is written back into it. */
  readonly inOtherUnit?: true
  /** The cells of other tables that it was made of. */
  readonly sources?: readonly CellSource[]
  /** It stands at the directive that its table is made by: there is no place to write into. */
  readonly isMade?: true
  /** How they make it, where that is arithmetic. */
  readonly reckoning?: Reckoning
  /** How far rounding may have put its figure off, where its digits do not say: it was converted, or made of several. */
  readonly offBy?: Ratio
  /** Its figure before it was rounded to be printed: what it is held against, and what is made of it, goes by that. */
  readonly exact?: Amount
}

/** Whether a cell was taken from other reports, or made of theirs. */
export const isGathered = ({ sources }: WrittenCell): boolean =>
  sources?.some(({ report }) => report !== undefined) ?? false

export interface WrittenRow {
  readonly cells: readonly WrittenCell[]
  readonly span: Span
}

/** The heading row and the rows below it, all of one length. */
export interface WrittenRows {
  readonly headings: readonly WrittenCell[]
  /** Whether the author set the column to the right, by column. */
  readonly toTheRight: readonly boolean[]
  readonly rows: readonly WrittenRow[]
  /** The whole table. */
  readonly span: Span
}

/** How a page stands. */
export const pageSides = ['upright', 'landscape'] as const
export type PageSide = (typeof pageSides)[number]

/** A table as written. `kind` and `unit` are null where the author named none. */
export interface WrittenTable extends WrittenRows {
  readonly id: string
  /** The author's own id, or null when `id` was made up. */
  readonly ownId: { readonly id: string; readonly span: Span } | null
  readonly kind: { readonly id: string; readonly span: Span } | null
  readonly unit: string | null
  /** Where its author names its unit. */
  readonly unitAt: Span | null
  /** The unit that the amounts are in where they are written, and how many decimals are printed; null for the table's own. */
  readonly amountsIn: { readonly unit: string; readonly decimals: number | null; readonly span: Span } | null
  /** The sign convention that the author gave this table, or null. */
  readonly signs: SignConvention | null
  readonly caption: readonly PhrasingContent[] | null
  readonly remarks: Remarks
  /** The columns that a small curve in each row is drawn through, as its author names them; none for no curves. */
  readonly sparkline: readonly Name[]
  /** What it is made of by its directive, or null. */
  readonly madeOf: MadeOf | null
  /** How it gathers the tables of other reports; left out where it does not. */
  readonly gathers?: RollUp
  /** The page that its author wants it on; null where its width decides. */
  readonly page: PageSide | null
  /** The language of the text around it, where the program has words in it and the report is in another. */
  readonly language: Language | null
  /** How many heading rows its author says that it has, or null where the rows tell. */
  readonly headingRows: number | null
  /** What its author wants said of relations among its figures, or null where the report decides. */
  readonly relations: RelationsChoice | null
}

/** What a table says whose author says nothing of it. */
export const unstated = {
  ownId: null,
  kind: null,
  unit: null,
  unitAt: null,
  amountsIn: null,
  signs: null,
  caption: null,
  remarks: noRemarks,
  sparkline: [] as readonly Name[],
  page: null,
  headingRows: null,
  language: null,
  relations: null,
} as const

/** What another table is made of by its directive, and how: by the name of a derivation, such as `summary`. */
export interface MadeOf {
  readonly by: string
  /** A table of the same report, by its id; null where it is made of none. */
  readonly table: string | null
  /** What its author asks for, by the names of the directive's attributes. */
  readonly asked: Readonly<Record<string, string>>
  /** The directive's first line. */
  readonly span: Span
}

/** How the tables of several reports are gathered: the total of each, all rows of each, or each row summed over all. */
export const rollUps = ['sums', 'rows', 'lines'] as const
export type RollUp = (typeof rollUps)[number]

/** What is said where figures break a relation that holds in the rest of a table. */
export const relationsChoices = ['error', 'warning', 'off'] as const
export type RelationsChoice = (typeof relationsChoices)[number]

export const cellTypes = [
  'text',
  'money',
  'number',
  'integer',
  'percent',
  'date',
  'choice',
  'measure',
  'target',
] as const
export type CellType = (typeof cellTypes)[number]

/** What a column is for: a label that names the row, a label shared by several rows, a figure, or a remark. */
export const columnRoles = ['key', 'group', 'value', 'comment'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** What stands before a choice, for the eye alone: how far it is from what is wished for. */
export const choiceMarks = ['open', 'partly', 'good', 'bad', 'waiting', 'ended', 'unknown'] as const
export type ChoiceMark = (typeof choiceMarks)[number]

export const acrossPeriods = ['fixed', 'accumulates'] as const
export type AcrossPeriods = (typeof acrossPeriods)[number]

/** The budgets that a council adopts: of what running the activities costs and brings in, and of what is invested. */
export const adoptedBudgets = ['operating', 'investment'] as const
export type AdoptedBudget = (typeof adoptedBudgets)[number]

/** How a goal's target is to be compared; `stated` is a bare number or Ja/Nej. */
export type TargetRelation =
  'stated' | 'atLeast' | 'atMost' | 'above' | 'below' | 'between' | 'increase' | 'decrease' | 'unreadable'

export type Quantity = { readonly amount: Amount; readonly unit: string | null }

export type Value =
  | { readonly type: 'missing' }
  /** A dash where a measure has no value. */
  | { readonly type: 'none' }
  | { readonly type: 'text' }
  | ({ readonly type: 'number' } & Quantity)
  | { readonly type: 'date'; readonly date: IsoDate }
  /** `reason` is what the author wrote behind the choice, `own` the author's words where they are not the choice's. */
  | {
      readonly type: 'choice'
      readonly choice: string
      readonly reason: string | null
      readonly own: string | null
    }
  | { readonly type: 'yesNo'; readonly yes: boolean }
  | {
      readonly type: 'target'
      readonly relation: TargetRelation
      /** The bounds: one, two for `between`, none for a direction alone. */
      readonly bounds: readonly Quantity[]
      /** Where the indicator stood, as in “från 5 till minst 9”. */
      readonly baseline: Quantity | null
    }
  /** What was written could not be read; a diagnostic says why, and the text is kept. */
  | { readonly type: 'unreadable' }

export interface Cell {
  readonly value: Value
  /** `inherited`: blank in a group column, the same as above. `computed`: blank where a formula or total applies. */
  readonly origin: 'written' | 'inherited' | 'computed'
  /** Its figure has been told not to fit the others of its table. */
  readonly isWrong?: true
  /** Its figure before it was rounded to be printed, where that says more. */
  readonly exact?: Amount
  /** The cells that it is made of: computed from them, or typed and held against them. Left out where there are none. */
  readonly sources?: readonly CellSource[]
  /** How they make it, where that is arithmetic. */
  readonly reckoning?: Reckoning
  readonly written: WrittenCell
}

export interface Column {
  /** The kind's column id, or null for a column the kind does not know, and for one that stands in another scope too. */
  readonly id: string | null
  /** Whose figures they are, or of what time, where a table shows several side by side. */
  readonly scope: string | null
  readonly heading: WrittenCell
  /** The date in the heading, as in “Utfall 210731”. */
  readonly headingDate: IsoDate | null
  readonly type: CellType
  readonly role: ColumnRole
  readonly unit: string | null
  readonly toTheRight: boolean
  /** A date in its heading is the report's cutoff. */
  readonly atCutoff: boolean
  /** `fixed` is the same in every report of a period, `accumulates` never less than in the last one. */
  readonly acrossPeriods: AcrossPeriods | null
  /** The adopted budget of the year, by its kind: which one. */
  readonly adopted: AdoptedBudget | null
  /** It says how far a row is from its budget or plan, better being above nought. */
  readonly isDeviation: boolean
  /** It is of the year before, by its kind. */
  readonly isEarlier: boolean
  /** Choices after which a row need not come back. */
  readonly finished: readonly string[]
  /** The printed words of a column of choices, by the choice's id, in each language that chapters may be in. */
  readonly choices: Localized<Readonly<Record<string, string>>>
  /** The marks of those that have one. */
  readonly marks: Readonly<Record<string, ChoiceMark>>
  /** What sentences call it, beside its heading. */
  readonly said: readonly string[]
  /** Its labels stand out where they head all of a row group. */
  readonly isStrong: boolean
}

/** `heading` has a label alone; `apart` has figures that no total counts. */
export type RowRole = 'heading' | 'body' | 'apart' | 'subtotal' | 'total'

/** How far a goal is fulfilled. */
export const fulfilments = ['met', 'partly', 'notMet', 'notAssessed', 'notApplicable'] as const
export type Fulfilment = (typeof fulfilments)[number]

/** What a row of goals says of its own fulfilment. */
export interface Assessment {
  /** Proposed from the current value, and from the forecast. */
  readonly now: Fulfilment
  readonly byForecast: Fulfilment
  /** The author's own judgement, which wins. */
  readonly judged: Fulfilment | null
  /** How a target that is a bare number was taken. */
  readonly taken: 'atLeast' | 'atMost' | null
}

/** The judgement that counts. */
export const verdict = ({ judged, byForecast, now }: Assessment): Fulfilment =>
  judged ?? (byForecast === 'notAssessed' ? now : byForecast)

/** A row of another table has the same figures: by its kind and id, as in `incomeStatement.result`. */
export interface SharedFigures {
  readonly name: string
  /** It is what parts the column at the cutoff from the one of the year before. */
  readonly isChange: boolean
}

export interface Row {
  readonly role: RowRole
  /** The row of its kind that it is, or null. */
  readonly id: string | null
  /** The rows of other tables that have its figures, by what its kind declares. */
  readonly same: readonly SharedFigures[]
  /** It holds income, or for a total income less cost, by its label. */
  readonly isIncome: boolean
  readonly assessment: Assessment | null
  readonly cells: readonly Cell[]
  readonly span: Span
}

/** A rule of a kind, in one row or column. */
export interface HeldRule {
  readonly check: Check
  readonly holds: boolean
  /** The cells of its names, in the order of `names`. */
  readonly cells: readonly { readonly row: number; readonly column: number }[]
  readonly names: readonly string[]
}

export interface Table {
  readonly id: string
  /** The address of the report that it is taken from with its chapter; left out for one of its own. */
  readonly takenFrom?: string
  readonly ownId: WrittenTable['ownId']
  readonly kind: string
  /** What its kind is called, in its own language. */
  readonly title: string
  /** The same in each language that chapters may be in. */
  readonly titleIn: Localized<string>
  /** What its headings, rows and figures are read in: the report's, or its chapter's where the program has made all of them. */
  readonly language: Language
  /** It holds so much text that it is set smaller, and wider where there is room. */
  readonly isDense: boolean
  readonly caption: readonly PhrasingContent[] | null
  readonly remarks: Remarks
  readonly sparkline: readonly Name[]
  /** Indexes of those columns, once it is known which they are; none for no curves. */
  readonly curves?: readonly number[]
  readonly unit: string | null
  /** The convention that its figures follow. */
  readonly signs: SignConvention
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What its figures were found to hang together by. */
  readonly relations: readonly FoundRelation[]
  /** What its author wants said of such relations, or null where the report decides. */
  readonly relationsAsked: RelationsChoice | null
  /** The page that its author wants it on; null where its width decides. */
  readonly page: PageSide | null
  /** What its kind asks of its figures, at each place where they could be held to it. */
  readonly rules: readonly HeldRule[]
  /** Some total or deviation misses by rounding alone; readers are told under the table. */
  readonly rounded: boolean
  readonly span: Span
}
