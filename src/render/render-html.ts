/** Numbered report → one self-contained HTML file, for the screen and for print. */

import { describe } from '../diagnostics/describe.ts'
import type { Diagnostic, Emit } from '../diagnostics/diagnostic.ts'
import type { Locate } from '../diagnostics/locate.ts'
import type { Explained } from '../explanations/explain-cell.ts'
import { madeFigures } from '../explanations/made-figures.ts'
import { termFinders } from '../glossary/find-terms.ts'
import { breath } from '../host/breath.ts'
import type { Language } from '../model/language.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Table } from '../model/table.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import { isForScreens, wholeFaces } from './fonts.ts'
import { paletteOf } from './palette.ts'
import { noMemory, type RenderMemory } from './render-memory.ts'
import type { PageBlocks } from './page-blocks.ts'
import { withLyingTables } from './lying-tables.ts'
import { pageScript } from './page-script.ts'
import { createMarks, problemsTold, shownProblems } from './problem-marks.ts'
import type { RenderContext } from './render-context.ts'
import { withComposedLetters } from './composed.ts'
import { withoutPlaces, withPlaces } from './place-marks.ts'
import { placeholders, slotMarker } from './page-slots.ts'
import { contentsOf, reportView, type ContentsEntry, type ReportView } from './report-view.ts'
import { safeHtml } from './safe-html.ts'
import { asPrinted, asPublished } from './screen-only.ts'
import type { TemplateSources } from './load-templates.ts'
import { fontSheet, fontsOf, furtherFaces, styleRules, usualFaces } from './styles.ts'
import { compileTemplates } from './templates.ts'
import { measureIn } from '../wording/font-widths.ts'
import { words } from '../wording/words.ts'

export interface RenderInput {
  readonly numbered: NumberedReport
  /** The problems to mark in a draft; empty otherwise. */
  readonly problems: readonly Diagnostic[]
  /** How they are put into words, where not as those of a report of ours. */
  readonly described?: typeof describe
  readonly locate: Locate
  readonly templates: TemplateSources
  /** Whether the published page offers its tables as data; left out, it does not. */
  readonly offersData?: boolean
  /** Whether it tells how figures are made; left out, it does not. */
  readonly explainsFigures?: boolean
  /** Whether it explains the words of the report's glossary; left out, it does not. */
  readonly explainsTerms?: boolean
  /** Whether it is for readers: rows can be led to and sorted, and the contents from anywhere; left out, it is not. */
  readonly isPublished?: boolean
  /** What the page's script says; null or left out for a page without one. */
  readonly script?: string | null
}

export interface RenderedReport {
  /** The page as it is published, its fonts with all that they hold. */
  html(): string
  /** The same, with what it shows of its fonts alone. */
  published(): Promise<string>
  /** The same page with the places where its parts are written, for whoever shows it to its author. */
  shown(): string
  /** That page, its chapters apart; null with a workspace's own templates, which may put them anywhere. */
  blocks(): PageBlocks | null
  /** What it has for print. */
  readonly print: PrintableReport
}

/** The same page for print, in parts that can be printed apart. */
export interface PrintableReport {
  /** A page without content that has the fonts which most reports of its look need. */
  readonly styles: string
  /** What all parts have in common beside that, as CSS: other fonts, and the theme's rules. Empty where each part holds it. */
  readonly ownStyles: string
  /** Whether its templates and styles are the program's own, so that it is known where pages begin. */
  readonly isOwn: boolean
  readonly chapters: readonly PrintableChapter[]
  /** What a margin of each page says of a part whose pages cannot count themselves, with the digits that stand for their numbers. */
  readonly pageLine: string
  /** The chapters between two indices; with `front`, what stands before them too. In a part that is not the whole, digits stand for the numbers of its pages. */
  part(of: PrintedPart): string
}

export interface PrintableChapter {
  readonly id: string
  readonly beginsPage: boolean
  /** Of its HTML. */
  readonly length: number
}

export interface PrintedPart {
  readonly front: boolean
  readonly from: number
  readonly to: number
  /** Whether it is all of the report. */
  readonly isWhole: boolean
}

