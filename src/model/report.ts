/** The one representation of a report: what every check reads and every output is made from. */

import type { PhrasingContent } from 'mdast'
import type { IsoDate } from './calendar.ts'
import type { Chart } from './chart.ts'
import type { Content } from './content.ts'
import type { Rounding, SignConvention } from './conventions.ts'
import type { Term } from './glossary.ts'
import type { Language } from './language.ts'
import type { Span } from './span.ts'
import type { CellSource, Table, WrittenTable } from './table.ts'
import type { Typeface } from './typeface.ts'
import type { MoneyUnit } from './units.ts'
import type { WrittenSetting } from './written-setting.ts'

export const reportTypes = ['interim', 'forecast', 'annual', 'other'] as const
export const reportStatuses = ['draft', 'final'] as const
/** What may be listed after the contents. */
export const listedTypes = ['tables', 'figures'] as const
/** Fonts that come with the program. */
export const fontNames = [
  'source-serif',
  'source-sans',
  'lora',
  'open-sans',
  'atkinson-hyperlegible',
] as const

export type FontName = (typeof fontNames)[number]

/** One of those, or one of the workspace's own. */
export type ChosenFont = FontName | Typeface

export interface Decision {
  readonly by: string
  readonly date: IsoDate | null
  readonly paragraph: string | null
}

