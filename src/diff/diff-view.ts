/** What changed → headings and grids of plain text, which every output for people lays out in its own way. */

import type { Language } from '../model/language.ts'
import { summarise, isUnchanged, type Summary } from './summary.ts'
import { summaryLines } from './summary-lines.ts'
import type { ReportDifference } from './difference.ts'
import { chapterSection } from './chapter-section.ts'
import { metaText, metaWords } from './meta-text.ts'
import { leftward, type DiffSection } from './section.ts'
import { tableSections } from './table-sections.ts'
import { variantLines, variantWords } from './variant-words.ts'
import { words } from './words.ts'

/** One of the two reports that are compared. */
export interface Side {
  readonly id: string
  /** The Git revision that it was read from, or null for the report as it is. */
  readonly revision: { readonly name: string; readonly commit: string } | null
  /** Of a report with variants, the one that is compared with another. */
  readonly variant: string | null
  readonly errors: number
}

export interface DiffView {
  readonly language: Language
  readonly title: string
  readonly organisation: string
  readonly sides: readonly { readonly label: string; readonly title: string; readonly name: string }[]
  readonly warnings: readonly string[]
  readonly summary: readonly string[]
  readonly sections: readonly DiffSection[]
}

export function diffView(
  difference: ReportDifference,
  sides: { readonly before: Side; readonly after: Side },
  language: Language,
): DiffView {
  const { before, after, meta } = difference
  const names =
    sides.before.variant === null || sides.after.variant === null
      ? null
      : { before: sides.before.variant, after: sides.after.variant }
  const say = names ? variantWords[language](names) : words[language]
  const named = ({ id, revision }: Side, other: Side) =>
    revision ? say.at(id, revision.name, revision.commit) : other.revision ? say.asNow(id) : id
  const withErrors = [sides.before, sides.after].flatMap((side, index, both) =>
    side.errors > 0 ? [say.hasErrors(named(side, both[1 - index]!), side.errors)] : [],
  )
  const metaSection: DiffSection = {
    heading: say.report,
    notes: [],
    grids: [
      {
        caption: null,
        tone: 'changed',
        byCell: false,
        columns: [say.field, say.before, say.after].map(leftward),
        rows: meta.map((field) => [
          metaWords[language].fields[field],
          metaText(before.meta, field, language),
          metaText(after.meta, field, language),
        ]),
      },
    ],
  }
  const linesOf = (summary: Summary) =>
    names ? variantLines[language](summary, names) : summaryLines[language](summary)
  return {
    language,
    title: say.title,
    organisation: after.meta.organisation,
    sides: [
      { label: say.before, title: before.meta.title, name: named(sides.before, sides.after) },
      { label: say.after, title: after.meta.title, name: named(sides.after, sides.before) },
    ],
    warnings: [...withErrors, ...(meta.includes('signs') ? [say.signsDiffer] : [])],
    summary: isUnchanged(difference) ? [say.nothing] : linesOf(summarise(difference)),
    sections: [
      ...(meta.length > 0 ? [metaSection] : []),
      ...tableSections(difference, say),
      ...chapterSection(difference, say),
    ],
  }
}
