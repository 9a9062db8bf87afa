/** Text that was meant as markup and is not: Markdown would print it as it stands, without a word. */

import type { Code, Heading, Paragraph } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Span } from '../model/span.ts'
import type { ChapterContext } from './chapter-context.ts'
import { directiveKinds } from './directive-kinds.ts'
import { readBrokenOpening } from './fence-opening.ts'

export function reportParagraphSlips(node: Paragraph, context: ChapterContext): void {
  const { emit, text } = context
  const span = context.spanOf(node)
  const source = text.slice(span.start, span.end)
  const lines = source.split('\n')
  const firstLine: Span = { ...span, end: span.start + lines[0]!.length }
  if (mistyped.test(source))
    emit(
      'directive/fence',
      {
        problem: 'opening',
        written: readBrokenOpening(3, lines[0]!.replace(/^:/, '')).proposed ?? '',
        colons: '',
        other: '',
        line: 0,
      },
      firstLine,
    )
  if (/^#{1,6}[^\s#]/.test(source)) emit('text/heading', { problem: 'space' }, firstLine)
  reportPipes(lines, firstLine, context)
  visit(node, 'text', ({ value, position }) => {
    const start = position?.start.offset ?? span.start
    reportBraces(text.slice(start, position?.end.offset ?? span.end), start, context)
    for (const { 0: written, index } of value.matchAll(/\[\^[^\]\s]{1,40}\]/g))
      emit(
        'ref/footnote',
        { name: written },
        { ...span, start: start + index, end: start + index + written.length },
      )
    for (const { 0: written, index, 1: address } of value.matchAll(/!\[[^\]]*\]\(([^()]*\s[^()]*)\)/g))
      emit(
        'image/address',
        { path: address! },
        { ...span, start: start + index, end: start + index + written.length },
      )
  })
}

/** A block's name with one colon or none before what only a block has: `table[Elever]{src=…}`. */
const mistyped = new RegExp(
  `^:?(?:${[...new Set(directiveKinds.filter(({ form }) => form !== 'text').map(({ name }) => name))].join('|')})(?:\\[[^\\]]*\\])?\\{[^}]*\\}`,
)

/** `{{` that is not closed, or not on its own line, is printed as it stands. */
function reportBraces(source: string, start: number, { file, emit }: ChapterContext): void {
  for (const { 0: braces, index } of source.matchAll(/(?<!\\)\{\{[^{}\n]{0,40}/g))
    emit(
      'value/unknown',
      { problem: 'syntax', written: braces, nearest: null, known: [] },
      { file, start: start + index, end: start + index + braces.length },
    )
}

/** Four spaces before a table make it a block of code. */
export function reportCodeSlips(node: Code, context: ChapterContext): void {
  const span = context.spanOf(node)
  if (/^(?:`{3}|~{3})/.test(context.text.slice(span.start, span.end))) return
  reportPipes(node.value.split('\n'), { ...span, end: span.start + 1 }, context)
}

export function reportHeadingSlips(node: Heading, context: ChapterContext): void {
  const span = context.spanOf(node)
  if (toString(node).trim() === '') context.emit('text/heading', { problem: 'empty' }, span)
  const leftover = /\{[^{}]*\}\s*$/.exec(toString(node))
  if (leftover) context.emit('ref/invalid-id', { id: leftover[0].trim(), proposed: '{#mal}' }, span)
}

/** Two lines with bars at both ends are a table whose line of dashes is missing or of another length. */
function reportPipes(lines: readonly string[], span: Span, { emit }: ChapterContext): void {
  const rows = lines.filter((line) => /^\s*\|.*\|\s*$/.test(line))
  if (rows.length < 2 || rows[0] !== lines[0]) return
  const dashes = rows.find((line) => /^[\s|:-]+$/.test(line) && line.includes('-'))
  emit('table/separator', { columns: cellsIn(rows[0]!), dashes: dashes ? cellsIn(dashes) : null }, span)
}

const cellsIn = (line: string): number => line.trim().replace(/\\\|/g, '').split('|').length - 2
