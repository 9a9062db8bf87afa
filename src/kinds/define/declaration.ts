/**
 * How a table kind is declared, whether it comes with the program or stands in a workspace's `kinds/*.yaml`. What is
 * left out has the meaning that its comment gives.
 */

import type { Language } from '../../model/language.ts'
import type { SignConvention } from '../../model/conventions.ts'
import type {
  AcrossPeriods,
  AdoptedBudget,
  CellType,
  ChoiceMark,
  ColumnRole,
  RollUp,
} from '../../model/table.ts'

/** What the next report does with a column's cells. */
export const rollForwards = ['keep', 'empty'] as const
export type RollForward = (typeof rollForwards)[number]

/** One for all languages, or one for each. */
export type PerLanguage<T> = T | { readonly [L in Language]?: T | undefined }

/** Each of them with what it came to, or how close they came. */
export const toldForecasts = ['each', 'accuracy'] as const
export type ToldForecasts = (typeof toldForecasts)[number]

export interface KindDeclaration {
  readonly kind: string
  readonly title: PerLanguage<string>
  readonly about?: PerLanguage<string> | undefined
  readonly columns: readonly ColumnDeclaration[]
  /** Otherwise only the kind's own columns may be there; the program's own kinds let others stand beside theirs. */
  readonly extraColumns?: boolean | undefined
  /** Otherwise a table whose headings fit no other kind is of this one. */
  readonly named?: boolean | undefined
  /** Otherwise the report's. */
  readonly signs?: SignConvention | undefined
  /** Otherwise a row without figures is a slip. */
  readonly headingRows?: boolean | undefined
  /** Otherwise its tables are set as all others are: these are set smaller, and wider where there is room. */
  readonly dense?: boolean | undefined
  /** Otherwise the kind has no total row. */
  readonly total?: TotalDeclaration | undefined
  readonly rows?: readonly RowDeclaration[] | undefined
  /** Otherwise rows are known by their own labels alone. */
  readonly rowReading?: WordReading | undefined
  readonly same?: readonly SameDeclaration[] | undefined
  readonly rules?: readonly RuleDeclaration[] | undefined
  readonly assessment?: AssessmentDeclaration | undefined
  /** Otherwise a summary of the report says nothing of its tables, save how goals are fulfilled. */
  readonly headline?: HeadlineDeclaration | undefined
  /** Otherwise the totals of tables with total rows are gathered, and all rows of others. */
  readonly rollUp?: RollUpDeclaration | undefined
  /** What its tables say of the forecasts of another one: the kind that `::forecasts` makes tables of. */
  readonly forecasts?: ToldForecasts | undefined
}

/** How the kind's tables of several reports are gathered where the author does not say. */
export interface RollUpDeclaration {
  readonly show: RollUp
  /** The column of groups that all reports share: each group stands once, with the rows of every report below it. */
  readonly under?: string | undefined
}

export interface ColumnDeclaration {
  readonly id: string
  readonly heading: PerLanguage<string>
  readonly aliases?: PerLanguage<readonly string[]> | undefined
  /** Otherwise text. */
  readonly type?: CellType | undefined
  /** Otherwise key for the first column of text where no other is, and value for the rest. */
  readonly role?: ColumnRole | undefined
  readonly unit?: string | undefined
  readonly required?: boolean | undefined
  readonly filled?: boolean | undefined
  readonly blankHeading?: boolean | undefined
  readonly atCutoff?: boolean | undefined
  /** Of two headings of that other column, the one with the earlier date or year is this one. */
  readonly earlierOf?: string | undefined
  /** Whether it is the same in every report of a period, or never less than in the last one. */
  readonly acrossPeriods?: AcrossPeriods | undefined
  /** Which adopted budget of the year it holds, where the workspace keeps that in `budget/`. */
  readonly adopted?: AdoptedBudget | undefined
  /** Whether it says how far a row is from its budget or plan, better being above nought. */
  readonly deviation?: boolean | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly decimals?: number | undefined
  readonly choices?: readonly ChoiceDeclaration[] | undefined
  readonly reasons?: boolean | undefined
  /** Otherwise only the choices' own words are taken. */
  readonly reading?: WordReading | undefined
  readonly formula?: FormulaDeclaration | undefined
  /** Otherwise columns of money, number, integer and percent are summed. */
  readonly total?: 'sum' | 'none' | undefined
  /** What sentences call it; otherwise they are known to speak of it by its heading alone. */
  readonly said?: PerLanguage<readonly string[]> | undefined
  /** Otherwise the labels of its groups are set as those of rows. */
  readonly strong?: boolean | undefined
  /** Otherwise what is computed, remarked or as at the cutoff is emptied in the next report, and the rest kept. */
  readonly rollForward?: RollForward | undefined
}

