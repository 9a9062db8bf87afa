/** What a block takes in its braces, and the values of it. */

import type { Table } from '../../model/table.ts'
import { attributeBySynonym } from '../../source/directive/meant-directive.ts'
import type { Attribute, DirectiveKind } from '../../source/directive/directive-type.ts'
import { lineAt } from '../line-at.ts'
import { openingLine, type OpeningLine, type WrittenAttribute } from '../opening-line.ts'
import type { Asked } from '../asked.ts'
import { quoted, takesSeveral, valuesFor } from './attribute-values.ts'
import type { Proposal } from './proposal.ts'

/** Null outside of a block's braces. */
export async function proposedAttributes(asked: Asked): Promise<readonly Proposal[] | null> {
  const { checked, text, offset } = asked
  const { before, after } = lineAt(text, offset)
  const opening = openingLine(before, checked.parts.directives)
  if (!opening?.kind || opening.braces === null || before.includes('}', opening.braces)) return null
  const whole = openingLine(before + after, checked.parts.directives) ?? opening
  const last = opening.attributes.at(-1)
  if (last?.value && endOf(last) === before.length) return values(asked, opening.kind, whole, last)
  const inside = before.slice(opening.braces)
  if (!/(?:^|[\s}"'])[\p{L}_-]*$/u.test(inside)) return []
  return names(asked, opening.kind, whole)
}

/** Of its value so far, a quotation mark that is still open left out. */
const endOf = ({ value }: WrittenAttribute): number => value!.at + value!.text.length

function names({ file, text, offset, language }: Asked, kind: DirectiveKind, whole: OpeningLine): Proposal[] {
  const { before, after } = lineAt(text, offset)
  const written = /(?<![\p{L}_-])[\p{L}_-]*$/u.exec(before)![0]
  const rest = /^[\p{L}_-]*/u.exec(after)![0]
  const isGiven = after.startsWith('=', rest.length)
  const span = { file, start: offset - written.length, end: offset + rest.length }
  const needed = kind.type.needs?.[kind.form]
  return kind.attributes
    .filter(({ name }) => isNew(name, written + rest, whole, kind))
    .toSorted((a, b) => Number(b === needed) - Number(a === needed))
    .map(({ name, about, otherNames }) => ({
      sort: 'attribute',
      label: name,
      detail: about[language],
      words: [name, ...otherNames].join(' '),
      span,
      text: isGiven ? name : `${name}=`,
      goesOn: true,
    }))
}

/** What an author gives by a sign of its own, `#resultat`, is not given by name. */
const isNew = (name: string, writing: string, { attributes }: OpeningLine, kind: DirectiveKind): boolean =>
  name !== 'id' &&
  !attributes.some(
    ({ name: { text }, value }) =>
      (value !== null || text !== writing) &&
      (text === name || attributeBySynonym(text, kind.attributes) === name),
  )

async function values(
  asked: Asked,
  kind: DirectiveKind,
  whole: OpeningLine,
  { name, value, quote }: WrittenAttribute,
): Promise<Proposal[]> {
  const { file, text, offset } = asked
  const known = attributeBySynonym(name.text, kind.attributes)
  const attribute = kind.attributes.find((one) => one.name === known)
  if (!attribute) return []
  const { after } = lineAt(text, offset)
  const written = value!.text
  const isSeveral = takesSeveral(attribute)
  const word = isSeveral ? /(?<![^\s,])[^\s,]*$/.exec(written)![0] : written
  const rest = (quote === '' || isSeveral ? /^[^\s"'{}=,]*/ : quote === '"' ? /^[^"{}]*/ : /^[^'{}]*/).exec(
    after,
  )![0]
  const span = { file, start: offset - word.length, end: offset + rest.length }
  const before = written.slice(0, written.length - word.length).split(/[\s,]+/)
  const taken = isSeveral ? before : []
  const isOpen = quote !== '' && !after.slice(rest.length).includes(quote)
  const all = await valuesFor(attribute, kind, tableOf(attribute, kind, whole, asked), asked)
  return all
    .filter((one) => !taken.includes(one.text))
    .map(({ text: plain, ...one }) => ({
      ...one,
      label: plain,
      span,
      text: quote === '' ? quoted(plain) : isOpen && !isSeveral ? plain + quote : plain,
    }))
}

/** That which the braces name, or which the block itself is. */
function tableOf(
  attribute: Attribute,
  kind: DirectiveKind,
  whole: OpeningLine,
  { checked, file, text, offset }: Asked,
): Table | null {
  const { tables } = checked.numbered.report
  const naming = kind.attributes.find(({ takes }) => takes.of === 'table')?.name
  const named = whole.attributes.find(
    ({ name }) => naming !== undefined && attributeBySynonym(name.text, kind.attributes) === naming,
  )?.value?.text
  if (named !== undefined) return tables.find(({ id }) => id === named) ?? null
  if (attribute.takes.of !== 'kind') return null
  const { start } = lineAt(text, offset)
  const next = text.indexOf('\n', offset)
  const after = tables.filter(({ span }) => span.file === file && span.start >= start)
  const [nearest] = after.toSorted((a, b) => a.span.start - b.span.start)
  // The rows of the block stand right below its opening line.
  const between = nearest && next !== -1 ? text.slice(next, Math.max(next, nearest.span.start)) : ''
  return nearest && between.trim() === '' ? nearest : null
}
