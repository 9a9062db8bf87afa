/** What is wrong in a report that was made elsewhere, each problem at a place that a person finds in it. */

import { describePlace } from '../adoption/describe-place.ts'
import { placeOf, type AdoptedPlace } from '../adoption/places.ts'
import { shapeOf } from '../adoption/table-shape.ts'
import { wordsOf } from '../adoption/words-of.ts'
import { nowhere } from '../documents/document.ts'
import { describe, type Described } from '../diagnostics/describe.ts'
import { emitInto, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Language } from '../model/language.ts'
import type { Span } from '../model/span.ts'
import { placesOf } from '../places/places.ts'
import type { Table } from '../model/table.ts'
import type { NumberStyle } from '../rules/number-style-codes.ts'
import { isFigure } from '../source/data/is-figure.ts'
import { inReport, type CheckedAdoption } from './adopt.ts'
import type { CheckedReport } from './checked-report.ts'
import { auditTexts } from './audit-texts.ts'

export interface Audit {
  /** What is wrong with its figures. */
  readonly problems: readonly Described[]
  /** How it is written and made: what a report of ours would be told of besides. */
  readonly remarks: readonly Described[]
  readonly tables: number
  /** The tables that nothing can be said of, each with the reason. */
  readonly unjudged: readonly Described[]
  /** What of the document was not read. */
  readonly lost: readonly Described[]
}

/** What is told of figures, in whatever program they were written. */
const ofFigures = new Set([
  'table/total',
  'table/formula',
  'table/rule',
  'table/relation',
  'table/differs',
  'table/looks-like-total',
  'table/odd-measure',
  'goal/count',
  'goal/units',
  'goal/forecast-misses',
  'goal/judged-otherwise',
  'cell/number',
  'cell/date',
  'cell/unit',
  'cell/no-value',
  'figure/contradicts',
])

/** What can be told of any document; the rest is about our own way to write, and of notes there are too many. */
const remarked =
  /^(?:text\/(?:number-style|abbreviation|todo|heading-jump)|image\/alt|table\/(?:duplicate-row|year|cutoff))$/

/** Hints that hold in whatever program the report was made; others speak of our own way to write. */
const hintsForAll = new Set(['table/differs', 'goal/count', 'text/abbreviation', 'text/number-style'])

/** Without the others that it speaks for: a document made elsewhere has nothing that we mend them with. */
const alone = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'text/number-style'
    ? { ...diagnostic, args: { ...(diagnostic.args as NumberStyle), others: [] } }
    : diagnostic

/** `file` is what its problems call the document. */
export function audit(adoption: CheckedAdoption, file: string, language: Language): Audit {
  const { checked, draft } = adoption
  const told = (wanted: (diagnostic: Diagnostic) => boolean) =>
    checked.diagnostics.filter(wanted).map((diagnostic) => describedIn(adoption, diagnostic, file, language))
  return {
    problems: told(isOfFigures),
    remarks: told(({ code }) => remarked.test(code)),
    tables: draft.tables.length,
    unjudged: unjudged(adoption, file, language),
    lost: draft.losses.map(({ what, count, at }) => {
      const place = describePlace({ ...nowhereIn, at }, language)
      return note('audit/lost', file, place, auditTexts[language].lost[what](count))
    }),
  }
}

const isOfFigures = ({ code, severity }: Diagnostic): boolean => ofFigures.has(code) && severity !== 'info'

/** The document as a page of ours, what is wrong with its figures marked where it stands. */
export async function markedPage(adoption: CheckedAdoption, file: string): Promise<string> {
  const { numbered, templates, locate, diagnostics } = adoption.checked
  const { renderReport } = await import('../render/render-html.ts')
  const rendered = await renderReport(
    {
      numbered,
      templates,
      locate,
      problems: diagnostics.filter(isOfFigures),
      described: (diagnostic, _, language) => describedIn(adoption, diagnostic, file, language),
    },
    emitInto([]),
  )
  return rendered.published()
}

/** A problem with its places in the document instead of those in what was made of it. */
function describedIn(
  { checked, placed }: CheckedAdoption,
  diagnostic: Diagnostic,
  file: string,
  language: Language,
): Described {
  const { span, related, code } = diagnostic
  const own = describe(diagnostic, checked.locate, language)
  const placeIn = (at: Span) => withHeading(placeOf(inReport(at), placed), at, checked)
  const place = placeIn(span)
  const isProse = place.table === null
  const [line] = own.lines
  return {
    ...own,
    file,
    cell: describePlace(place, language),
    hint: hintsForAll.has(code) ? describe(alone(diagnostic), checked.locate, language).hint : '',
    // Of prose the line is shown; of a cell its place says enough.
    ...(isProse && line !== undefined
      ? {
          lines: [line],
          start: { line: 1, column: own.start.column },
          end: { line: 1, column: own.end.column },
        }
      : { lines: [], start: first, end: first }),
    related: own.related.map((one, index) => ({
      ...one,
      file,
      cell: describePlace(placeIn(related[index]!), language, place),
      start: first,
    })),
    fixes: 0,
  }
}

/** The column by its heading as it is read: one where it stands in several rows. */
function withHeading(place: AdoptedPlace, at: Span, { numbered }: CheckedReport): AdoptedPlace {
  for (const { thing } of placesOf(numbered.report).at(at))
    if (thing.type === 'cell' && thing.column > 0)
      return { ...place, column: thing.table.columns[thing.column]!.heading.text }
  return place
}

const first = { line: 1, column: 1 }

function note(code: string, file: string, cell: string, message: string): Described {
  return {
    code,
    severity: 'info',
    message,
    hint: '',
    file,
    cell,
    start: first,
    end: first,
    lines: [],
    related: [],
    fixes: 0,
  }
}

/** What stops a chapter from being read at all. */
const unread = new Set(['text/too-long', 'text/too-deep', 'data/unreadable'])

const nowhereIn: AdoptedPlace = { at: nowhere, table: null, row: null, column: null, under: '' }

function unjudged(
  { checked, draft, placed }: CheckedAdoption,
  file: string,
  language: Language,
): Described[] {
  const say = auditTexts[language]
  const typed = new Map(checked.numbered.report.tables.map((table) => [table.id, table]))
  const prose = checked.diagnostics
    .filter(({ code }) => unread.has(code))
    .map(({ span }) => {
      const { under } = placeOf(inReport({ ...span, start: 0 }), placed)
      return note('audit/unjudged', file, describePlace({ ...nowhereIn, under }, language), say.unreadText)
    })
  const tables = draft.tables.flatMap((table) => {
    const shaped = shapeOf(table, language)
    if (!shaped) return []
    const place = describePlace({ ...nowhereIn, at: table.at, table }, language)
    const told = (message: string) => [note('audit/unjudged', file, place, message)]
    const found = typed.get(table.id)
    if (!found) return told(say.unread)
    if (isChecked(found, checked)) return []
    const hasFigures = shaped.rows.some((row) =>
      row.slice(1).some(({ content }) => isFigure(wordsOf(content))),
    )
    return hasFigures ? told(shaped.isUnheaded ? say.unheaded : say.unrelated) : []
  })
  return [...prose, ...tables]
}

/** Whether anything is there to hold its figures against. */
function isChecked({ kind, relations, rows }: Table, { kinds }: CheckedReport): boolean {
  const known = kinds.find(({ id }) => id === kind)
  const isHeld = rows.some(
    ({ cells, assessment }) => assessment !== null || cells.some(({ reckoning }) => reckoning),
  )
  return isHeld || relations.length > 0 || (known !== undefined && known.rules.length > 0)
}
