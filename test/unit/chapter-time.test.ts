/** Whatever stands in a chapter by the thousand, reading it takes time that grows with its length alone. */

import { test } from 'vitest'
import { parseChapter } from '../../src/source/chapter.ts'
import { directives } from '../../src/source/directives/index.ts'

const size = 16_000
const much = (text: string): string => text.repeat(Math.ceil(size / text.length))

test.each([
  ['blocks with two colons', `${much('::note\n')}${much(':::\n')}`],
  ['ends of blocks', much(':::\n')],
  ['a name that goes on', `::table{${much('a')}}`],
  ['colons', `${much(':')}x`],
  ['blanks in braces', `::table{src=a${much(' b')}}`],
  ['tables of HTML that never end', much('<table>\n')],
  ['tables of HTML', much('<table><tr><td>1</td></tr></table>\n\n')],
  ['pasted rows', much('a\tb\n')],
  ['pasted tables', much('a\tb\n1\t2\n\n')],
  ['semicolons', much('a;1\n')],
  ['marks of notes', much('[^a]')],
  ['braces', much('{x} ')],
  ['images that are none', much('![a](b c) ')],
  ['double brackets', much('[[a]] ')],
  ['raised signs', much('m^2^ ')],
  ['bullets', much('• a\n')],
  ['odd blanks', `|${much('\u00a0')}x|`],
  ['settings', much('title: a\n')],
])('%s', (_, body) => {
  parseChapter({ file: 'a.md', text: `# K\n\n${body}` }, 'sv', directives)
})
