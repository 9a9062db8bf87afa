/** What stands between a block's first line and its last, held against what the block is for. */

import type { List } from 'mdast'
import type { Content } from '../../model/content.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { openingSpan, type Directive } from './directive.ts'
import { asWritten, formOf } from './directive-type.ts'

/** Reports what stands in a block at its top that cannot stand there; each once, at its own place. */
export function reportWithin(
  node: Directive,
  body: readonly Content[],
  unfit: ReadonlySet<string>,
  context: ChapterContext,
): void {
  const directive = asWritten({ form: formOf(node), name: node.name })
  for (const one of body)
    if ((one.type === 'containerDirective' || one.type === 'leafDirective') && unfit.has(one.name)) {
      const found = asWritten({ form: formOf(one), name: one.name })
      context.emit('directive/body', { directive, problem: 'within', found }, openingSpan(one, context))
    }
}

/** The list that a block is for; null, and reported, where there is none, or more than it. */
export function onlyList(node: Directive, body: readonly Content[], context: ChapterContext): List | null {
  const others = body.filter(({ type }) => type !== 'html')
  const [list] = others
  if (list?.type === 'list' && others.length === 1) return list
  const directive = asWritten({ form: formOf(node), name: node.name })
  const wrong = others.find(({ type }) => type !== 'list') ?? others[1]
  const span = wrong ? context.spanOf(wrong) : openingSpan(node, context)
  context.emit('directive/body', { directive, problem: 'list', found: '' }, span)
  return null
}

/** Whether nothing stands in the block, which is reported; of one that ends too early that is not known. */
export function isEmptyBlock(node: Directive, body: readonly Content[], context: ChapterContext): boolean {
  if (body.some(({ type }) => type !== 'html')) return false
  if (context.brokenBlocks.has(context.spanOf(node).start)) return false
  const directive = asWritten({ form: formOf(node), name: node.name })
  context.emit('directive/body', { directive, problem: 'empty', found: '' }, openingSpan(node, context))
  return true
}
