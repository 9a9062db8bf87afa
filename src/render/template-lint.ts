/** What a workspace's template must not do: print text raw, or ask for names that a report does not have. */

import handlebars from 'handlebars'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { SourceText, Span } from '../model/span.ts'
import { viewNames } from './view-names.ts'

type Loc = hbs.AST.SourceLocation

const helpers = ['if', 'unless', 'each', 'with', 'cssString']

/** In characters; the longest of the program's own has a tenth of them. */
const lengthLimit = 100_000
/** Blocks in one another: the compiler takes a call, and all that it has made so far, for each. */
const depthLimit = 20

/** Whether the template may be used. Every fault is reported at its own place. */
export function lintTemplate(source: SourceText, partials: readonly string[], emit: Emit): boolean {
  if (isTooMuch(source, emit)) return false
  const ast = parse(source, emit)
  if (!ast) return false
  let sound = true
  const fault = (problem: 'raw' | 'unknown', detail: string, loc: Loc, known: readonly string[] = []) => {
    sound = false
    emit('template/invalid', { problem, detail, nearest: nearest(detail, known) }, spanOf(source, loc))
  }
  const blockNames: string[] = []
  const visitor = new handlebars.Visitor()
  const inherited = {
    mustache: visitor.MustacheStatement.bind(visitor),
    block: visitor.BlockStatement.bind(visitor),
    partial: visitor.PartialStatement.bind(visitor),
  }
  visitor.MustacheStatement = (node) => {
    // The lexer marks `{{{x}}}` and `{{&x}}` by `escaped`, which the typings lack.
    if ((node as unknown as { escaped: boolean }).escaped === false)
      fault('raw', `{{{${(node.path as hbs.AST.PathExpression).original}}}}`, node.loc)
    inherited.mustache(node)
  }
  visitor.BlockStatement = (node) => {
    for (const name of node.program.blockParams ?? []) blockNames.push(name)
    inherited.block(node)
  }
  visitor.PartialStatement = (node) => {
    const name = String((node.name as hbs.AST.PathExpression).original ?? '(…)')
    if (!partials.includes(name)) fault('unknown', name, node.loc, partials)
    for (const value of node.hash?.pairs ?? []) blockNames.push(value.key)
    node.params.forEach((param) => visitor.accept(param))
  }
  visitor.PathExpression = (node) => {
    if (node.data && node.parts[0] !== 'root') return
    const parts = node.data ? node.parts.slice(1) : node.parts
    for (const part of parts) {
      if ([...helpers, ...blockNames, 'length'].includes(part) || viewNames.includes(part)) continue
      if (parts[0] === 'vars' && part !== 'vars') continue
      fault('unknown', part, node.loc, viewNames)
    }
  }
  visitor.accept(ast)
  return sound
}

/** Told from its marks, before anything is made of them. */
function isTooMuch({ file, text }: SourceText, emit: Emit): boolean {
  const refuse = (problem: 'deep' | 'long', limit: number, start: number) => {
    emit(
      'template/invalid',
      { problem, detail: String(limit), nearest: null },
      { file, start, end: start + 1 },
    )
    return true
  }
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/\{\{~?[#^/]/g)) {
    depth += mark.endsWith('/') ? -1 : 1
    if (depth > depthLimit) return refuse('deep', depthLimit, index)
  }
  return text.length > lengthLimit && refuse('long', lengthLimit, lengthLimit)
}

function parse(source: SourceText, emit: Emit): hbs.AST.Program | null {
  try {
    return handlebars.parse(source.text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = Number(/line (\d+)|- (\d+):/.exec(message)?.slice(1).find(Boolean) ?? 1)
    // Of the parser's own words only those on names help; which tokens it expected helps nobody.
    const [last = ''] = message.split('\n').slice(-1)
    const detail = last.startsWith('Expecting') ? '' : last
    emit('template/invalid', { problem: 'syntax', detail, nearest: null }, lineSpan(source, line))
    return null
  }
}

function spanOf({ file, text }: SourceText, { start, end }: Loc): Span {
  const offset = (line: number, column: number) => lineStart(text, line) + column
  return { file, start: offset(start.line, start.column), end: offset(end.line, end.column) }
}

function lineSpan({ file, text }: SourceText, line: number): Span {
  const start = lineStart(text, line)
  const end = text.indexOf('\n', start)
  return { file, start, end: end === -1 ? text.length : end }
}

function lineStart(text: string, line: number): number {
  let start = 0
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1
  return start
}
