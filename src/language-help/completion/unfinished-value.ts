/** A value that is being written: `{{resultat.`, `{{abs resultat.[Övriga`. */

import type { Span } from '../../model/span.ts'
import { readExpression, type Expression, type Word } from '../../values/read-expression.ts'
import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'

export interface UnfinishedValue {
  /** A name of the path, a row's own label in square brackets, the unit after `in`, or the value of an option. */
  readonly part: 'name' | 'label' | 'unit' | 'option'
  /** The name of the option, or null. */
  readonly option: string | null
  readonly helper: string | null
  /** What stands before the path: `in "mnkr" `. */
  readonly before: string
  /** The names before the one that is being written. */
  readonly path: Expression['path']
  /** What has been written of it, and what follows. */
  readonly span: Span
  /** Whether the braces are closed behind the cursor. */
  readonly isClosed: boolean
}

/** Stands for what is still to be written, so that the reader of finished values can read it. */
const standIn = 'x'

/** Null where no value is being written. */
export function unfinishedValue({ file, text, offset }: Asked): UnfinishedValue | null {
  const { start, before, after } = lineAt(text, offset)
  const open = before.lastIndexOf('{{')
  if (open === -1 || before.includes('}}', open) || isEscaped(before, open)) return null
  const body = before.slice(open)
  const isClosed = /^[^{}]*\}\}/.test(after)
  const from = (at: number, rest: RegExp): Span => ({
    file,
    start: start + open + at,
    end: offset + rest.exec(after)![0].length,
  })
  const quoted = /^\{\{\s*in\s*["”]([^"”]*)$/.exec(body)
  if (quoted) {
    const span = from(body.length - quoted[1]!.length, /^[^"”}]*/)
    return { part: 'unit', option: null, helper: 'in', before: '', path: [], span, isClosed }
  }
  const read = readExpression(`${body}${standIn}}}`) ?? readExpression(`${body}${standIn}]}}`)
  if (!read) return null
  const end = body.length + standIn.length
  const helper = read.helper?.text ?? null
  const common = { helper, before: body.slice('{{'.length, read.path[0]!.at), isClosed }
  for (const [option, value] of read.options)
    if (endOf(value) === end)
      return { ...common, part: 'option', option, path: read.path, span: from(value.at, /^[^\s"”}]*/) }
  const last = read.path.at(-1)!
  if (endOf(last) !== end) return null
  const path = read.path.slice(0, -1)
  return last.isLabel
    ? { ...common, part: 'label', option: null, path, span: from(last.at - 1, /^[^\]{}|]*\]?/) }
    : { ...common, part: 'name', option: null, path, span: from(last.at, /^[^\s.[\]{}|"”=]*/) }
}

const endOf = ({ at, text }: Word): number => at + text.length

/** A backslash makes text of the braces. */
const isEscaped = (before: string, at: number): boolean =>
  (/(?<!\\)\\*$/.exec(before.slice(0, at))![0].length & 1) === 1
