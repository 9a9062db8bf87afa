/** A value that is being written: `{{resultat.`, `{{abs resultat.[Övriga`. */

import type { Span } from '../../model/span.ts'
import { readExpression, type Expression } from '../../values/read-expression.ts'
import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'

export interface UnfinishedValue {
  /** The text in quotation marks that a unit is written in. */
  readonly isQuoted: boolean
  /** The name of the option that is being given, or null. */
  readonly option: string | null
  readonly helper: string | null
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
    const at = body.length - quoted[1]!.length
    return { isQuoted: true, option: null, helper: 'in', path: [], span: from(at, /^[^"”}]*/), isClosed }
  }
  const read = readExpression(`${body}${standIn}}}`) ?? readExpression(`${body}${standIn}]}}`)
  if (!read) return null
  const end = body.length + standIn.length
  const helper = read.helper?.text ?? null
  for (const [option, value] of read.options)
    if (value.at + value.text.length === end)
      return {
        isQuoted: false,
        option,
        helper,
        path: read.path,
        span: from(value.at, /^[^\s"”}]*/),
        isClosed,
      }
  const last = read.path.at(-1)!
  const endOfPath = last.at + last.text.length
  if (endOfPath !== end) return null
  const at = last.at - (last.isLabel ? 1 : 0)
  const rest = last.isLabel ? /^[^\]{}|]*\]?/ : /^[^\s.[\]{}|"”=]*/
  return {
    isQuoted: false,
    option: null,
    helper,
    path: read.path.slice(0, -1),
    span: from(at, rest),
    isClosed,
  }
}

/** A backslash makes text of the braces. */
const isEscaped = (before: string, at: number): boolean =>
  (/\\*$/.exec(before.slice(0, at))![0].length & 1) === 1
