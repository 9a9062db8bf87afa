import type { WrittenSetting } from '../../model/written-setting.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { openingSpan, type Directive } from './directive.ts'

const pair = /(?<![\p{L}\p{N}_-])(?<name>[\p{L}\p{N}_-]+)=(?<value>"[^"]*"|'[^']*'|[^\s"'={}]+)/gu

/** What stands between a block's braces by name, right or not. `block` is what the block is meant to be. */
export function writtenAttributes(block: string, node: Directive, context: ChapterContext): WrittenSetting[] {
  const { file, start, end } = openingSpan(node, context)
  const line = context.text.slice(start, end)
  const brace = line.indexOf('{')
  if (brace === -1) return []
  return [...line.slice(brace).matchAll(pair)].map(({ 0: whole, index, groups }) => {
    const { name, value } = groups as { name: string; value: string }
    const from = start + brace + index
    const to = from + whole.length
    return {
      path: [block, name],
      span: { file, start: from, end: to },
      valueSpan: { file, start: to - value.length, end: to },
    }
  })
}
