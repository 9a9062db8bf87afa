/** What a document says of itself, here and there: its title, whose it is, which day its figures are as at. */

import type { ForeignBlock, ForeignDocument } from '../documents/document.ts'
import type { Language } from '../model/language.ts'
import { commonest } from '../model/commonest.ts'
import { cutoffOf } from './cutoff.ts'
import type { DraftFacts } from './draft.ts'
import { frontPageLength, readFrontPage } from './front-page.ts'
import { wordsOf } from './words-of.ts'

/** `delårsrapport` and `halvårsbokslut` end in the same words. */
const ofYear =
  /(?<!\p{L})(?:årsredovisning|årsbokslut|årsrapport|verksamhetsberättelse|bokslut \d{4}|annual report)/iu
const ofPartOfYear = /delår|tertial|kvartal|halvår|månads|uppfölj|prognosrapport|interim|quarter/i

/** `name` is the file's, without its ending. */
export function factsOf(document: ForeignDocument, name: string): DraftFacts {
  const lines = document.blocks.flatMap(linesOf)
  const title = titleOf(document, lines, name)
  const language = languageIn(lines) ?? document.language ?? 'sv'
  const beginning = [title, name, ...lines.slice(0, 40)]
  const isAnnual = ofYear.test(beginning.join('\n')) && !ofPartOfYear.test(title)
  return {
    ...readFrontPage(document.blocks),
    title,
    organisation: organisationIn([title, ...linesBelowTitle(document.blocks, title)], lines.slice(0, 200)),
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
  const before = blocks
    .slice(0, frontPageLength(blocks))
    .flatMap(linesOf)
    .filter(isShortLine)
    .find(namesReport)
  if (before !== undefined) return before
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block] : []))
  const [first] = headings
  const isAbove = first && headings.slice(1).every(({ level }) => level > first.level)
  if (isAbove && headings.length > 1) return wordsOf(first.content)
  const named = lines.slice(0, 12).find(namesReport)
  return named !== undefined && named.length < 100 ? named : name.replace(/[_]+/g, ' ').trim() || 'Rapport'
}

const namesReport = (line: string): boolean =>
  /delårs|tertial|kvartalsrapport|prognosrapport|årsredovisning|årsrapport|interim report/i.test(line)

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
  /(?<!\p{L})(?:(?:City|Municipality) of \p{Lu}[\p{L}-]+|(?:\p{Lu}[\p{L}-]+ (?:och )?){1,3}(?:kommun|[Ss]tad|kommunförbund|[Mm]unicipality)(?!\p{L})|Region \p{Lu}\p{L}+|(?:\p{Lu}\p{L}*-? ?(?:och |, )?)?(?:\p{L}+-?(?: och |, ))?\p{L}*nämnden(?!\p{L}))/gu

const namesIn = (lines: readonly string[]): string[] =>
  lines
    .flatMap((line) => [...line.slice(0, 2000).matchAll(organisations)].map(([found]) => found.trim()))
    .filter((name) => !/^(?:I|För|Av|Till|Hos|Inom|Den|Denna|Nämnden)\b/u.test(name))

/** Of those that the title and the lines below it name, else of all, the one that is named most. */
function organisationIn(titled: readonly string[], lines: readonly string[]): string | null {
  const own = new Set(namesIn(titled))
  const named = [...own, ...namesIn(lines)]
  return commonest(own.size > 0 ? named.filter((name) => own.has(name)) : named)
}

/** What stands alone on a line between the title and what comes first in the report. */
function linesBelowTitle(blocks: readonly ForeignBlock[], title: string): string[] {
  const isOfTitle = (block: ForeignBlock) => 'content' in block && wordsOf(block.content) === title
  const end = blocks.findIndex(
    (block) =>
      block.type === 'table' || block.type === 'list' || (block.type === 'heading' && !isOfTitle(block)),
  )
  return blocks
    .slice(0, Math.min(end < 0 ? 0 : end, 12))
    .flatMap(linesOf)
    .filter(isShortLine)
}

const isShortLine = (line: string): boolean => line.length < 100 && !/[.!?:]$/.test(line)
