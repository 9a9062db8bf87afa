/** Numbers of tables, figures, sections and appendices that authors type, and that nothing in the report has. */

import type { PhrasingContent } from 'mdast'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Referred } from '../diagnostics/catalogue/reference.ts'
import { languageOf, type Language, type Localized } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { eachNodeIn, spanOf } from '../model/walk.ts'
import { plainText } from '../source/plain-text.ts'
import type { NumberedReport } from './number-report.ts'
import type { Target } from './target.ts'

const words: ReadonlyMap<string, { readonly type: Referred; readonly language: Language }> = new Map([
  ['tabell', { type: 'table', language: 'sv' }],
  ['diagram', { type: 'figure', language: 'sv' }],
  ['figur', { type: 'figure', language: 'sv' }],
  ['avsnitt', { type: 'section', language: 'sv' }],
  ['kapitel', { type: 'chapter', language: 'sv' }],
  ['bilaga', { type: 'appendix', language: 'sv' }],
  ['table', { type: 'table', language: 'en' }],
  ['chart', { type: 'figure', language: 'en' }],
  ['figure', { type: 'figure', language: 'en' }],
  ['section', { type: 'section', language: 'en' }],
  ['chapter', { type: 'chapter', language: 'en' }],
  ['appendix', { type: 'appendix', language: 'en' }],
])

const anyWord = [...words.keys()]
  .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')
