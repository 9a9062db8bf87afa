/** Blocks that may begin at a line's colons, complete: with what they cannot be without, and their end. */

import { asWritten, waysToWrite, type DirectiveKind } from '../../source/directive/directive-type.ts'
import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'
import { valuesFor } from './attribute-values.ts'
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
  const kinds = waysToWrite(checked.parts.directives)
    .filter(({ form }) => form === 'container' || (form === 'leaf' && colons.length === 2))
    .filter(({ form }) => form === 'leaf' || outer === null || outer > Math.max(3, colons.length))
    .toSorted((a, b) => Number(b.form === 'leaf') - Number(a.form === 'leaf'))
  const proposals = await Promise.all(
    kinds.map(async (kind): Promise<Proposal | null> => {
      const line = isBegun ? '' : await attributesOf(kind, asked)
      if (line === null) return null
      const marks = kind.form === 'leaf' ? '::' : colons.padEnd(3, ':')
      const first = marks + kind.name + line
      const body = kind.type.usualBody?.[checked.numbered.report.meta.language] ?? ''
      const isBlock = kind.form === 'container' && !isBegun
      const inside = body === '' ? '\n' : `\n\n${indented(body, indent)}\n\n`
      return {
        sort: 'block',
        label: asWritten(kind),
        detail: kind.type.about[language],
        words: [asWritten(kind), kind.name, ...kind.type.otherNames].join(' '),
        span,
        text: isBlock ? `${first}${inside}${indent}${marks}` : first,
        ...(isBlock &&
          body === '' && {
            text: `${first}\n${indent}\n${indent}${marks}`,
            cursor: first.length + 1 + indent.length,
          }),
        ...(isBlock && body !== '' && { cursor: first.length }),
      }
    }),
  )
  return proposals.filter((proposal) => proposal !== null)
}

const indented = (body: string, indent: string): string =>
  body
    .split('\n')
    .map((line) => indent + line)
    .join('\n')

/** With the likeliest value of what the block cannot be without; null where there is none. */
async function attributesOf(kind: DirectiveKind, asked: Asked): Promise<string | null> {
  const needed = kind.type.needs?.[kind.form]
  if (!needed) return ''
  const [first] = await valuesFor(needed, kind, null, asked)
  if (!first) return null
  return `{${needed.name}=${/\s/.test(first.text) ? `"${first.text}"` : first.text}}`
}

/** Of the innermost block that a place stands in; null for none. */
function outerColons(text: string, offset: number): number | null {
  const open: number[] = []
  for (const [, { length } = '', rest = ''] of text.slice(0, offset).matchAll(/^[ \t]*(:{3,})(.*)$/gm)) {
    if (rest.trim() !== '') open.push(length)
    else
      open.splice(
        Math.max(
          0,
          open.findLastIndex((colons) => colons <= length),
        ),
      )
  }
  return open.at(-1) ?? null
}

/** Whether the next line of colons ends a block, and no other begins before it. */
function isEnded(text: string, offset: number, colons: number): boolean {
  const next = /^[ \t]*(:{3,})[ \t]*(\S?)/m.exec(
    text.slice(text.indexOf('\n', offset) === -1 ? text.length : text.indexOf('\n', offset)),
  )
  return next !== null && next[2] === '' && next[1]!.length === Math.max(3, colons)
}
