/** How deep a text nests is told before it is parsed, and as the parser sees it: what only looks like nesting is not told. */

import * as fc from 'fast-check'
import type { Node, Parent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { isRefused, parseMarkdown } from '../../src/source/markdown.ts'
import { tooDeep } from '../../src/source/nesting.ts'

/** The most quotes, items and footnotes around anything in the tree, and the most blocks. */
function depthOf(node: Node): { containers: number; blocks: number } {
  const inner = ((node as Parent).children ?? []).map(depthOf)
  const most = (key: 'containers' | 'blocks') =>
    inner.reduce((found, depth) => Math.max(found, depth[key]), 0)
  const isContainer = ['blockquote', 'listItem', 'footnoteDefinition'].includes(node.type)
  const isBlock = node.type === 'containerDirective'
  return {
    containers: most('containers') + (isContainer ? 1 : 0),
    blocks: most('blocks') + (isBlock ? 1 : 0),
  }
}

const parsed = (text: string) => {
  const root = parseMarkdown(text)
  if (isRefused(root)) throw new Error('too deep for the test')
  return depthOf(root)
}

test('no text nests deeper than it is told to', () => {
  const piece = fc.constantFrom(
    '> ',
    '>',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '-',
    '- - ',
    '  ',
    '    ',
    ' ',
    '\t',
    'ord',
    'ord\n',
    '\n',
    '\n\n',
    '```\n',
    '~~~',
    '# ',
    '***\n',
    '\n:::note\n',
    '\n::::note[x]{#a}\n',
    '\n:::\n',
    '::::\n',
    '[^1]: ',
    '| a |\n',
    '<p>\n',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<b>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('')
      const { containers, blocks } = parsed(text)
      const isTold = (limits: { containers: number; blocks: number }) => tooDeep(text, limits) !== null
      if (containers > 0) expect(isTold({ containers: containers - 1, blocks: 99 })).toBe(true)
      if (blocks > 0) expect(isTold({ containers: 99, blocks: blocks - 1 })).toBe(true)
    }),
    { numRuns: 600, seed: 7 },
  )
})

describe('what only looks like nesting is no nesting', () => {
  test.each([
    ['a line to sign on', '.........................................'],
    ['a drawn box', '```\n+------------------------------------------+\n| Ram |\n```'],
    ['a drawn box without a fence', '+------------------------------------------+\n| Ram |'],
    ['a table without edge bars', 'Namn | Värde\n------------------------------------------ | ---:\nA | 1'],
    ['a line across the page', '- '.repeat(60)],
    ['stars across the page', '* * '.repeat(60)],
    ['a deeply indented line of code', `    kod\n${' '.repeat(200)}- kod`],
    ['signs in a block of code', `~~~\n${'> '.repeat(60)}x\n~~~`],
    ['numbers with full stops', `${'1.'.repeat(60)} x`],
    ['brackets', `${'1)'.repeat(60)}\n${'+'.repeat(60)}\n${'-'.repeat(60)}x`],
    ['an indented line of a paragraph', `ord\n${'\t'.repeat(50)}- ord`],
    ['forty quotes and lists', `${'> - '.repeat(20)}x`],
    ['a hundred boxes after each other', ':::note\n\nx\n\n:::\n'.repeat(100)],
    ['a hundred lines that are no boxes', ':::note utan klammer\n'.repeat(100)],
  ])('%s', (_, text) => {
    expect(tooDeep(text)).toBeNull()
  })
})

describe('what nests beyond the limit is told where it does', () => {
  const lists = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')
  const lazy = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x\nord`).join('\n')
  test.each([
    ['quotes in a line', `a\n\n${'>'.repeat(100_000)}`, 'containers', 3],
    ['quotes and lists in a line', '> - '.repeat(50_000), 'containers', 0],
    ['lists in lists', lists, 'containers', lists.indexOf(`${'  '.repeat(40)}-`)],
    ['lists in lists with words left of them', lazy, 'containers', lazy.indexOf(`${'  '.repeat(40)}-`)],
    ['boxes in boxes', ':::note\n'.repeat(2000), 'blocks', 80],
    ['boxes in boxes, well closed', `${boxes(20, 'note')}`, 'blocks', undefined],
    ['footnotes in footnotes', '[^1]: '.repeat(50), 'containers', 0],
  ])('%s', (_, text, what, offset) => {
    expect(tooDeep(text)).toMatchObject({ what, ...(offset !== undefined && { offset }) })
  })

  test('emphasis in emphasis within a line is told, too', () => {
    expect(parseMarkdown('*a '.repeat(300) + 'b*'.repeat(300))).toMatchObject({ what: 'signs' })
  })
})

function boxes(count: number, name: string): string {
  const fences = Array.from({ length: count }, (_, index) => ':'.repeat(3 + count - index))
  return `${fences.map((fence) => `${fence}${name}`).join('\n')}\nx\n${fences.toReversed().join('\n')}`
}
