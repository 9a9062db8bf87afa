/** What `--fix` makes of signs that were pasted or typed nearly as markup; mended once, nothing is left to mend. */

import { expect, test } from 'vitest'
import { createCollector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { mendedProblems } from '../../src/fixes/mended-problems.ts'
import type { SourceText } from '../../src/model/span.ts'
import { parseChapter } from '../../src/source/chapter.ts'
import { directives } from '../../src/source/directives/index.ts'
import { chapterVersion } from '../../src/source/chapter-version.ts'

function problemsIn(source: SourceText): readonly Diagnostic[] {
  const version = chapterVersion(parseChapter(source, 'sv', directives), { variant: null, variants: [] })
  return createCollector(version.told).settle({})
}

function fixed(text: string): string {
  const source = { file: 'a.md', text }
  const edits = mendedProblems(problemsIn(source), new Map([['a.md', source]]))
  return edits
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, text: put }) => done.slice(0, span.start) + put + done.slice(span.end), text)
}

test.each([
  ['bullets', '•\tEtt\n•\tTvå\no\tInre', '- Ett\n- Två\n  - Inre'],
  ['dashes below a colon', 'Följande:\n– Ett', 'Följande:\n- Ett'],
  ['lists without spaces', '-Ett\n-Två\n\n1.Ett\n2.Två', '- Ett\n- Två\n\n1. Ett\n2. Två'],
  ['indented text', 'Före.\n\n\tEtt stycke\n    på två rader', 'Före.\n\nEtt stycke\npå två rader'],
  ['indented bullets', '\t• Ett\n\t• Två', '- Ett\n- Två'],
  ['lowered and raised', 'H~2~O och m^2^', 'H<sub>2</sub>O och m<sup>2</sup>'],
  ['dashes with blank lines', '– Ett\n\n– Två\n\n– Tre', '- Ett\n\n- Två\n\n- Tre'],
  ['notes with blanks', 'Text[^ 1].\n\n[^ 1]: Noten.', 'Text[^1].\n\n[^1]: Noten.'],
  [
    'images in other signs',
    '![K][k.png]\n\n![K] k.png\n\n!(K)[k.png]\n\n![K](k.png En text)',
    '![K](k.png)\n\n![K](k.png)\n\n![K](k.png)\n\n![K](k.png "En text")',
  ],
  ['references', 'Se :ref(mal) och [[mal]].', 'Se :ref[mal] och :ref[mal].'],
  ['notes', 'Text[^1].\n\n[^1] Noten.', 'Text[^1].\n\n[^1]: Noten.'],
  [
    'images',
    '![K] (k.png)\n\n! [K](k.png)\n\n![K](k.png){width=50%}\n\n[K](k.png)',
    '![K](k.png)\n\n![K](k.png)\n\n![K](k.png){width=50%}\n\n![K](k.png)',
  ],
  [
    'ends of blocks',
    ':::note\nText.\n::\n\n::::landscape\nText.\n:::',
    ':::note\nText.\n:::\n\n::::landscape\nText.\n::::',
  ],
])('%s', (_, written, right) => {
  const done = fixed(`# K\n\n${written}\n`)
  expect(done).toBe(`# K\n\n${right}\n`)
  expect(fixed(done)).toBe(done)
})

test.each([
  ['what someone says', '– Vi är nöjda, säger ordföranden.'],
  ['what people say', '– Vi är nöjda, säger Eva.\n\n– Vi med, menar Bo.'],
  ['a file in a sentence', 'Kartan finns i images/karta.png och (se k.png) [1].'],
  ['a minus first', '-5 tkr i avvikelse\n-3 tkr i prognos'],
  ['code', '```\n\tx\n• y\n```'],
  ['emphasis', '*kursiv*\n*kursiv*'],
  ['struck words', 'Ett ~~struket~~ och ~struket~ ord'],
  ['escapes', '\\[^1\\] \\{x} 2\\*\\*3 \\[[a]]'],
  ['words with ref', '(ref. 12) och referens(er), EU:s'],
  ['a line across the page', 'Text.\n\n---\n\nText.'],
  ['who took a picture, below it', 'Text.\n\nBild: Eva Ek\n\n> Språk: svenska'],
  [
    'items and notes that begin as settings do',
    '1. Kapitel: 12\n2. Bilaga: 1\n\nText.[^1]\n\n[^1]: Bild: Eva Ek',
  ],
])('%s stays, and nothing is told', (_, text) => {
  expect(problemsIn({ file: 'a.md', text: `# K\n\n${text}\n` })).toEqual([])
})

test('who took the picture that a chapter opens with is no setting, and settings below a title are told', () => {
  const chapter = '# K\n\nBild: Eva Ek\n\nText.\n'
  expect(problemsIn({ file: 'a.md', text: `---\ntoc: nej\n---\n${chapter}` })).toEqual([])
  expect(problemsIn({ file: 'a.md', text: chapter }).map(({ code }) => code)).toEqual([
    'chapter/front-matter',
  ])
})
