/** Report → the same report numbered: chapters and sections, tables and figures, and the outline they form. */

import type { PhrasingContent } from 'mdast'
import { asRoot } from '../model/content.ts'
import { frozen } from '../model/frozen.ts'
import { spokenOf } from '../model/language.ts'
import type { Chapter, Report, ReportMeta } from '../model/report.ts'
import { visit } from '../model/visit.ts'
import { eachNode } from '../model/walk.ts'
import { labelOf } from './reference-words.ts'
import { holdsReference, setReferences } from './set-references.ts'
import type { Target } from './target.ts'

/** A chapter or section in the outline. */
export interface OutlineEntry {
  readonly id: string
  /** 1 for chapters, but for those that stand below one. */
  readonly level: number
  /** `4.1`, for an appendix `A`; null where it bears none. */
  readonly number: string | null
  /** What stands before its title: the number, `Bilaga A` of an appendix. */
  readonly label: string | null
  readonly title: readonly PhrasingContent[]
  readonly inContents: boolean
  /** Its chapter's language, as HTML has it; null for the report's. */
  readonly lang: string | null
}

export interface NumberedReport {
  readonly report: Report
  /** Chapters and sections in reading order. */
  readonly outline: readonly OutlineEntry[]
  readonly targets: ReadonlyMap<string, Target>
}

export function numberReport(report: Report): NumberedReport {
  const counted = count(report)
  if (!referencesIn(report)) return frozen({ report, ...counted })
  const worded = setReferences(report, withWordedTitles(report, counted).targets)
  return frozen({ report: worded, ...count(worded) })
}

type Counted = Pick<NumberedReport, 'outline' | 'targets'>

/** A reference to what has no number prints its title, in which others may stand. */
const withWordedTitles = (report: Report, counted: Counted): Counted =>
  [...counted.targets.values()].some(({ title }) => holdsReference(title))
    ? count(setReferences(report, counted.targets))
    : counted

function referencesIn(report: Report): boolean {
  let isFound = false
  eachNode(report, ['reference'], () => {
    isFound = true
  })
  return isFound
}

function count(report: Report): Counted {
  const outline: OutlineEntry[] = []
  const targets = new Map<string, Target>()
  const numbers = { chapter: 0, appendix: 0, table: 0, figure: 0 }
  const tables = new Map(report.tables.map((table) => [table.id, table]))

  /** Those of the last chapter of level 1. */
  let sections = createCounters(null)
  for (const chapter of report.chapters) {
    const isBelow = chapter.level > 1
    const numbered = report.meta.numbering && chapter.numbered
    // Its letter is what an appendix is called, also where nothing else has a number.
    const letter = chapter.appendix && chapter.numbered ? letters(++numbers.appendix) : null
    if (!isBelow)
      sections = createCounters(numbered ? (chapter.appendix ? letter : String(++numbers.chapter)) : null)
    const number = isBelow ? (numbered ? sections.next(chapter.level) : null) : (letter ?? sections.chapter)
    const target: Omit<Target, 'label'> = {
      type: isBelow ? 'section' : chapter.appendix ? 'appendix' : 'chapter',
      number,
      title: chapter.title,
      lang: chapter.lang,
    }
    const { lang } = chapter
    const label = labelOf(target, spokenOf(chapter.lang, report.meta.language))
    outline.push({
      id: chapter.id,
      level: chapter.level,
      number,
      label,
      title: chapter.title,
      inContents: chapter.inContents,
      lang: chapter.lang,
    })
    targets.set(chapter.id, { ...target, label })
    for (const section of sectionsOf(chapter, number === null ? createCounters(null) : sections)) {
      outline.push(section)
      const { number: own, title } = section
      targets.set(section.id, { type: 'section', number: own, label: own, title, lang })
    }
    visit(asRoot(chapter.content), (node) => {
      if (node.type === 'tableBlock') {
        const caption = tables.get(node.table)?.caption ?? null
        const number = caption ? String(++numbers.table) : null
        targets.set(node.table, { type: 'table', number, label: number, title: caption ?? [], lang })
      } else if (node.type === 'figureBlock') {
        const title: PhrasingContent[] = node.caption ? [{ type: 'text', value: node.caption }] : []
        const number = String(++numbers.figure)
        targets.set(node.id, { type: 'figure', number, label: number, title, lang })
      } else if (node.type === 'chartBlock') {
        const number = String(++numbers.figure)
        targets.set(node.id, { type: 'figure', number, label: number, title: node.caption, lang })
      }
    })
  }
  return { outline, targets }
}

interface Counters {
  /** The chapter's own number, or null where it bears none. */
  readonly chapter: string | null
  /** The number of the next section of a level; null where the chapter bears none. */
  next(level: number): string | null
}

/** Numbers continue the chapter's: 2.1, 2.2, 2.2.1. A skipped level counts as 1. */
function createCounters(chapter: string | null): Counters {
  const counters: number[] = []
  return {
    chapter,
    next(level) {
      const depth = level - 1
      while (counters.length < depth) counters.push(counters.length < depth - 1 ? 1 : 0)
      counters.length = depth
      counters[depth - 1]!++
      return chapter === null ? null : [chapter, ...counters].join('.')
    },
  }
}

/** A, B … Z, AA, AB. */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26)
  return (before === 0 ? '' : letters(before)) + String.fromCodePoint(65 + ((number - 1) % 26))
}

function sectionsOf(chapter: Chapter, counters: Counters): OutlineEntry[] {
  const sections: OutlineEntry[] = []
  visit(asRoot(chapter.content), 'heading', (heading) => {
    const { id, level } = heading.data as { id: string; level: number }
    const number = counters.next(level)
    sections.push({
      id,
      level,
      number,
      label: number,
      title: heading.children,
      inContents: chapter.inContents,
      lang: chapter.lang,
    })
  })
  return sections
}

/** The entries that the table of contents lists. */
export const contentsEntries = ({ outline, report }: NumberedReport): OutlineEntry[] =>
  outline.filter(({ level, inContents }) => inContents && level <= report.meta.contentsDepth)

/** Numbered tables or figures in reading order, as a list after the contents names them: what has no caption has no name. */
export const listedTargets = (
  { targets }: NumberedReport,
  list: ReportMeta['listOf'][number],
): (Target & { readonly id: string; readonly number: string })[] =>
  [...targets].flatMap(([id, target]) =>
    target.type === (list === 'tables' ? 'table' : 'figure') &&
    target.number !== null &&
    target.title.length > 0
      ? [{ ...target, id, number: target.number }]
      : [],
  )
