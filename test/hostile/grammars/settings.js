/** What is written in YAML, and what hangs on it: the manifest, chapters' settings, words, kinds, profiles, budgets, templates. */

import { amount, numbered, report, row, table, withManifest } from './report.js'

const front = (text) => report('', { 'reports/r/a.md': `---\n${text}---\n\n# Kapitel\n\nText.\n` })
const kind = (lines) =>
  report(table(['A', 'B'], row('a', 1), ':::table[T]{#t kind=k}'), {
    'kinds/k.yaml': `kind: k\ntitle: K\n${lines}`,
  })
const columns = '  - { id: a, heading: A, role: key }\n  - { id: b, heading: B, type: number }\n'
const words = (size, make) => numbered(size, (index) => `${make(index)}: betyder något.\n`)

export const settings = [
  ['keys that there are not', (size) => withManifest(numbered(size, (index) => `k${index}: 1\n`))],
  ['equal keys', (size) => withManifest('title: T\n'.repeat(size / 9))],
  ['a text', (size) => withManifest(`author: ${'ord '.repeat(size / 4)}\n`)],
  ['a text in quotes', (size) => withManifest(`author: "${String.raw`\u00e5`.repeat(size / 6)}"\n`)],
  ['a text of many lines', (size) => withManifest(`author: >\n${'  ord\n'.repeat(size / 6)}`)],
  ['a list', (size) => withManifest(`keywords: [${'ord, '.repeat(size / 5)}a]\n`)],
  ['a list in lines', (size) => withManifest(`keywords:\n${'  - ord\n'.repeat(size / 8)}`)],
  ['brackets', (size) => withManifest(`keywords: ${'['.repeat(size)}\n`)],
  ['braces', (size) => withManifest(`keywords: ${'{a: '.repeat(size / 4)}\n`)],
  ['dashes', (size) => withManifest(`keywords:\n  ${'- '.repeat(size / 2)}\n`)],
  ['colons', (size) => withManifest(`${'a: '.repeat(size / 3)}\n`)],
  ['question marks', (size) => withManifest(`${'? '.repeat(size / 2)}\n`)],
  ['aliases', (size) => withManifest(`a: &a 1\nkeywords: [${'*a, '.repeat(size / 4)}]\n`)],
  ['anchors', (size) => withManifest(numbered(size, (index) => `k${index}: &a${index} 1\n`))],
  ['tags', (size) => withManifest(`keywords: [${'!!str a, '.repeat(size / 9)}]\n`)],
  ['remarks', (size) => withManifest('# ord\n'.repeat(size / 6))],
  ['lines that are no YAML', (size) => withManifest('ord utan kolon\n'.repeat(size / 15))],
  ['quotes that are not closed', (size) => withManifest(`author: "${'a\n'.repeat(size / 2)}`)],
  ['documents', (size) => withManifest('---\na: 1\n'.repeat(size / 9))],
  ['variables', (size) => withManifest(`variables:\n${numbered(size, (index) => `  k${index}: ord\n`)}`)],
  ['variants', (size) => withManifest(`variants:\n${numbered(size, (index) => `  - k${index}\n`)}`)],
  [
    'chapters that are named',
    (size) => withManifest(`chapters:\n${numbered(size, (index) => `  - ${index}.md\n`)}`),
  ],
  [
    'severities of checks',
    (size) => withManifest(`checks:\n${numbered(size, (index) => `  a/k${index}: warning\n`)}`),
  ],
  [
    'reports that are included',
    (size) => withManifest(`include: [${numbered(size, (index) => `r${index}, `)}]\n`),
  ],
  [
    'appendices',
    (size) =>
      withManifest(`appendices:\n${numbered(size, (index) => `  - { title: B, file: ${index}.pdf }\n`)}`),
  ],

  ['keys of a chapter', (size) => front(numbered(size, (index) => `k${index}: 1\n`))],
  ['a text of a chapter', (size) => front(`title: ${'ord '.repeat(size / 4)}\n`)],
  [
    'the fence of a chapter, not closed',
    (size) => report('', { 'reports/r/a.md': `---\n${'a: 1\n'.repeat(size / 5)}` }),
  ],
  [
    'tables of a chapter',
    (size) => front(`tables:\n${numbered(size, (index) => `  t${index}: { src: a.csv }\n`)}`),
  ],

  [
    'words that are explained',
    (size) =>
      report(numbered(size / 2, (index) => `ord${index} och mer.\n\n`) + '\n::glossary\n', {
        'glossary.yaml': words(size / 2, (index) => `ord${index}`),
      }),
  ],
  [
    'words that begin alike',
    (size) =>
      report('ord i en mening.\n\n'.repeat(size / 36) + '\n::glossary\n', {
        'glossary.yaml': numbered(size / 2, (index) => `ord i en mening ${index}: betyder något.\n`),
      }),
  ],
  [
    'forms of a word',
    (size) =>
      report('ord i en mening.\n\n::glossary\n', {
        'glossary.yaml': `ord:\n  means: a\n  forms: [${numbered(size, (index) => `ord${index}, `)}]\n`,
      }),
  ],
  [
    'a word that is long',
    (size) =>
      report('ord i en mening.\n\n'.repeat(100), { 'glossary.yaml': `"${'ord '.repeat(size / 4)}": a\n` }),
  ],

  [
    'columns of a kind',
    (size) =>
      kind(
        `columns:\n${columns}${numbered(size, (index) => `  - { id: c${index}, heading: C${index}, type: number }\n`)}`,
      ),
  ],
  [
    'formulas of a kind',
    (size) =>
      kind(
        `columns:\n${columns}${numbered(size, (index) => `  - { id: c${index}, heading: C${index}, type: number, formula: b + b }\n`)}`,
      ),
  ],
  [
    'formulas of formulas',
    (size) =>
      kind(
        `columns:\n${columns}${numbered(size, (index) => `  - { id: c${index}, heading: C${index}, type: number, formula: ${index === 0 ? 'b' : `c${index - 1}`} + b }\n`)}`,
      ),
  ],
  [
    'a formula',
    (size) =>
      kind(
        `columns:\n${columns}  - { id: c, heading: C, type: number, formula: ${'b + '.repeat(size / 4)}b }\n`,
      ),
  ],
  [
    'parentheses of a formula',
    (size) =>
      kind(`columns:\n${columns}  - { id: c, heading: C, type: number, formula: "${'('.repeat(size)}" }\n`),
  ],
  [
    'words for a heading',
    (size) =>
      kind(
        `columns:\n${columns}  - { id: c, heading: C, type: number, aliases: [${numbered(size, (index) => `c${index}, `)}] }\n`,
      ),
  ],
  [
    'choices',
    (size) =>
      kind(
        `columns:\n${columns}  - { id: c, heading: C, type: choice, choices: [${numbered(size, (index) => `c${index}, `)}] }\n`,
      ),
  ],
  [
    'rules of a kind',
    (size) =>
      kind(
        `columns:\n${columns}rules:\n${numbered(size, (index) => `  - { check: b > ${index}, message: M }\n`)}`,
      ),
  ],
  [
    'rows of a kind',
    (size) =>
      kind(
        `columns:\n${columns}rows:\n${numbered(size, (index) => `  - { id: r${index}, label: R${index} }\n`)}`,
      ),
  ],
  [
    'kinds',
    (size) =>
      report(
        'Text.',
        Object.fromEntries(
          Array.from({ length: Math.ceil(size / 130) }, (_, index) => [
            `kinds/k${index}.yaml`,
            `kind: k${index}\ntitle: K\ncolumns:\n${columns}`,
          ]),
        ),
      ),
  ],
  [
    'kinds that share rows',
    (size) =>
      report(
        'Text.',
        Object.fromEntries(
          Array.from({ length: Math.ceil(size / 200) }, (_, index) => [
            `kinds/k${index}.yaml`,
            `kind: k${index}\ntitle: K\ncolumns:\n${columns}rows: [{ id: r, label: R }]\nsame: [{ row: r, as: k${index + 1}.q }]\n`,
          ]),
        ),
      ),
  ],

  [
    'rules of a profile',
    (size) =>
      withManifest('profile: p\n') &&
      report('Text.', {
        'reports/r/report.yaml': 'title: T\norganisation: O\nprofile: p\n',
        'profiles/p.yaml': `profile: p\ntitle: P\nrules:\n${numbered(size, (index) => `  - { id: r${index}, section: s${index}, why: W }\n`)}`,
      }),
  ],
  [
    'rows of a budget',
    (size) =>
      report(
        table(['Belopp i tkr', 'Budget', 'Utfall'], row('Lön', 1, 1), ':::table[T]{#t kind=operations}'),
        {
          'budget/2021.csv': `Nämnd;Rad;Belopp;Beslut\n${numbered(size, (index) => `O;Rad ${index};${amount(index)};KF\n`)}`,
        },
      ),
  ],
  [
    'boards of a budget',
    (size) =>
      report(table(['Nämnd', 'Budget', 'Utfall'], row('Lön', 1, 1), ':::table[T]{#t kind=operations}'), {
        'budget/2021.csv': `Nämnd;Rad;Belopp;Beslut\n${numbered(size, (index) => `Nämnd ${index};;${amount(index)};KF\n`)}`,
      }),
  ],
  [
    'a template',
    (size) => report('Text.', { 'templates/title-page.hbs': '<p>{{title}}</p>\n'.repeat(size / 17) }),
  ],
  [
    'a template, nested',
    (size) =>
      report('Text.', {
        'templates/title-page.hbs': `${'{{#if title}}'.repeat(size / 20)}${'{{/if}}'.repeat(size / 20)}`,
      }),
  ],
  [
    'a template that goes through lists in lists',
    (size) =>
      report(
        numbered(2000, (index) => `## R ${index}\n\n`),
        {
          'templates/title-page.hbs': `${'{{#each @root.contents.entries}}'.repeat(size / 35)}a${'{{/each}}'.repeat(size / 35)}`,
        },
      ),
  ],
  ['braces of a template', (size) => report('Text.', { 'templates/title-page.hbs': '{{'.repeat(size / 2) })],
  [
    'chapters',
    (size) =>
      report(
        'Text.',
        Object.fromEntries(
          Array.from({ length: Math.ceil(size / 400) }, (_, index) => [
            `reports/r/b${String(index).padStart(5, '0')}.md`,
            `# Kapitel ${index}\n\n${'Ett stycke om budgeten.\n\n'.repeat(15)}`,
          ]),
        ),
      ),
  ],
  [
    'reports before',
    (size) =>
      report(
        'Text.',
        Object.fromEntries(
          Array.from({ length: Math.ceil(size / 100) }, (_, index) => [
            `reports/x${index}/report.yaml`,
            `title: T\norganisation: O\nperiod: { start: ${2000 - index}-01-01, end: ${2000 - index}-12-31 }\n`,
          ]),
        ),
      ),
  ],
].map(([title, make]) => ({ title: `settings: ${title}`, make }))
