/** What a document says of itself, here and there: its title, whose it is, which day its figures are as at. */

import type { ForeignBlock, ForeignDocument } from '../documents/document.ts'
import { lastDayOf, monthNamed, readDate, type IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import { readFrontPage } from './front-page.ts'
import { commonest } from './commonest.ts'
import type { DraftFacts } from './draft.ts'
import { wordsOf } from './words-of.ts'

/** `name` is the file's, without its ending. */
export function factsOf(document: ForeignDocument, name: string): DraftFacts {
  const lines = document.blocks.flatMap(linesOf)
  const title = titleOf(document, lines, name)
  const language = languageIn(lines) ?? document.language ?? 'sv'
  const beginning = [title, name, ...lines.slice(0, 40)]
  const isAnnual =
    /årsredovisning|årsbokslut|årsrapport|verksamhetsberättelse|bokslut \d{4}|annual report/i.test(
      beginning.join('\n'),
    ) && !/delår|tertial|prognosrapport|interim/i.test(title)
  return {
    ...readFrontPage(document.blocks),
    title,
    organisation: organisationIn([title, ...lines.slice(0, 200)]),
    language,
    isAnnual,
    cutoff: cutoffOf(beginning, lines, isAnnual),
  }
}

/** The lines of text of a block, those of tables cell by cell. */
function linesOf(block: ForeignBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(block.content)]
    case 'list':
      return block.items.flat().flatMap(linesOf)
    case 'table':
      return [
        ...(block.caption ? [wordsOf(block.caption)] : []),
        ...block.rows.flat().flatMap(({ content }) => (content.length > 0 ? [wordsOf(content)] : [])),
      ]
    case 'image':
      return []
  }
}

/** Programs name a file by itself, or not at all. */
const namedByProgram =
  /^(?:microsoft word|microsoft excel|powerpoint|dokument\d*|document\d*|untitled|namnlös|untitled document)\b|\.(?:docx?|xlsx?|odt|pdf|html?)$|^\s*$/i

function titleOf({ title, blocks }: ForeignDocument, lines: readonly string[], name: string): string {
  const own = blocks.find((block) => block.type === 'paragraph' && block.role === 'title')
  if (own?.type === 'paragraph' && wordsOf(own.content) !== '') return wordsOf(own.content)
  if (title !== null && !namedByProgram.test(title)) return title.replace(/\s+/g, ' ').trim()
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block] : []))
  const [first] = headings
  const isAbove = first && headings.slice(1).every(({ level }) => level > first.level)
  if (isAbove && headings.length > 1) return wordsOf(first.content)
  const named = lines
    .slice(0, 12)
    .find((line) => /delårs|tertial|prognosrapport|årsredovisning|årsrapport|interim report/i.test(line))
  return named !== undefined && named.length < 100 ? named : name.replace(/[_]+/g, ' ').trim() || 'Rapport'
}

const swedish = /(?<!\p{L})(?:och|är|för|inte|som|har|med|av|till|på|det|kommun)(?!\p{L})/giu
const english = /\b(?:and|the|of|is|for|not|that|has|with|to|on|municipality)\b/gi

/**
 * By the commonest words of each, and the letters of one; null where neither stands out. Programs say what they were set
 * up in, whatever somebody writes.
 */
function languageIn(lines: readonly string[]): Language | null {
  const text = lines.join('\n').slice(0, 200_000)
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const [sv, en] = [count(swedish) + count(/[åäö]\p{Ll}/giu), count(english)]
  return sv > en * 2 ? 'sv' : en > sv * 2 ? 'en' : null
}

/** `Lekebergs kommun`, `Kultur- och fritidsnämnden`, `Region Skåne`: what is named most. */
const organisations =
  /(?<!\p{L})(?:(?:\p{Lu}[\p{L}-]+ (?:och )?){1,3}(?:kommun|[Ss]tad|kommunförbund|[Mm]unicipality)(?!\p{L})|Region \p{Lu}\p{L}+|(?:\p{Lu}\p{L}*-? ?(?:och |, )?)?(?:\p{L}+-?(?: och |, ))?\p{L}*nämnden(?!\p{L}))/gu

function organisationIn(lines: readonly string[]): string | null {
  const names = lines.flatMap((line) =>
    [...line.slice(0, 2000).matchAll(organisations)].map(([found]) => found.trim()),
  )
  return commonest(names.filter((name) => !/^(?:I|För|Av|Till|Hos|Inom|Den|Denna|Nämnden)\b/u.test(name)))
}

const isYear = (year: number): boolean => year >= 1990 && year <= 2100

/** The last day of the time that figures are of: as the beginning says it, else as headings of tables do. */
function cutoffOf(beginning: readonly string[], lines: readonly string[], isAnnual: boolean): IsoDate | null {
  const year = yearIn(beginning) ?? yearIn(lines.slice(0, 3000))
  if (isAnnual) return year === null ? null : `${year}-12-31`
  for (const line of beginning) {
    const end = endSaid(line, year)
    if (end) return end
  }
  const days = new Map<IsoDate, number>()
  for (const line of lines.slice(0, 20_000)) {
    const heading =
      /^(?:utfall|ack\.? ?utfall|outcome|bokslut)?\s*(?:t\.?o\.?m\.? |per )?(\d{6}|\d{4}-\d\d-\d\d|\d{1,2} \p{L}+ \d{4})$/iu.exec(
        line,
      )
    const day = heading && readDate(heading[1]!, 'sv')
    if (day) days.set(day, (days.get(day) ?? 0) + 1)
  }
  // Of two years side by side the later one is told of.
  const [latest] = [...days.keys()].toSorted().toReversed()
  return latest ?? (year === null ? null : `${year}-12-31`)
}

function yearIn(lines: readonly string[]): number | null {
  const counts = new Map<number, number>()
  for (const line of lines)
    for (const [found] of line.slice(0, 2000).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) {
      const year = Number(found)
      if (isYear(year)) counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  let best: number | null = null
  for (const [year, count] of counts)
    if (best === null || count > counts.get(best)! || (count === counts.get(best) && year > best)) best = year
  return best
}

/** `31 augusti 2026`, `2026-08-31`, `januari–augusti 2026`, `tertial 2 2026`, `delårsrapport augusti 2026`. */
function endSaid(line: string, year: number | null): IsoDate | null {
  const text = line.slice(0, 300)
  const whole =
    /(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)/.exec(text) ?? /(?<!\d)(\d{1,2} \p{L}{3,12} \d{4})(?!\d)/u.exec(text)
  const day = whole && readDate(whole[1]!, 'sv')
  if (day && /delår|per |t\.?o\.?m|till|utfall|bokslut|tertial|period/i.test(text)) return day
  const ofYear = Number(/(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1] ?? year ?? 0)
  if (!isYear(ofYear)) return null
  const tertial = /(?:tertial|delårsrapport|delårsbokslut|\bT)\s*(?:nr )?([123])(?!\d)/i.exec(text)
  if (tertial) return lastDayOf(ofYear, Number(tertial[1]) * 4)
  const compact = /(?<!\d)(20\d\d)[-–]?(0[1-9]|1[0-2])(?!\d)/.exec(text)
  if (compact) return lastDayOf(Number(compact[1]), Number(compact[2]))
  const month = [...text.matchAll(/\p{L}{3,12}/gu)]
    .map(([word]) => (word.length > 3 || /^(?:maj|may)$/i.test(word) ? monthNamed(word) : 0))
    .findLast((found) => found > 0)
  return month && /delår|tertial|prognos|månads|uppfölj|interim/i.test(text) ? lastDayOf(ofYear, month) : null
}
