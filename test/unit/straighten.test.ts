import { expect, test } from 'vitest'
import { straightened } from '../../src/source/straighten.ts'

const n = '\u00a0'

test.each([
  ['headings', `#${n}Mål och${n}medel`, `# Mål och${n}medel`],
  ['headings behind what has no width', `\u200b## Mål`, ` ## Mål`],
  ['lists', `-${n}ett\n${n}${n}-\u2003två\n1.\u202fett\n2)${n}ett`, `- ett\n  - två\n1. ett\n2) ett`],
  ['quotes', `>${n}-${n}ett`, `> - ett`],
  ['blank lines', `ett\n${n}\u3000\ntvå`, `ett\n  \ntvå`],
  ['table rows', `${n}|${n}1${n}000${n}|${n}${n}|`, ` | 1${n}000 |  |`],
  ['dashes under headings', `| a | b |\n|—|:–−${n}|\n| – | – |`, `| a | b |\n|-|:-- |\n| – | – |`],
  ['ends of blocks', `:::${n}\n---${n}`, `::: \n--- `],
  [
    'attributes',
    `:::table[A ”b”]{#x${n}kind=”result” unit=“tkr” src="a${n}”b” c.csv" rows=’a b’ values=”a b"}`,
    `:::table[A ”b”]{#x kind="result" unit="tkr" src="a${n}”b” c.csv" rows="a b" values="a b"}`,
  ],
  ['values', `Det är {{in “mnkr”${n}a.[”b”].c}}.`, `Det är {{in "mnkr" a.[”b”].c}}.`],
  [
    'titles of images',
    '![Karta ”ett”](images/karta.png ”Karta (2026)”) och ![b](<a b.png> “c”)',
    '![Karta ”ett”](images/karta.png "Karta (2026)") och ![b](<a b.png> "c")',
  ],
])('%s', (_, written, straight) => {
  expect(straightened(written)).toBe(straight)
  expect(written).toHaveLength(straight.length)
})

test.each([
  ['prose', `Det kostar${n}1${n}000 kr – ”dyrt” — och {x} är ${n}kvar.`],
  ['indents of prose', `${n}${n}${n}${n}Text`],
  ['code', `\`\`\`\n-${n}ett\n\`\`\``],
  ['quotes within values', ':::table{rows="a ”b” c"}'],
  ['dashes in rows', '| a | b |\n| - | - |\n| – | — |'],
])('%s stay', (_, written) => {
  expect(straightened(written)).toBe(written)
})
