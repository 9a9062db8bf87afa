/**
 * A chapter's content: the Markdown tree, with the report's own blocks in it. Positions are offsets into the chapter's
 * source text, so that every node can be pointed at.
 */

import type { ElementContent, Properties } from 'hast'
import type { BlockContent, Node, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { ChartRequest } from './chart.ts'
import type { KeyFigureRequest } from './key-figure.ts'
import type { Localized } from './language.ts'
import type { Remarks } from './remarks.ts'
import type { Span } from './span.ts'
import type { SummaryRequest } from './summary.ts'
import type { Quantity } from './table.ts'

/** A table, by its id in `Report.tables`. */
export interface TableBlock extends Node {
  type: 'tableBlock'
  table: string
}

/** An image alone in its paragraph: numbered, with its title as caption. */
export interface FigureBlock extends Node {
  type: 'figureBlock'
  id: string
  /** The workspace path of the image, or null when it cannot be shown. */
  image: string | null
  /** As CSS has it; null for the image's own. */
  width: string | null
  place: ImagePlace | null
  alt: string
  caption: string | null
  remarks: Remarks
}

/** Beside the text that follows, or in the middle. */
export const imagePlaces = ['right', 'left', 'center'] as const
export type ImagePlace = (typeof imagePlaces)[number]

/** What an author says of an image in braces behind it. */
export interface ImageSettings extends Remarks {
  /** As CSS has it; null for the image's own. */
  readonly width: string | null
  readonly place: ImagePlace | null
}

/** A chart, by its id in `Report.charts`: numbered as a figure. */
export interface ChartBlock extends Node {
  type: 'chartBlock'
  id: string
  /** The author's own id, or null. */
  ownId: { readonly id: string; readonly span: Span } | null
  caption: PhrasingContent[]
  remarks: Remarks
  request: ChartRequest
}

/** Text set apart, below a title. */
export interface Box extends Parent {
  type: 'box'
  /** Its sort, by which a theme tells it from others. */
  box: string
  /** What stands above one without a title of its own. */
  usualTitle: Localized<string>
  title: PhrasingContent[]
  /** It stands beside the text that follows it where there is room. */
  isBeside?: true
  /** What of the report it is to sum up, until that is said in it. */
  summary?: SummaryRequest
  children: BlockContent[]
}

/** Content on landscape pages. */
export interface Landscape extends Parent {
  type: 'landscape'
  /** It holds a table that no upright page has room for, which its author has not asked for. */
  isByWidth?: true
  children: BlockContent[]
}

/** Content in another language than the chapter's. */
export interface InLanguage extends Parent {
  type: 'inLanguage'
  /** As HTML has it. */
  lang: string
  children: BlockContent[]
}

/** Content that is laid out together, without a frame or a title of its own. */
export interface Group extends Parent {
  type: 'group'
  /** Its sort, by which a theme tells it from others. */
  group: GroupSort
  /** Where it is signed, until it is said when and by whom; `place` is null where it is left to be written. */
  signing?: { readonly place: string | null }
  children: BlockContent[]
}

export type GroupSort = 'columns' | 'at-a-glance' | 'signatures'

export interface PageBreak extends Node {
  type: 'pageBreak'
}

/** A cross reference: prints “tabell 3”, “avsnitt 4.1”. */
export interface CrossReference extends Node {
  type: 'reference'
  target: string
  /** What it prints inside a sentence; its target until targets have numbers, and where there is none. */
  value: string
}

/** A value printed in prose: `{{resultat.summa.utfall}}`. */
export interface ValueNode extends Node {
  type: 'value'
  /** With its braces. */
  written: string
  /** What is printed; as written until the values are known, and where there is none. */
  value: string
  /** Where it comes from; null for the report's own data, and until it is known. */
  cell: ValueSource | null
  /** What is printed, where that is a number of a table. */
  quantity?: Quantity
}

/** The cell of a table that a printed value comes from. */
export interface ValueSource {
  readonly table: string
  /** Indexes of the row and the column. */
  readonly row: number
  readonly column: number
  /** `resultat.summa.outcome`: the shortest name that leads there, whatever the author wrote. */
  readonly reference: string
}

/** An element of HTML that an author may write: `<sub>2</sub>`. Its name and attributes stand in `data`. */
export interface HtmlElement extends Parent {
  type: 'htmlElement'
  data: { hName: string; hProperties: Properties }
  children: PhrasingContent[]
}

/** A block of HTML, cleaned. */
export interface HtmlBlock extends Node {
  type: 'htmlBlock'
  data: { hName: 'p'; hChildren: ElementContent[] }
}

export type Content = RootContent

/** The language that a node says that what is in it is in. */
export function langOf(node: Content): string | null {
  if (node.type === 'inLanguage') return node.lang
  const lang = node.type === 'htmlElement' ? node.data.hProperties['lang'] : null
  return typeof lang === 'string' ? lang : null
}

/** Content as a tree that can be walked. */
export const asRoot = (content: readonly Content[]): Root => ({
  type: 'root',
  children: content as Content[],
})

declare module 'mdast' {
  interface RootContentMap {
    tableBlock: TableBlock
    figureBlock: FigureBlock
    chartBlock: ChartBlock
    box: Box
    landscape: Landscape
    inLanguage: InLanguage
    group: Group
    pageBreak: PageBreak
    reference: CrossReference
    value: ValueNode
    htmlElement: HtmlElement
    htmlBlock: HtmlBlock
  }
  interface BlockContentMap {
    tableBlock: TableBlock
    figureBlock: FigureBlock
    chartBlock: ChartBlock
    box: Box
    landscape: Landscape
    inLanguage: InLanguage
    group: Group
    pageBreak: PageBreak
    htmlBlock: HtmlBlock
  }
  interface PhrasingContentMap {
    reference: CrossReference
    value: ValueNode
    htmlElement: HtmlElement
  }
  interface HeadingData {
    id?: string
    /** Whether the author gave it. */
    isOwnId?: boolean
    /** What its section is in the report, by the name that a profile has for it, as the author wrote it. */
    role?: string
    /** 2 for the sections right below a chapter's title, 3 for those below them, … */
    level?: number
  }
  interface BlockquoteData {
    /** It is lifted out of the text around it. */
    isPulled?: true
  }
  interface ParagraphData {
    /** It says whose words the quote is that it ends. */
    isAttribution?: true
    /** It is the title of the group that it begins. */
    isGroupTitle?: true
    /** It is to say where and when is signed. */
    isSigningDate?: true
    /** Its line goes on for what is written by hand. */
    isToFill?: true
  }
  interface ListData {
    /** It is to hold the terms that the report uses. */
    isGlossary?: true
    /** Each of its items is below a line to sign on. */
    isSigned?: true
  }
  interface ListItemData {
    /** It is a figure, with what that is to be held against. */
    keyFigure?: KeyFigureRequest
  }
  interface TextData {
    /** The language that it is marked as, where that is another than its chapter's. */
    lang?: string
    /** It stands between a heading and the one that it stands above, where they are said as one. */
    isBetweenHeadings?: true
  }
  interface ImageData {
    /** The workspace path of the image, or null when it cannot be shown. */
    image?: string | null
    settings?: ImageSettings
  }
  interface ImageReferenceData {
    settings?: ImageSettings
  }
}
