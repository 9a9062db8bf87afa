/**
 * The lines of colons that begin and end blocks, paired as their author most likely means them. Markdown pairs them by their
 * count alone: a box that is never closed takes the end of the next one, and so it would be that one that gets the blame.
 */

import type { Root } from 'mdast'
import type { ArgsOf } from '../diagnostics/catalogue/index.ts'
import type { Span } from '../model/span.ts'
import { visit } from '../model/visit.ts'
import type { ChapterContext } from './chapter-context.ts'
import type { DirectiveKind } from './directive/directive-type.ts'
import { readBrokenOpening } from './fence-opening.ts'

type FenceFacts = ArgsOf<'directive/fence'>

interface FenceLine {
  readonly colons: number
  /** What follows the colons. */
  readonly rest: string
  readonly span: Span
  readonly line: number
}

interface Opened extends FenceLine {
  /** As written, without attributes: `:::note[Rubrik]`. */
  readonly written: string
  /** Whether something else has been told of it already. */
  readonly isTold: boolean
}

/** Which lines begin a block, by their offsets, and which blocks of text are read as they stand. */
interface Parsed {
  readonly directives: ReadonlyMap<number, Directive>
  /** Asked of offsets in their order. */
  isLiteral(offset: number): boolean
}

interface Directive {
  readonly isContainer: boolean
  /** Whether what it names, or is filled from, is written with two colons and so has no end. */
  readonly isLeaf: boolean
  /** Whether what it names is written with three colons alone. */
  readonly takesEnd: boolean
}

/** Reports what is wrong, and notes the blocks whose end is not where it should be. */
export function reportFences(tree: Root, context: ChapterContext): void {
  const { text, file, emit, directives, brokenBlocks: broken } = context
  const parsed = readParsed(tree, directives)
  const lines = fenceLines(text, file).filter(({ span }) => !parsed.isLiteral(span.start))
  const open: Opened[] = []
  const inner = new Map<Opened, Opened>()
  const tell = (span: Span, facts: Partial<FenceFacts> & Pick<FenceFacts, 'problem'>, related: Span[] = []) =>
    emit('directive/fence', { ...noFacts, ...facts }, span, related)

  const unclosed = (block: Opened, next: FenceLine | undefined): void => {
    broken.add(block.span.start)
    if (block.isTold) return
    const isWithin = next !== undefined && next.colons < block.colons && next.rest !== ''
    const before = next && !isWithin ? next : null
    tell(block.span, {
      problem: 'unclosed',
      written: block.written,
      colons: ':'.repeat(block.colons),
      other: before ? shortName(before) : '',
      line: before?.line ?? 0,
    })
  }

  /** The block that a line of colons ends: the innermost with as many, else the innermost that it is long enough for. */
  const close = (end: FenceLine): void => {
    const equal = open.findLastIndex(({ colons }) => colons === end.colons)
    const index = equal === -1 ? open.findLastIndex(({ colons }) => colons < end.colons) : equal
    const block = index === -1 ? open.at(-1) : open[index]
    if (!block) return tell(end.span, { problem: 'stray', written: ':'.repeat(end.colons) })
    const facts = { written: block.written, colons: ':'.repeat(block.colons), line: block.line }
    if (index === -1) {
      open.pop()
      broken.add(block.span.start)
      if (!block.isTold) tell(end.span, { problem: 'short', other: ':'.repeat(end.colons), ...facts })
      return
    }
    for (const left of open.splice(index).slice(1)) unclosed(left, end)
    // From the innermost: around one that has been noted already, the others have been too.
    for (let at = open.length - 1; at >= 0 && !inner.has(open[at]!); at--)
      if (open[at]!.colons <= end.colons) inner.set(open[at]!, block)
    const within = inner.get(block)
    if (within && !block.isTold)
      tell(block.span, { problem: 'nested', ...facts, other: within.written, line: within.line }, [
        within.span,
      ])
  }

  lines.forEach((line, index) => {
    const { colons, rest, span } = line
    const found = parsed.directives.get(span.start)
    const written = shortName(line)
    if (found) {
      const { isContainer, isLeaf, takesEnd } = found
      if (isContainer ? !isLeaf || endsAtOnce(line, lines[index + 1]) : takesEnd)
        open.push({ ...line, written, colons: Math.max(3, colons), isTold: isLeaf || !isContainer })
      return
    }
    if (rest === '') {
      const block = open.at(-1)
      if (colons > 2 || !block) return close(line)
      open.pop()
      broken.add(block.span.start)
      const facts = { written: block.written, colons: ':'.repeat(block.colons), line: block.line }
      return tell(span, { problem: 'short', other: '::', ...facts })
    }
    const { meant, proposed } = readBrokenOpening(colons, rest, directives)
    const block = open.at(-1)
    if (!meant && colons > 2 && block) {
      open.pop()
      broken.add(block.span.start)
      const facts = { written: block.written, colons: ':'.repeat(block.colons), line: block.line }
      return tell(span, { problem: 'text', other: rest, ...facts })
    }
    tell(span, { problem: 'opening', written: proposed ?? '' })
    if (colons > 2 && meant?.form !== 'leaf') open.push({ ...line, written, isTold: true })
  })
  open.forEach((block) =>
    unclosed(
      block,
      lines.find(({ span }) => span.start > block.span.start),
    ),
  )
}

/** A block without content whose end is written all the same. */
const endsAtOnce = (opening: FenceLine, next: FenceLine | undefined): boolean =>
  next !== undefined && next.rest === '' && next.line <= opening.line + 2

const noFacts = { written: '', colons: ':::', other: '', line: 0 }

/** `:::table[Resultat]{#resultat}` → `:::table[Resultat]`. */
const shortName = ({ colons, rest }: FenceLine): string =>
  `${':'.repeat(colons)}${rest}`.replace(/\{[^{}]*\}?$/, '').slice(0, 60)

function fenceLines(body: string, file: string): FenceLine[] {
  const lines: FenceLine[] = []
  let start = 0
  body.split('\n').forEach((text, index) => {
    const [, before, colons, rest] =
      /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(:{2,})(?=\s*$|\s*[\p{L}[{])(.*)$/u.exec(text) ?? []
    if (colons !== undefined) {
      const from = start + before!.length
      const written = colons + rest!.trimEnd()
      const span = { file, start: from, end: from + written.length }
      lines.push({ colons: colons.length, rest: rest!.trim(), span, line: index + 1 })
    }
    start += text.length + 1
  })
  return lines
}

function readParsed(tree: Root, kinds: readonly DirectiveKind[]): Parsed {
  const directives = new Map<number, Directive>()
  const literal: [number, number][] = []
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const forms = kinds.filter(({ name }) => name === node.name).map(({ form }) => form)
      directives.set(start, {
        isContainer: node.type === 'containerDirective',
        isLeaf: (forms.length > 0 && !forms.includes('container')) || Boolean(node.attributes?.src),
        takesEnd: forms.includes('container') && !forms.includes('leaf'),
      })
    }
    if (node.type === 'code' || node.type === 'html' || node.type === 'inlineCode') literal.push([start, end])
  })
  let at = 0
  return {
    directives,
    isLiteral(offset) {
      while (at < literal.length && literal[at]![1] <= offset) at++
      return at < literal.length && literal[at]![0] <= offset
    },
  }
}
