/** A report → the same report with the chapters of others that it takes, each below the chapter that asks for it. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Chapter, Report, WantedChapter } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { eachHeading } from '../model/walk.ts'
import { plainText } from '../source/plain-text.ts'
import { nameKey } from '../source/slug.ts'
import { excerptOf, type Excerpt } from './excerpt-of.ts'
import { uniqueNames } from './unique-names.ts'

/** The levels of headings that look different. */
const deepest = 5

/** `include` are the reports that it names, also those that could not be read, which has been told. */
export function withExcerpts(
  report: Report,
  include: readonly { readonly address: string }[],
  emit: Emit,
): Report {
  const named = include.map(({ address }) => address)
  const chosen = new Map<WantedChapter, Chosen>()
  for (const { wanted } of report.chapters)
    for (const one of wanted) {
      const found = choose(one, report, named, emit)
      const isTaken = [...chosen.values()].some(({ chapter }) => chapter === found?.chapter)
      if (found && isTaken) emit('include/chapter-twice', { chapter: addressOf(one) }, one.span)
      else if (found) {
        tellDepth(one, found.chapter, emit)
        tellWithin(one, found.chapter, emit)
        chosen.set(one, found)
      }
    }
  if (chosen.size === 0) return report
  const excerpts = excerptsOf(report, chosen)
  const below = ({ wanted }: Chapter): Chapter[] => wanted.flatMap((one) => excerpts.get(one)?.chapter ?? [])
  const all = [...excerpts.values()]
  return {
    ...report,
    chapters: report.chapters.flatMap((chapter) => [chapter, ...below(chapter)]),
    tables: [...report.tables, ...all.flatMap(({ tables }) => tables)],
    attachments: [...report.attachments, ...all.flatMap(({ attachments }) => attachments)],
    charts: [...report.charts, ...all.flatMap(({ charts }) => charts)],
    images: [
      ...new Map(
        [...report.images, ...all.flatMap(({ images }) => images)].map((image) => [image.path, image]),
      ).values(),
    ],
  }
}

interface Chosen {
  readonly from: Report
  readonly chapter: Chapter
}

const addressOf = ({ report, chapter }: WantedChapter): string => `${report}/${chapter}`

/** Null, and told, where there is no such chapter. */
function choose(
  wanted: WantedChapter,
  { beside, meta }: Report,
  named: readonly string[],
  emit: Emit,
): Chosen | null {
  const { report: address, chapter: id, span } = wanted
  if (address === '') {
    const example = `${named[0] ?? 'it-2026-08'}/${id || { sv: 'sammanfattning', en: 'summary' }[meta.language]}`
    emit('include/chapter-address', { written: id, example }, span)
    return null
  }
  const from = beside.included.find((one) => one.id === address)
  if (!from) {
    // That it could not be read has been told.
    if (!named.includes(address))
      emit(
        'include/chapter-report',
        { report: address, nearest: nearest(address, named), known: named },
        span,
      )
    return null
  }
  const chapter = chapterNamed(id, from)
  if (!chapter) {
    const known = from.chapters.map(chapterName)
    emit(
      'include/chapter-missing',
      { report: address, chapter: id, nearest: nearest(id, known), known },
      span,
    )
    return null
  }
  return { from, chapter }
}

/** What an author knows a chapter by: its title, whatever else of its report has taken that for its id. */
export const chapterName = ({ ownId, title }: Chapter): string => ownId?.id ?? nameKey(plainText(title), '')

const chapterNamed = (name: string, { chapters }: Report): Chapter | undefined =>
  chapters.find((one) => chapterName(one) === name) ?? chapters.find(({ id }) => id === name)

/** A level lower it may look like the one above it. */
function tellDepth(wanted: WantedChapter, chapter: Chapter, emit: Emit): void {
  const deep: Span[] = []
  eachHeading(chapter, ({ data }, span) => {
    if ((data?.level ?? 2) >= deepest) deep.push(span)
  })
  if (deep.length > 0) emit('include/chapter-deep', { chapter: addressOf(wanted) }, wanted.span, [deep[0]!])
}

/** What it takes of others in its own report stays there: those reports are none that this one includes. */
function tellWithin(wanted: WantedChapter, { wanted: within }: Chapter, emit: Emit): void {
  const [first] = within
  if (!first) return
  const facts = { chapter: addressOf(wanted), within: within.map(addressOf) }
  emit('include/chapter-within', facts, wanted.span, [first.span])
}

/** What the chapters of one report lead to among themselves keeps leading there: their names are settled together. */
function excerptsOf(
  report: Report,
  chosen: ReadonlyMap<WantedChapter, Chosen>,
): ReadonlyMap<WantedChapter, Excerpt> {
  const names = uniqueNames(report, [...chosen.values()])
  return new Map(
    [...chosen].map(([wanted, { from, chapter }]) => [
      wanted,
      excerptOf(from, chapter, {
        title: wanted.title,
        names: names.get(from)!,
        within: report.meta.language,
      }),
    ]),
  )
}
