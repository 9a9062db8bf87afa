/** Swedish numbers in words: `−300 tkr`, `68 %`, `12,4 mnkr`. What may be a name, a date or an id is left alone. */

import { languageOf } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import { enDash } from '../model/number-text.ts'
import type { Span } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import { inSwedish, inSwedishColumn } from '../tables/foreign-figures.ts'
import { holdsFigures, withMinus } from '../tables/free-columns.ts'
import type { AtCell } from '../model/walk.ts'
import { eachProse, spanWithin, type Prose } from './prose.ts'
import { numberStyleCodes, type NumberStyle } from './number-style-codes.ts'
import { ruleWith } from './rule.ts'

const minusSign = '\u2212'

/** How each unit is written, by its small letters. */
const units: Readonly<Record<string, string>> = {
  '%': '%',
  kr: 'kr',
  tkr: 'tkr',
  mkr: 'mnkr',
  msek: 'mnkr',
  mnkr: 'mnkr',
  mdkr: 'mdkr',
}

const space = String.raw`[ \u00a0\u2007\u2009\u202f]`
const decimals = String.raw`(?:[.,]\d{1,9})?`
const figure = String.raw`(?:\d{1,3}(?:${space}\d{3}){1,5}(?!\d)${decimals}|\d{1,3}(?:\.\d{3}){1,5}(?!\d)(?:,\d{1,9})?|\d{1,3}(?:,\d{3}){1,5}\.\d{1,9}|\d{1,3}(?:,\d{3}){2,5}(?![\d,])|\d{1,3}(?:['’]\d{3}){1,5}(?!\d)(?:[.,]\d{1,9})?|\d{1,18}${decimals})`
const sign = String.raw`-${space}?|[\u2212\u2013]`
const unit = Object.keys(units).join('|')
const before = String.raw`(?<![^\s(\["”“’'»±~≈<>=+≤≥])`
const after = String.raw`(?=[.,;:!?)\]"”’'»…]*(?:$|\s)|/\p{L})`
const quantity = new RegExp(
  `${before}(?<sign>${sign})?(?<first>${figure})(?:(?<dash>[-\u2013])(?<last>${figure}))?(?:(?<gap>${space}?)(?<unit>${unit}))?${after}`,
  'giu',
)
/** What a text without can be passed by for. */
const telling = /\d(?:.?%|.{0,3}(?:kr|sek)|[.,'’]\d{3})|-.?\d/i

/** Words between which and a number a hyphen is no dash. */
const leading =
  /(?:^|[\s(])(?:på|till|från|med|mot|om|ca|cirka|omkring|drygt|knappt|är|var|blev|blir|och|eller|samt|av) $/iu
/** `maj -21`, `(-2020)`: years, most likely. */
const yearLike = /^(?:\d\d|(?:19|20)\d\d)$/
const spelledUnit = /^[ \u00a0]?(?:procent|kronor|miljon|miljard|tusen|grader|°|‰)/

interface Quantity {
  readonly sign: string
  readonly first: string
  readonly dash: string
  readonly last: string
  readonly gap: string
  readonly unit: string
}

interface Finding extends Pick<NumberStyle, 'written' | 'proposed' | 'exact' | 'certain' | 'inCell'> {
  readonly span: Span
}

export const numberStyle = ruleWith(numberStyleCodes, (report, emit) => {
  if (report.meta.language !== 'sv') return
  const inTables = new Map<Table, Finding[]>()
  const findingsOf = (table: Table): Finding[] => {
    const known = inTables.get(table) ?? []
    inTables.set(table, known)
    return known
  }
  eachProse(report, (prose) => {
    for (const finding of findingsIn(prose)) {
      const { span, ...facts } = finding
      if (!prose.at) emit('text/number-style', { ...facts, others: [] }, span)
      else findingsOf(prose.at.table).push(finding)
    }
  })
  for (const findings of inTables.values())
    for (const inCell of [false, true]) {
      const [first, ...others] = findings.filter((finding) => finding.inCell === inCell)
      if (!first) continue
      const { span, ...facts } = first
      emit('text/number-style', { ...facts, others }, span)
    }
})

function findingsIn(prose: Prose): Finding[] {
  const { text, exact, cell, at } = prose
  if (languageOf(prose.lang) !== 'sv') return []
  const swedish = prose.alone && at ? inSwedishColumn(at.table, at.column, text) : null
  if (swedish !== null) {
    const written = text.trim()
    const span = spanWithin(prose, text.indexOf(written), written.length)
    return [{ written, proposed: swedish, certain: false, exact, inCell: false, span }]
  }
  // What a spreadsheet exports is data, whichever column it stands in.
  if (prose.alone && cell !== null && !prose.span.file.endsWith('.md')) return []
  // A column that its table should not have is told of as such: what it holds is figures, no prose.
  if (prose.alone && at && at.column.id === null && at.table.columns.some(({ id }) => id !== null)) return []
  const isMended = prose.alone && at !== null && isFigureColumn(at)
  const inCell = cell === 'measure' || cell === 'target'
  if ((cell !== null && cell !== 'text' && !inCell) || !telling.test(text)) return []
  return [...text.matchAll(quantity)].flatMap((match) => {
    const found = flawed(match, prose)
    if (!found || (isMended && withMinus(found.written) === found.proposed)) return []
    const span = spanWithin(prose, match.index + match[0].length - found.written.length, found.written.length)
    return [{ ...found, exact, inCell, span }]
  })
}

/** Whether the sign in front of what stands there is put right where it is shown, as in columns whose kind knows figures. */
const isFigureColumn = ({ table, column }: AtCell): boolean =>
  holdsFigures(table, table.columns.indexOf(column))

/** The number as it is and as it should be, or null when it is right, or may be something else than a number. */
function flawed(
  match: RegExpExecArray,
  prose: Prose,
): Pick<NumberStyle, 'written' | 'proposed' | 'certain'> | null {
  if (match.index === 0 && !prose.opens) return null
  const found = quantityOf(match)
  const unit = lookUp(units, found.unit.toLowerCase())
  // “KR” is also the short name of many an authority.
  if ((found.unit !== '' && !unit) || found.unit === 'KR' || !isPlainRange(found, match)) return null
  const isNegative = found.sign.startsWith('-') && hasMinus(found, match, prose)
  if (found.sign === '-' && !isNegative) return null
  const isDash = found.sign.startsWith('-') && !isNegative
  const isForeign = found.unit === '' && isAmountAlone(found.first, match)
  const [first, last] = [
    isForeign ? inSwedish(found.first) : mended(found.first, found.unit),
    mended(found.last, found.unit),
  ]
  if (first === null || last === null) return null

  const written = isDash ? match[0].slice(found.sign.length) : match[0]
  const proposed = [
    isNegative ? minusSign : isDash ? '' : found.sign,
    first,
    found.dash && enDash,
    last,
    unit && (found.gap || ' ') + unit,
  ].join('')
  const isFlawed = proposed !== written && (found.unit !== '' || isNegative || isForeign)
  const certain = found.dash !== '-' && first === found.first && last === found.last
  return isFlawed ? { written, proposed, certain } : null
}

function quantityOf({ groups }: RegExpExecArray): Quantity {
  const { sign = '', first = '', dash = '', last = '', gap = '', unit = '' } = groups!
  return { sign, first, dash, last, gap, unit }
}

/** Two numbers with a hyphen are a range when they rise, are as long, and have a unit: else an id, a date, a phone number. */
function isPlainRange(
  { sign, first, dash, last, unit }: Quantity,
  { index, input }: RegExpExecArray,
): boolean {
  if (dash !== '-') return true
  if (unit === '' || sign !== '' || [first, last].some((number) => /^0\d/.test(number))) return false
  const [low, high] = [first, last].map((number) => number.replace(/[.,]\d{1,2}$/, '').replace(/\D/g, ''))
  return (
    Number(low) <= Number(high) &&
    high!.length - low!.length <= 1 &&
    !(yearLike.test(first) && first.length === 4) &&
    !/\d\s?$/.test(input.slice(Math.max(0, index - 2), index))
  )
}

/** Whether the hyphen before a number can be nothing but a minus: no dash, bullet, range or shortened year. */
function hasMinus(
  { sign, first, unit }: Quantity,
  { 0: whole, index, input }: RegExpExecArray,
  prose: Prose,
): boolean {
  const isYear = unit === '' && yearLike.test(first)
  if (prose.alone && whole === input.trim()) return prose.cell !== null || !isYear
  const start = input.slice(Math.max(0, index - 12), index)
  if (/(?:\d|%|kr)\s$/i.test(start)) return false
  const hasUnit =
    unit !== '' || spelledUnit.test(input.slice(index + whole.length, index + whole.length + 12))
  if (!hasUnit && (isYear || first.includes('.'))) return false
  if (start.endsWith('(') || leading.test(start)) return true
  return sign === '-' && hasUnit
}

/** Words after which digits with points between them are a name. */
const naming = /(?:version|release|nr|nummer|dnr|konto|objekt|adress|ip|id)\S{0,10} ?$/iu

/** Whether a number without a unit can be nothing but an amount: `10.120.130.140` is an address. */
function isAmountAlone(number: string, { index, input }: RegExpExecArray): boolean {
  if (inSwedish(number) === null) return false
  if (/^\d+(?:\.\d+)+$/.test(number) && number.split('.').length > 3) return false
  return !naming.test(input.slice(Math.max(0, index - 24), index))
}

/** Thousands parted with spaces and decimals with a comma; null where the point could be either. */
function mended(number: string, unit: string): string | null {
  if (unit !== '') {
    const foreign = inSwedish(number)
    if (foreign !== null) return foreign
  }
  if (!number.includes('.')) return number
  if (unit === '') return null
  const [whole, ...groups] = number.split('.')
  if (!/^[1-9]\d{0,2}$/.test(whole!) || !groups.every((group) => /^\d{3}(?:,|$)/.test(group)))
    return number.replace('.', ',')
  if (groups.length === 1 && !/^t?kr$/i.test(unit) && !number.includes(',')) return null
  return number.replaceAll('.', ' ')
}