/** `memory` is that of whoever renders the same report again and again. */
export async function renderReport(
  input: RenderInput,
  emit: Emit,
  memory: RenderMemory = noMemory,
): Promise<RenderedReport> {
  const { locate, templates } = input
  const report = withLyingTables(input.numbered.report)
  const numbered = { ...input.numbered, report }
  const { language } = report.meta
  const told = problemsTold(input.problems)
  const problems = shownProblems(told, (diagnostic) =>
    (input.described ?? describe)(diagnostic, locate, language),
  )
  const fill = await compileTemplates(templates, emit)
  const { headings } = fontsOf(templates.theme, report.meta.fonts)
  const context: RenderContext = {
    language,
    lang: language,
    words: wordsFor(language, problems.length, told.length),
    numbered,
    targets: numbered.targets,
    tables: new Map(report.tables.map((table) => [table.id, table])),
    charts: new Map(report.charts.map((chart) => [chart.id, chart])),
    images: new Map(report.images.map((image) => [image.path, image])),
    measure: measureIn(typeof headings === 'string' ? headings : headings.name),
    fill,
    marks: createMarks(problems, report),
    offersData: input.offersData === true,
    // A workspace's own template may have no place for it.
    made: input.explainsFigures === true && !templates.replaced.has('table') ? madeTables(input) : null,
    isPublished: input.isPublished === true,
    terms: input.explainsTerms === true && report.glossary.length > 0 ? termFinders(report.glossary) : null,
  }
  const hasOwnTemplates = templates.replaced.size === 0
  await breath()
  const view = reportView(context, problems, hasOwnTemplates && problems.length === 0 ? memory : noMemory)
  await breath()
  const bodies = view.chapters.map(({ body }) => asPrinted(withoutPlaces(body.toString())))
  // What a closure holds lives as long as the report.
  const lengths = bodies.map(({ length }) => length)
  const text = JSON.stringify([
    view.title,
    view.organisation,
    view.head,
    view.foot,
    view.facts,
    view.contents,
    view.lists,
    view.chapters.map(({ title }) => title),
    bodies,
  ])
  const [usual, further] = await Promise.all([
    usualFaces(templates.theme, report.meta),
    furtherFaces(templates.theme, text, report.meta),
  ])
  const rules = styleRules(templates.theme, report.meta, further)
  const [usualStyles, furtherStyles] = await Promise.all([usual, further].map(wholeFaces))
  const styles = safeHtml(usualStyles! + furtherStyles! + rules)
  // The usual faces are on the sheet already. A workspace's own template may put its styles anywhere.
  const ownStyles = furtherStyles! + rules
  const themeColor = paletteOf(templates.theme.sheets, report.meta.colours).accent
  const hasLandscape = view.chapters.some(({ body }) => body.toString().includes('<div class="landscape">'))
  const script = pageScript(input.script ?? null)
  const all: ReportView = {
    ...view,
    styles,
    themeColor,
    front: true,
    landscape: false,
    ...countedPages,
    ...script,
  }
  const publish = (shown: string) =>
    asPublished(withoutPlaces(fill('report', { ...all, styles: safeHtml(shown) })))
  return {
    html: () => publish(styles.toHTML()),
    async published() {
      const { neededFaces } = await import('./needed-faces.ts')
      const page = publish(facesMark + rules)
      const shown = await neededFaces([...usual, ...further.filter(isForScreens)], page)
      return page.replaceAll(facesMark, () => shown)
    },
    shown: () => asPublished(withPlaces(fill('report', all))),
    blocks: () =>
      !hasOwnTemplates
        ? null
        : {
            frame: asPublished(withPlaces(fill('report', { ...all, chapters: [] }))),
            chapters: view.chapters.map((chapter) => ({
              id: chapter.id,
              html: asPublished(withPlaces(fill('chapter', { ...all, ...chapter }))),
            })),
          },
    print: {
      styles: fontSheet(usualStyles!),
      ownStyles: hasOwnTemplates ? withComposedLetters(ownStyles) : '',
      isOwn: hasOwnTemplates && templates.theme.isOwn,
      chapters: view.chapters.map(({ id, pageBreak }, index) => ({
        id,
        beginsPage: pageBreak,
        length: lengths[index]!,
      })),
      pageLine: `${context.words.page} ${placeholders.page} ${context.words.of} ${placeholders.pages}`,
      part: (part) =>
        printedHtml(
          fill(
            'report',
            partView(
              {
                ...all,
                styles: safeHtml(hasOwnTemplates ? '' : ownStyles),
                landscape: hasLandscape && !part.isWhole,
              },
              part,
            ),
          ),
        ),
    },
  }
}

/** Where the faces of a page will stand that are known when it has been filled: no text of an author's holds it. */
const facesMark = '\ufdd3'

function madeTables(explained: Explained): NonNullable<RenderContext['made']> {
  const tables = new Map(explained.numbered.report.tables.map((table) => [table.id, table]))
  const told = (language: Language) => {
    const printed = { ...explained, printedIn: language }
    const known = rememberedOf((table: Table) => madeFigures(printed, table, language))
    return { get: (id: string) => (tables.has(id) ? known(tables.get(id)!) : undefined) }
  }
  return { sv: told('sv'), en: told('en') }
}

const printedHtml = (html: string): string => withComposedLetters(withPlaces(asPrinted(html)))

/** In a style sheet, as the browser counts. */
const countedPages = { pageNumber: safeHtml('counter(page)'), pageCount: safeHtml('counter(pages)') }

/** A part's pages are not all: their numbers are written when all parts are joined. */
const openPages = {
  pageNumber: safeHtml(`"${placeholders.page}"`),
  pageCount: safeHtml(`"${placeholders.pages}"`),
}

function partView(all: ReportView, { front, from, to, isWhole }: PrintedPart): ReportView {
  const chapters = all.chapters.slice(from, to)
  const ids = new Set(chapters.map(({ id }) => id))
  const slot = safeHtml(
    `<span class="page-slot"><span lang="${all.lang}-x-${slotMarker}" aria-busy="false">${placeholders.contents}</span></span>`,
  )
  const paged = (entries: readonly ContentsEntry[]) => entries.map((entry) => ({ ...entry, page: slot }))
  return {
    ...all,
    front,
    chapters,
    contents: all.contents && contentsOf(paged(all.contents.entries)),
    lists: all.lists.map((list) => ({ ...list, entries: paged(list.entries) })),
    runningHeads: all.runningHeads.filter((head) => head.ids.some((id) => ids.has(id))),
    ...(isWhole ? countedPages : openPages),
  }
}

function wordsFor(language: Language, shown: number, all: number): RenderContext['words'] {
  const own = words[language]
  const { problemsIntro, moreProblems } = own
  return shown === all ? own : { ...own, problemsIntro: `${problemsIntro} ${moreProblems(shown, all)}` }
}
