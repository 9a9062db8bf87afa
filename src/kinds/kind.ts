/** What a table kind is, as the table engine reads it: which columns and rows it has and how they hang together. */

import type { Amount } from '../model/amount.ts'
import type { Check, Formula } from '../model/formula.ts'
import type { Localized } from '../model/language.ts'
import type { SignConvention } from '../model/conventions.ts'
import type {
  AcrossPeriods,
  AdoptedBudget,
  CellType,
  ChoiceMark,
  ColumnRole,
  RollUp,
} from '../model/table.ts'
import type { HeadlineType, RollForward, ToldForecasts, WordReading } from './define/declaration.ts'

export interface Kind {
  /** What an author writes in `kind=…`. */
  readonly id: string
  readonly title: Localized<string>
  /** What it is for, in a sentence. */
  readonly about: Localized<string>
  readonly columns: readonly ColumnKind[]
  /** Whether columns that the kind does not know may stand beside its own. */
  readonly extraColumns: boolean
  /** Whether headings that it does not know tell that a table is of another kind. */
  readonly isClosed: boolean
  /** Whether a table is of this kind only where its author says so: its headings alone do not tell. */
  readonly named: boolean
  /** The convention of every table of this kind, or null where the report decides. */
  readonly signs: SignConvention | null
  /** Whether a row with a label alone is the heading of those below it. */
  readonly headingRows: boolean
  /** Whether its tables hold so much text that they are set smaller, and wider where there is room. */
  readonly dense: boolean
  readonly total: TotalKind | null
  readonly rows: readonly RowKind[]
  /** How labels that are none of the rows' own are understood; null where they are not. */
  readonly rowReading: WordReading | null
  readonly same: readonly SameKind[]
  readonly rules: readonly RuleKind[]
  readonly assessment: AssessmentKind | null
  readonly headline: HeadlineKind | null
  /** What its tables say of the forecasts of another one; null for those that say nothing of them. */
  readonly forecasts: ToldForecasts | null
  readonly rollUp: RollUpKind
}

/** How its tables of several reports are gathered. */
export interface RollUpKind {
  /** Where the author does not say. */
  readonly show: RollUp
  /** The column of groups that all reports share; null for none. */
  readonly under: string | null
}

export interface ColumnKind {
  readonly id: string
  /** The first is the heading that messages name; the others are taken too. */
  readonly headings: Localized<readonly [string, ...string[]]>
  readonly type: CellType
  readonly role: ColumnRole
  /** The unit of its numbers; for money the table's. */
  readonly unit: string | null
  /** The column must be there. */
  readonly required: boolean
  /** Its cells must be filled in, save where a total or formula computes them. */
  readonly filled: boolean
  /** The column may stand without a heading. */
  readonly blankHeading: boolean
  /** A date in its heading is the report's cutoff. */
  readonly atCutoff: boolean
  /** The column whose second heading, with an earlier date or year, is this one: `Utfall 2023 | Utfall 2024`. */
  readonly earlierOf: string | null
  readonly acrossPeriods: AcrossPeriods | null
  /** It holds what the council has adopted for the year: of which budget. */
  readonly adopted: AdoptedBudget | null
  /** It says how far a row is from its budget or plan, better being above nought. */
  readonly deviation: boolean
  readonly min: Amount | null
  readonly max: Amount | null
  /** Decimals of computed quotients and products; null: as the typed cells of the column have. */
  readonly decimals: number | null
  readonly choices: readonly Choice[]
  /** Whether a reason may stand behind the choice: `Delvis – upphandlingen överklagades`. */
  readonly reasons: boolean
  /** How words that are none of the choices' own are understood; null where they are not. */
  readonly reading: WordReading | null
  readonly formula: SignedFormula | null
  /** Whether total rows sum it. */
  readonly summed: boolean
  /** What sentences call it, beside its headings. */
  readonly said: Localized<readonly string[]>
  /** Whether its labels stand out where they head all of a row group. */
  readonly strong: boolean
  /** What the next report does with its cells. */
  readonly rollForward: RollForward
}

export interface Choice {
  readonly id: string
  /** The first is printed; the others are taken too. */
  readonly words: Localized<readonly [string, ...string[]]>
  /** Rows that have come to this are left out of the next report. */
  readonly finished: boolean
  /** What stands before it for the eye, or null. */
  readonly mark: ChoiceMark | null
}

/** Formulas by sign convention; of several the first whose names are all there applies. */
export interface SignedFormula {
  /** Whether the conventions differ. */
  readonly signed: boolean
  readonly by: Readonly<Record<SignConvention, { income: readonly Formula[]; cost: readonly Formula[] }>>
}

export interface TotalKind {
  /** Labels of total rows. */
  readonly labels: Localized<readonly string[]>
  /** How labels of sub-total rows begin, save those in `labels`. */
  readonly subtotals: Localized<readonly string[]>
  /** A total sums the rows since the last total, not all above it. */
  readonly restart: boolean
}

/** A row that the kind knows by its label. */
export interface RowKind {
  readonly id: string
  readonly labels: Localized<readonly [string, ...string[]]>
  readonly required: boolean
  /** Totals pass it by. */
  readonly apart: boolean
  /** It is a total of the rows above it. */
  readonly total: boolean
  /** Its figures, column by column, from other known rows; one that is not there counts as none, but one alone makes nothing. */
  readonly formula: SignedFormula | null
}

/** A row whose figures stand in a table of another kind too. */
export interface SameKind {
  /** The other row, by its kind and id. */
  readonly as: string
  /** The labels of the row; null for the table's total. */
  readonly labels: Localized<readonly string[]> | null
  /** Labels of which one must stand in the table too; null where none need. */
  readonly beside: Localized<readonly string[]> | null
  readonly change: boolean
}

export interface RuleKind {
  /** Whether names are columns, for every row, or rows, for every column of figures. */
  readonly over: 'columns' | 'rows'
  readonly check: Check
  /** Rounding keeps it: what holds of the true figures holds of the printed ones. */
  readonly exact: boolean
  readonly message: Localized<string>
}

/** The columns by which a goal's fulfilment is proposed. */
export interface AssessmentKind {
  readonly indicator: string
  readonly current: string
  readonly forecast: string
  readonly target: string
  readonly fulfilment: string
  /** The kind whose columns, named like fulfilments, count the goals. */
  readonly summary: string
  /** Columns that group indicators under goals, outermost first. */
  readonly goals: readonly string[]
}

/** What a summary of the report says of the kind's tables. */
export interface HeadlineKind {
  readonly says: HeadlineType
  /** The row that it is about, by its id; null for the table's last total. */
  readonly row: string | null
  /** The columns whose figures are shown, the first one foremost. */
  readonly columns: readonly string[]
  /** The column of how far a row is from its budget, and the one that is held against it; null where none is spoken of. */
  readonly deviation: { readonly column: string; readonly of: string } | null
  /** Of measures, the row of what is left to do. */
  readonly remaining: string | null
}
