/** Whatever signs the words of a document hold, they are the same words in the report that is made of it. */

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ForeignBlock } from '../../src/documents/document.ts'
import { nowhere } from '../../src/documents/document.ts'
import { adopt } from '../../src/engine/adopt.ts'
import { plainText } from '../../src/source/plain-text.ts'

const signs = [
  ...'*_`~[](){}<>|#-+.:!&\\"\'^$=/@',
  '**',
  '__',
  '::',
  ':::',
  '{{',
  '}}',
  '![',
  '](',
  '[^1]',
  '<b>',
  '&amp;',
  '1.',
  '1)',
  '- ',
  '# ',
  '> ',
  'http://a.se',
  ':ref[x]',
  '{#id}',
  '{income}',
  '||',
  '---',
  '\\|',
  'www.a.se',
  'a@b.se',
]
const word = fc.constantFrom('Äldreomsorg', 'kostnad', '12,5', 'tkr', 'a')
const words = fc
  .array(fc.oneof(word, fc.constantFrom(...signs)), { minLength: 1, maxLength: 12 })
  .chain((parts) =>
    fc
      .array(fc.constantFrom('', ' '), { minLength: parts.length, maxLength: parts.length })
      .map((blanks) => parts.map((part, at) => part + blanks[at]!).join('')),
  )
  .map((text) => text.replace(/ +/g, ' ').trim())
  .filter((text) => /\p{L}/u.test(text))

const cell = (text: string) => ({
  content: [{ type: 'text' as const, value: text }],
  isCovered: false,
  at: nowhere,
})
const text = (value: string) => [{ type: 'text' as const, value }]

test('in paragraphs, headings, lists and cells', async () => {
  await fc.assert(
    fc.asyncProperty(words, words, words, words, async (paragraph, heading, item, inCell) => {
      const prose = `Texten säger ${paragraph} här.`
      const blocks: ForeignBlock[] = [
        { type: 'heading', level: 1, content: text('Ett'), at: nowhere },
        { type: 'heading', level: 2, content: text(`Rubrik ${heading}`), at: nowhere },
        { type: 'paragraph', role: 'text', content: text(prose), at: nowhere },
        {
          type: 'list',
          isOrdered: false,
          items: [[{ type: 'paragraph', role: 'text', content: text(`Punkt ${item}`), at: nowhere }]],
          at: nowhere,
        },
        {
          type: 'table',
          caption: null,
          headRows: 1,
          rows: [
            [cell('Post'), cell('Text')],
            [cell('Rad'), cell(inCell)],
          ],
          at: nowhere,
        },
        { type: 'heading', level: 1, content: text('Två'), at: nowhere },
      ]
      const { checked } = await adopt(
        { title: 'T', language: 'sv', saved: null, blocks, notes: new Map(), images: new Map(), losses: [] },
        'fil',
      )
      const { chapters, tables } = checked.numbered.report
      const said = chapters[0]!.content.map((node) =>
        node.type === 'list'
          ? plainText((node.children[0]!.children[0] as never as { children: [] }).children)
          : 'children' in node
            ? plainText(node.children as never)
            : '',
      )
      expect(said.filter((one) => one !== '')).toEqual([
        `Rubrik ${heading.replace(/\{#id\}$/, '(#id)')}`,
        prose,
        `Punkt ${item}`,
      ])
      expect(
        tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ written }) => written.text))),
      ).toEqual([[['Rad', inCell]]])
    }),
    { numRuns: 80 },
  )
})
