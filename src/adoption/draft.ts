/** A document made elsewhere as a report of ours would hold it: chapters, and tables that have names. */

import type { PhrasingContent } from 'mdast'
import type {
  ForeignDocument,
  ForeignHeading,
  ForeignImage,
  ForeignList,
  ForeignParagraph,
  ForeignPlace,
  ForeignTable,
} from '../documents/document.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import type { MoneyUnit } from '../model/units.ts'
import type { FrontPage } from './front-page.ts'

export interface Draft {
  readonly facts: DraftFacts
  /** Blocks of a title page, which is made anew of the facts. */
  readonly front: number
  readonly chapters: readonly DraftChapter[]
  /** All tables, in the order of the document. */
  readonly tables: readonly DraftTable[]
  readonly notes: ForeignDocument['notes']
  readonly images: ForeignDocument['images']
  readonly losses: ForeignDocument['losses']
}

/** What a report has to say of itself; null where the document does not tell. */
export interface DraftFacts extends FrontPage {
  readonly title: string
  readonly organisation: string | null
  readonly language: Language
  readonly isAnnual: boolean
  readonly cutoff: IsoDate | null
}

export interface DraftChapter {
  readonly title: readonly PhrasingContent[]
  readonly at: ForeignPlace
  readonly blocks: readonly DraftBlock[]
}

export type DraftBlock = ForeignHeading | ForeignParagraph | ForeignList | ForeignImage | DraftTable

export interface DraftTable extends ForeignTable {
  /** What people count it by: its own number, `4.2`, or its place among tables that have none; null among those that have. */
  readonly number: string | null
  /** Unique in the document. */
  readonly id: string
  /** Its caption without its number, or null. */
  readonly title: readonly PhrasingContent[] | null
  /** What it is called by: its caption, or the heading that it stands under; empty where there is neither. */
  readonly name: string
  readonly unit: MoneyUnit | null
}