const blank = String.raw`[ \u00a0\n]`
const written = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${anyWord})${blank}([A-Z](?:\.\d{1,2}){0,3}|\d{1,2}(?:\.\d{1,2}){0,3})(?![\p{L}\p{N}%‰°/]|[-–—:.,]\p{N}|${blank}?[%‰§])`,
  'gu',
)

interface Forms {
  /** What leads to something of the report at hand: without it a number may be another document's, or a name. */
  readonly leads: RegExp
  /** The same for what may be a stretch of a road as well. */
  readonly leadsSurely: RegExp
  /** How a sentence goes on that begins with a table of the report at hand. */
  readonly goesOn: RegExp
  /** What stands behind a number that is another document's: that document. */
  readonly goesElsewhere: RegExp
  /** Other documents that a paragraph speaks of, so that a number in it may be theirs. */
  readonly documents: RegExp
}

const lead = (among: string): RegExp =>
  new RegExp(String.raw`(?:\((?:${among})?|(?<![\p{L}\p{N}])(?:${among})\.?)${blank}?$`, 'iu')
const elsewhere = (among: string): RegExp =>
  new RegExp(String.raw`^[\s,;:–—]*(?:\((?!se |jfr |see )|[“”"»’\ufffc\p{Lu}]|(?:${among})(?!\p{L}))`, 'u')
const marks = String.raw`§|(?<!\p{L})(?:SCB|RKR|SKR|SOU|IPSAS|ISO|IFRS|LKBR|KRL|prop)(?!\p{L})`

const forms: Localized<Forms> = {
  sv: {
    leads: lead('se|jfr|jämför|även|också|och|samt|i|av|ur|under'),
    leadsSurely: lead('se|jfr|jämför|även|också'),
    goesOn:
      /^[ \u00a0](?:visar|beskriver|redovisar|sammanfattar|innehåller|jämför|framgår|ovan|nedan)(?!\p{L})/u,
    goesElsewhere: elsewhere('i|ur|från|till|hos|av|på|enligt|om'),
    documents: new RegExp(
      String.raw`årsredovisning|(?<!del)årsrapport|utredning|avtal|(?<!\p{L})lag(?:en|ens|ar)?(?!\p{L})|` +
        String.raw`\p{L}lag(?:en|ens)?(?!\p{L})|balken|förordning|rekommendation|betänkande|skrivelse|` +
        'protokoll|utlåtande|reglement|riktlinj|policy|broschyr|webb|handling|dokument|källa|statistik|' +
        `standard|direktiv|(?:förra|förr|annan|andra|tidigare|föregående)[^.]*rapport|${marks}`,
      'iu',
    ),
  },
  en: {
    leads: lead('see|cf|compare|also|and|in|of|from|under'),
    leadsSurely: lead('see|cf|compare|also'),
    goesOn: /^[ \u00a0](?:shows|describes|presents|summari[sz]es|contains|compares|above|below)(?!\p{L})/u,
    goesElsewhere: elsewhere('in|of|from|to|at|on|by'),
    documents: new RegExp(
      String.raw`annual report|agreement|(?<!\p{L})(?:act|laws?|bill|source)(?!\p{L})|regulation|` +
        'recommendation|minutes|polic(?:y|ies)|document|statistic|standard|directive|website|' +
        `(?:previous|last|other|another|earlier)[^.]*report|${marks}`,
      'iu',
    ),
  },
}

/** What a text without can be passed by for. */
const telling = /[lmrtaexn][ \u00a0\n][A-Z\d]/u

/** A reference as it is typed. */
interface Typed {
  readonly written: string
  readonly type: Referred
  readonly number: string
  readonly span: Span
}

/**
 * `se tabell 7` where no table 7 is. `report` is what the author writes, `numbered` that with all that it takes of others.
 * A number that something has is left alone: it may be the one that is meant.
 */
export function tellTypedNumbers(
  report: Report,
  { targets, report: shown }: Pick<NumberedReport, 'targets' | 'report'>,
  emit: Emit,
): void {
  const typed = typedIn(report)
  if (typed.length === 0) return
  const byHand = numbersByHand(shown)
  for (const { written: reference, type, number, span } of typed) {
    const there = [...targets].flatMap(([id, target]) =>
      target.number !== null && isReferred(target, type) ? [{ id, number: target.number }] : [],
    )
    if (there.some((target) => target.number === number) || byHand.has(keyOf(type, number))) continue
    // What a meeting is handed beside the report is called so too, by figures.
    if (type === 'appendix' && /\d/.test(number) && there.length === 0) continue
    const isAlike = (other: string): boolean =>
      isLetter(other) === isLetter(number) && (type !== 'chapter' || !other.includes('.'))
    const last = there.findLast((target) => isAlike(target.number)) ?? there.at(-1)
    emit('ref/typed', { written: lowered(reference), type, number, last: last ?? null }, span)
  }
}

const isLetter = (number: string): boolean => /^[A-Z]/.test(number)

/** A chapter is called a section as well, and an appendix has some. */
const isReferred = ({ type, number }: Target, referred: Referred): boolean =>
  type === referred ||
  (referred === 'section' && (type === 'chapter' || type === 'appendix')) ||
  (referred === 'chapter' && type === 'section' && number!.includes('.'))

function typedIn(report: Report): Typed[] {
  const found: Typed[] = []
  eachText(report, (pieces, text, lang) => {
    const language = languageOf(lang)
    if (!language || !telling.test(text)) return
    const { leads, leadsSurely, goesOn, goesElsewhere, documents } = forms[language]
    let isOfOthers: boolean | null = null
    for (const match of text.matchAll(written)) {
      const [reference, word, number] = match as unknown as [string, string, string]
      const meant = words.get(word.toLowerCase())!
      if (meant.language !== language || !canBe(meant.type, number)) continue
      const before = text.slice(0, match.index)
      const after = text.slice(match.index + reference.length)
      // A stretch of a road or a pipe is called so too, by a figure alone.
      const led = meant.type === 'section' && !number.includes('.') ? leadsSurely : leads
      if (!led.test(before) && !(/(?:^|[.!?]\s+)$/.test(before) && goesOn.test(after))) continue
      isOfOthers ??= documents.test(text)
      if (isOfOthers || goesElsewhere.test(after)) continue
      const { type } = meant
      found.push({ written: reference, type, number, span: placeOf(pieces, match.index, reference.length) })
    }
  })
  return found
}

const canBe = (type: Referred, number: string): boolean =>
  type === 'appendix' ? !number.includes('.') : type === 'section' || type === 'chapter' || !isLetter(number)

/** A run of words in a paragraph or cell. */
interface Piece {
  readonly text: string
  readonly span: Span
  readonly isExact: boolean
}

/** Paragraphs and cells, each whole, as readers have them. What is no text of the author's is a sign of its own. */
function eachText(
  report: Report,
  action: (pieces: readonly Piece[], text: string, lang: string) => void,
): void {
  const told = (content: readonly PhrasingContent[], within: Span, lang: string): void => {
    const pieces = piecesOf(content, within)
    action(pieces, pieces.map(({ text }) => text).join(''), languageIn(content) ?? lang)
  }
  const languages = new Map(report.chapters.map(({ file, lang }) => [file, lang]))
  const languageOfFile = (file: string): string => languages.get(file) ?? report.meta.language
  for (const { content, span } of report.chapters)
    eachNodeIn(content, (node) => {
      if (node.type === 'paragraph') told(node.children, span, languageOfFile(span.file))
    })
  for (const { rows } of report.tables)
    for (const { cells } of rows)
      for (const { written: cell } of cells)
        if (telling.test(cell.text)) told(cell.content, cell.span, languageOfFile(cell.span.file))
}

const languageIn = (content: readonly PhrasingContent[]): string | undefined =>
  content.find((node) => node.type === 'text')?.data?.lang

function piecesOf(content: readonly PhrasingContent[], within: Span): Piece[] {
  return content.flatMap((node): Piece[] => {
    if (node.type === 'emphasis' || node.type === 'strong') return piecesOf(node.children, within)
    const span = spanOf(node, within)
    if (node.type === 'break') return [{ text: ' ', span, isExact: false }]
    if (node.type !== 'text') return [{ text: '\ufffc', span, isExact: false }]
    const isExact = span.cell === undefined && span.end - span.start === node.value.length
    return [{ text: node.value, span, isExact }]
  })
}

function placeOf(pieces: readonly Piece[], index: number, length: number): Span {
  let offset = index
  for (const { text, span, isExact } of pieces) {
    if (offset < text.length) {
      const isWithin = isExact && offset + length <= text.length
      return isWithin ? { ...span, start: span.start + offset, end: span.start + offset + length } : span
    }
    offset -= text.length
  }
  return pieces.at(-1)!.span
}

/** Numbers that authors have set themselves, before headings and above tables: they lead readers right. */
function numbersByHand({ chapters, tables }: Report): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (text: string): void => {
    const heading = /^(?:§\s?)?([A-Z]|\d{1,2})((?:\.\d{1,2})*)[.:)]?\s/u.exec(text)
    if (heading) found.add(keyOf('section', heading[1]! + heading[2]!))
    const [first] = text.matchAll(written)
    if (first?.index !== 0) return
    const [reference, word, number] = first as unknown as [string, string, string]
    if (
      !forms.sv.goesOn.test(text.slice(reference.length)) &&
      !forms.en.goesOn.test(text.slice(reference.length))
    )
      found.add(keyOf(words.get(word.toLowerCase())!.type, number))
  }
  for (const { title, content } of chapters) {
    add(plainText(title))
    eachNodeIn(content, (node) => {
      if (node.type === 'heading' || node.type === 'paragraph') add(plainText(node.children))
      else if (node.type === 'figureBlock') add(node.caption ?? '')
      else if (node.type === 'chartBlock') add(plainText(node.caption))
      else if (node.type === 'box') add(plainText(node.title))
    })
  }
  for (const { caption, rows } of tables) {
    add(plainText(caption ?? []))
    for (const { cells } of rows) add(cells[0]?.written.text ?? '')
  }
  return found
}

const keyOf = (type: Referred, number: string): string => `${type === 'chapter' ? 'section' : type} ${number}`

const lowered = (text: string): string => text[0]!.toLowerCase() + text.slice(1).replace(/\s/u, ' ')
