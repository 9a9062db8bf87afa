/** Whoever does what the hints say, one after another, ends with a chapter that has nothing wrong with its blocks. */

import { expect, test } from 'vitest'
import type { ArgsOf } from '../../src/diagnostics/catalogue/index.ts'
import { createCollector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { parseChapter } from '../../src/source/chapter.ts'
import { directives } from '../../src/source/directives/index.ts'

type Facts<C extends 'directive/fence' | 'directive/attribute' | 'directive/unknown'> = ArgsOf<C>

const table = '| a | b |\n| - | - |\n| 1 | 2 |'

test.each([
  [
    'a box that is never closed',
    `:::note[R]\nText.\n\n:::table{#a}\n\n${table}\n\n:::\n\n## Analys\n\nText.`,
  ],
  ['closed at the end instead', `:::note[R]\nText.\n\n:::table{#a}\n\n${table}\n\n:::\n\nText.\n\n:::`],
  ['two boxes never closed', ':::note\nEtt.\n\n:::important\nTvå.\n\n:::decision\nTre.\n:::'],
  ['one in the other', ':::note[Yttre]\n\n:::important[Inre]\nText\n:::\n\n:::'],
  ['three in each other', ':::note\n:::important\n:::decision\nText\n:::\n:::\n:::'],
  ['an inner one never closed', '::::landscape\n:::note\nText.\n::::'],
  ['an outer one with too few at its end', `::::landscape\n\n:::table\n\n${table}\n::\n\n:::`],
  ['text behind the colons', ':::note[R]\nRuta.\n:::Text direkt\n\n:::important\nViktigt.\n:::'],
  ['an end of nothing', 'Text.\n\n:::\n\n:::note\nText.\n:::\n\n:::'],
  ['blanks between the parts', '::: note [R]\nText.\n:::\n\n:::important (R)\nText.\n:::'],
  ['a title without brackets', ':::note Rubrik\nText.\n:::'],
  ['other names', ':::Note[R]\nText\n:::\n\n:::ruta\nText\n:::\n\n::sidbrytning\n\n:::pagebreak'],
  ['a box with two colons', '::note\nText\n:::\n\n:::important\nText\n:::'],
  ['a page break with an end', ':::pagebreak\n:::\n\nText.'],
  ['other attributes', `:::tabell{#a sort=plain enhet=tkr}\n\n${table}\n\n:::`],
  ['a file in a block', ':::table[A]{#a src=a.csv}\n:::\n\n::table[B]{#b src=data/a 2026.csv}'],
  ['a file in a block without end', ':::table[A]{#a src="a.csv"}\n\nText.\n\n:::note\nText.\n:::'],
  ['brackets that are not closed', ':::note[R}\nText.\n:::\n\n:::note[R\nText.\n:::'],
  ['braces that are not closed', `:::table[A]{#a kind=plain\n\n${table}\n\n:::`],
  ['braces for brackets', `:::table{A}{#a}\n\n${table}\n\n:::`],
  ['blocks of other dialects', '::: {.note}\nText\n:::\n\n:::{note}\nText\n:::'],
  ['commas between attributes', '::chart[D]{table="a", type="bars"}'],
  ['attributes that cannot be read', '::table[A]{#a src=data/a (1).csv}\n\n::chart [D] {table=a}'],
])('%s', (_, written) => {
  let text = `# Kapitel\n\n${written}\n`
  const seen = new Set<string>()
  for (;;) {
    const [problem] = problemsOf(text)
    if (!problem) return
    expect(seen).not.toContain(text)
    seen.add(text)
    const next = followed(text, problem)
    expect(next, `${problem.code} ${JSON.stringify(problem.args)} in\n${text}`).not.toBe(text)
    text = next
  }
})

function problemsOf(text: string): readonly Diagnostic[] {
  const { told } = parseChapter({ file: 'a.md', text }, 'sv', directives)
  return createCollector(told)
    .settle({})
    .filter(({ code }) => /^directive|^table/.test(code))
}

/** The text with the first thing done that the hint says. */
function followed(text: string, { code, entry, args, span }: Diagnostic): string {
  const fix = entry.fix?.(args)
  if (fix !== null && fix !== undefined) return text.slice(0, span.start) + fix + text.slice(span.end)
  const lines = text.split('\n')
  const at = text.slice(0, span.start).split('\n').length - 1
  const line = lines[at]!
  if (code === 'directive/fence') {
    const { problem, written, colons, other, line: otherLine } = args as Facts<'directive/fence'>
    if (problem === 'unclosed') lines.splice(other === '' ? lines.length : otherLine - 1, 0, colons)
    if (problem === 'nested') lines.splice(otherLine - 1, 0, colons)
    if (problem === 'stray') lines.splice(at, 1)
    if (problem === 'text') lines.splice(at, 1, colons, other)
    if (problem === 'opening') lines[at] = written
  } else if (code === 'directive/body') lines.splice(at + 1, 0, 'Text.')
  else if (code === 'directive/unknown') {
    const { written, nearest } = args as Facts<'directive/unknown'>
    lines[at] = line.replace(written, nearest ?? written)
  } else if (code === 'directive/attribute') {
    const { directive, attribute, problem, nearest, value } = args as Facts<'directive/attribute'>
    if (problem === 'unknown') lines[at] = line.replace(`${attribute}=`, `${nearest ?? ''}=`)
    if (problem === 'quotes') lines[at] = line.replace(value, `"${value}"`)
    if (problem === 'form') lines[at] = line.replace(directive, value)
  }
  return lines.join('\n')
}
