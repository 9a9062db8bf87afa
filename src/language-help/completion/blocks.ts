/** Blocks that may begin at a line's colons, complete: with what they cannot be without, and their end. */

import { asWritten, waysToWrite, type DirectiveKind } from '../../source/directive/directive-type.ts'
import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'
import { quoted, valuesFor } from './attribute-values.ts'
import type { Proposal } from './proposal.ts'

/** Null where the line begins otherwise. */
export async function proposedBlocks(asked: Asked): Promise<readonly Proposal[] | null> {
  const { checked, file, text, offset, language } = asked
  const { before, after } = lineAt(text, offset)
  const [, indent = '', colons = '', name = ''] = /^([ \t]*)(:{2,})(\p{L}[\p{L}\d-]*)?$/u.exec(before) ?? []
  if (colons === '') return null
  const rest = /^[\p{L}\d-]*/u.exec(after)![0]
  const span = { file, start: offset - colons.length - name.length, end: offset + rest.length }
  // What has been written behind the name already is kept.
  const isBegun = after.slice(rest.length).trim() !== '' || isEnded(text, offset, colons.length)
  const outer = outerColons(text, span.start)
  const { report } = checked.numbered
  const kinds = waysToWrite(checked.parts.directives)
    .filter(({ type }) => type.isOffered?.(report) !== false)
    .filter(({ form }) => form === 'container' || (form === 'leaf' && colons.length === 2))
    .filter(({ form }) => form === 'leaf' || outer === null || outer > Math.max(3, colons.length))
    .toSorted((a, b) => Number(b.form === 'leaf') - Number(a.form === 'leaf'))
  const proposals = await Promise.all(
    kinds.map(async (kind): Promise<Proposal | null> => {
      const braces = isBegun ? '' : await bracesOf(kind, asked)
      if (braces === null) return null
      const marks = kind.form === 'leaf' ? '::' : colons.padEnd(3, ':')
      const first = marks + kind.name + braces
      const body = kind.type.usualBody?.[report.meta.language] ?? null
      return {
        sort: 'block',
        label: asWritten(kind),
        detail: kind.type.about[language],
        words: [asWritten(kind), kind.name, ...kind.type.otherNames].join(' '),
        span,
        ...(kind.form === 'container' && !isBegun ? withEnd(first, body, marks, indent) : { text: first }),
      }
    }),
  )
  return proposals.filter((proposal) => proposal !== null)
}

/** Writing goes on in the empty block, or in the line of one that has something in it. */
function withEnd(
  first: string,
  body: string | null,
  marks: string,
  indent: string,
): Pick<Proposal, 'text' | 'cursor'> {
  const lines = (text: string): string => text.replaceAll('\n', `\n${indent}`)
  return body === null
    ? { text: lines(`${first}\n\n${marks}`), cursor: lines(`${first}\n`).length }
    : { text: lines(`${first}\n\n${body}\n\n${marks}`), cursor: first.length }
}

/** With the likeliest value of what the block cannot be without; null where there is none. */
async function bracesOf(kind: DirectiveKind, asked: Asked): Promise<string | null> {
  const needed = kind.type.needs?.[kind.form]
  if (!needed) return ''
  const [first] = await valuesFor(needed, kind, null, asked)
  return first ? `{${needed.name}=${quoted(first.text)}}` : null
}

/** Of the innermost block that a place stands in; null for none. */
function outerColons(text: string, offset: number): number | null {
  const open: number[] = []
  for (const [, { length } = '', rest = ''] of text.slice(0, offset).matchAll(/^[ \t]*(:{3,})(?!:)(.*)$/gm)) {
    if (rest.trim() !== '') open.push(length)
    else {
      const ended = open.findLastIndex((colons) => colons <= length)
      if (ended !== -1) open.splice(ended)
    }
  }
  return open.at(-1) ?? null
}

/** Whether the next line of colons ends a block, and no other begins before it. */
function isEnded(text: string, offset: number, colons: number): boolean {
  const lineEnd = text.indexOf('\n', offset)
  const next = lineEnd === -1 ? null : /^[ \t]*(:{3,})[ \t]*(\S?)/m.exec(text.slice(lineEnd))
  return next !== null && next[2] === '' && next[1]!.length === Math.max(3, colons)
}