/** What the manifest says. Texts are as written; empty or absent ones are null. */
export interface ReportMeta {
  readonly title: string
  readonly organisation: string
  readonly type: (typeof reportTypes)[number]
  readonly period: { readonly start: IsoDate; readonly end: IsoDate } | null
  readonly cutoff: IsoDate | null
  readonly date: IsoDate | null
  readonly language: Language
  readonly status: (typeof reportStatuses)[number]
  readonly registration: string | null
  readonly decision: Decision | null
  readonly author: string | null
  /** Where its page is read once it is published. */
  readonly address: string | null
  readonly keywords: readonly string[]
  readonly previous: string | null
  readonly unit: MoneyUnit
  readonly signs: SignConvention
  readonly rounding: Rounding
  /** Levels of headings in the contents, 0 for no contents. */
  readonly contentsDepth: number
  readonly numbering: boolean
  readonly listOf: readonly (typeof listedTypes)[number][]
  /** The name of the theme, the program's own or the workspace's. */
  readonly theme: string
  /** Null where the theme decides. */
  readonly fonts: { readonly text: ChosenFont | null; readonly headings: ChosenFont | null }
  /** As `#rrggbb`. */
  readonly colours: {
    readonly accent: string | null
    readonly second: string | null
    readonly third: string | null
  }
  /** Paths of images. */
  readonly logo: string | null
  /** The logo for dark grounds, where it has one beside that for light ones. */
  readonly logoOnDark: string | null
  readonly cover: string | null
  /** What the cover's image tells; empty where it only adorns. */
  readonly coverAlt: string
  /** What stands at the left in the head and foot of pages; null for the title and the organisation. */
  readonly head: string | null
  readonly foot: string | null
  /** What it is made of where it is not the whole report: its chapters, as its cover names them. */
  readonly excerpt?: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  /** The recipient that this version is for; null where it is for all. */
  readonly variant: string | null
  /** Weights by name of key and variant, for sharing a sum. */
  readonly allocation: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** What of it decides how a table is read and verified. */
export type FigureSettings = Pick<
  ReportMeta,
  'language' | 'unit' | 'signs' | 'rounding' | 'cutoff' | 'period'
>

/** How headings say that their figures are of the report's own time: its cutoff, with or without the day, and its year. */
export function ownTimes({ cutoff, period }: Pick<ReportMeta, 'cutoff' | 'period'>): readonly string[] {
  const end = cutoff ?? period?.end
  return end ? [end, end.slice(0, 7), end.slice(0, 4)] : []
}

/** A chapter of another report that its author wants below a chapter of this one. */
export interface WantedChapter {
  /** The address of a report that this one includes. */
  readonly report: string
  /** Its id there. */
  readonly chapter: string
  /** What it is called here; null for its own title. */
  readonly title: string | null
  readonly span: Span
}

/** The colours of a palette that a chapter may open in. */
export const openingColours = ['accent', 'second', 'third'] as const

/** What a chapter's heading stands on, on a page of its own in print. */
export interface Opening {
  /** Its path; null where it has none, or none that can be shown. */
  readonly image: string | null
  /** What the image tells; empty where it only adorns. */
  readonly alt: string
  readonly colour: (typeof openingColours)[number] | null
  /** Of the image's path, or of what else asks for it. */
  readonly span: Span
}

export interface Chapter {
  readonly id: string
  readonly ownId: { readonly id: string; readonly span: Span } | null
  readonly file: string
  readonly title: readonly PhrasingContent[]
  /** 1, or 2 for one that stands below the last one of level 1. */
  readonly level: number
  /** The chapters of other reports that stand below it. */
  readonly wanted: readonly WantedChapter[]
  /** The address of the report that it is taken from; null for one of its own. */
  readonly takenFrom: string | null
  readonly numbered: boolean
  /** Whether it is an appendix, which bears a letter. */
  readonly appendix: boolean
  readonly inContents: boolean
  readonly pageBreak: boolean
  /** Null for a heading above its text, as most are. */
  readonly opening: Opening | null
  /** The path of the PDF that it brings along, and where that is written; null for most. */
  readonly attached: { readonly path: string; readonly written: string; readonly span: Span } | null
  /** The language that it is written in, as HTML has it, where that is another than the report's. */
  readonly lang: string | null
  readonly content: readonly Content[]
  /** The keys at its top, and what stands in braces by name. */
  readonly settings: readonly WrittenSetting[]
  /** The whole source text; the title's place where there is one. */
  readonly span: Span
  readonly titleSpan: Span
  /** What it is in the report, by the name that a profile has for it, as the author wrote it. */
  readonly role: string | null
}

/** A PDF that a chapter brings along as it is. */
export interface AttachedFile {
  readonly path: string
  /** What it is called where it is attached; no other is called so. */
  readonly name: string
  /** Null where the file does not say. */
  readonly pages: number | null
  /** Whether a screen reader can tell what it says. */
  readonly isTagged: boolean
  readonly bytes: Uint8Array
}

/** An image of the workspace, checked by its own bytes. */
export type ExifOrientation = 2 | 3 | 4 | 5 | 6 | 7 | 8

export interface ImageAsset {
  readonly path: string
  readonly mime: string
  /** Pixels, of the image as it is shown; for SVG its own units. */
  readonly width: number
  readonly height: number
  /** How its dots are turned to be shown, by the number that EXIF has for it; absent where they stand as they are. */
  readonly orientation?: ExifOrientation
  readonly bytes: Uint8Array
}

/** A report as parsed: complete but for its tables, which are still text. */
export interface WrittenReport {
  readonly id: string
  readonly meta: ReportMeta
  /** The keys of its manifest, and of the workspace's configuration. */
  readonly settings: readonly WrittenSetting[]
  readonly chapters: readonly Chapter[]
  readonly tables: readonly WrittenTable[]
  readonly images: readonly ImageAsset[]
}

export interface Report extends Omit<WrittenReport, 'tables'> {
  readonly tables: readonly Table[]
  /** The files that its chapters bring along, those that can be read. */
  readonly attachments: readonly AttachedFile[]
  /** The words that its workspace explains; none where its author wants none explained. */
  readonly glossary: readonly Term[]
  readonly beside: Beside
  /** Those that can be drawn. */
  readonly charts: readonly Chart[]
}

/** Further back nobody looks, and a circle would not end. */
export const mostEarlier = 24

/** The reports that figures of one come from, each as it was read; those that nothing asks for are not. */
export interface Beside {
  /** Those that it includes, in its manifest's order. */
  readonly included: readonly Report[]
  /** Those before it, the nearest first. */
  readonly earlier: readonly Report[]
}

/** The table that a cell is of, in a report or in one beside it. */
export function tableOf(
  { tables, beside }: Pick<Report, 'tables' | 'beside'>,
  { report, table }: Pick<CellSource, 'report' | 'table'>,
): Table | undefined {
  const all = report === undefined ? tables : (reportBeside(beside, report)?.tables ?? [])
  return all.find(({ id }) => id === table)
}

/** Whose report it is; one without an organisation goes by its title. */
export const organisationOf = ({ id, meta }: Pick<Report, 'id' | 'meta'>): string =>
  meta.organisation || meta.title || id

export const reportBeside = ({ included, earlier }: Beside, report: string): Report | undefined =>
  [...included, ...earlier].find(({ id }) => id === report)

/** The report without what it takes of others: what of it is its own author's to mend. */
export function ownOf<R extends Pick<Report, 'chapters' | 'tables'>>(report: R): R {
  const chapters = report.chapters.filter(({ takenFrom }) => takenFrom === null)
  if (chapters.length === report.chapters.length) return report
  return { ...report, chapters, tables: report.tables.filter(({ takenFrom }) => takenFrom === undefined) }
}