/** Words → the id of the choice that they say, or of the row that they name; null where they do not. */
export type WordReading = (text: string, language: Language) => string | null

/** A value alone, or with an id and other words for it. */
export type ChoiceDeclaration =
  | string
  | {
      readonly id?: string | undefined
      readonly value: PerLanguage<string>
      readonly aliases?: PerLanguage<readonly string[]> | undefined
      /** The next report leaves out rows that have come to this. */
      readonly finished?: boolean | undefined
      /** Otherwise nothing stands before it for the eye. */
      readonly mark?: ChoiceMark | undefined
    }

type Alternatives = string | readonly string[]

/** A formula, several of which the first that can be computed applies, or such by sign convention. */
export type FormulaDeclaration =
  | Alternatives
  | {
      readonly 'cost-positive': Alternatives
      readonly 'income-positive': Alternatives
      /** A budget that is a frame granted, above nought, beside costs below it; otherwise as income-positive. */
      readonly 'granted-frame'?: Alternatives | undefined
      readonly unsigned: Alternatives | { readonly income: Alternatives; readonly cost: Alternatives }
    }

export interface TotalDeclaration {
  readonly labels: PerLanguage<readonly string[]>
  readonly subtotals?: PerLanguage<readonly string[]> | undefined
  readonly restart?: boolean | undefined
}

export interface RowDeclaration {
  readonly id: string
  readonly label: PerLanguage<string>
  readonly aliases?: PerLanguage<readonly string[]> | undefined
  readonly required?: boolean | undefined
  readonly apart?: boolean | undefined
  readonly total?: boolean | undefined
  readonly formula?: FormulaDeclaration | undefined
}

/** A row whose figures stand in a table of another kind too. */
export interface SameDeclaration {
  /** The other kind and the id of its row, or `total` for its total: `incomeStatement.result`. */
  readonly as: string
  /** What the row is called; otherwise it is the table's total. */
  readonly labels?: PerLanguage<readonly string[]> | undefined
  /** It is so only where a row of one of these names stands in the table too. */
  readonly beside?: PerLanguage<readonly string[]> | undefined
  /** What parts its column at the cutoff from the one of the year before has the figure. */
  readonly change?: boolean | undefined
}

export interface RuleDeclaration {
  /** Otherwise columns. */
  readonly over?: 'columns' | 'rows' | undefined
  readonly check: string
  /** The check holds of rounded figures as it does of exact ones. */
  readonly exact?: boolean | undefined
  readonly message: PerLanguage<string>
}

export interface AssessmentDeclaration {
  readonly indicator: string
  readonly current: string
  readonly forecast: string
  readonly target: string
  readonly fulfilment: string
  /** The kind of the tables that sum up its goals; otherwise goalsSummary. */
  readonly summary?: string | undefined
  readonly goals?: readonly string[] | undefined
}

/** What is said of such a table: how a whole ends beside its budget, what measures come to, or a figure alone. */
export const headlineTypes = ['ending', 'measures', 'figure'] as const
export type HeadlineType = (typeof headlineTypes)[number]

/** What a summary of the report says of the kind's tables. */
export interface HeadlineDeclaration {
  readonly says: HeadlineType
  /** The row that it is about, by its id; otherwise the table's last total. */
  readonly row?: string | undefined
  /** The columns whose figures are shown, the first one foremost. */
  readonly columns: readonly string[]
  /** The column of how far a row is from its budget, and the one that is held against it; otherwise none is spoken of. */
  readonly deviation?: { readonly column: string; readonly of: string } | undefined
  /** Of measures, the row of what is left to do. */
  readonly remaining?: string | undefined
}
