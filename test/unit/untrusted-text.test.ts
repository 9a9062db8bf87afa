/** Whatever a report's folder holds: a value or a problem with a place, never a crash, never live markup. */

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import type { Workspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'
import { renderReport } from '../../src/render/render-html.ts'

/** Files that were asked for as bytes: images and table files. */
let asked: string[] = []

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const read = (file: string) => files[file]
  return {
    root: '/nowhere',
    readText: async (file) => {
      const text = read(file)
      return text === undefined ? { unread: 'missing' } : { file, text: text.normalize('NFC') }
    },
    readBytes: async (file) => {
      asked.push(file)
      const text = read(file)
      return text === undefined ? { unread: 'missing' } : Buffer.from(text, 'latin1')
    },
    replace: async () => undefined,
    fileNames: async (folder, extension) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(extension))
        .map((file) => file.slice(folder.length + 1)),
    admitting: () => {
      throw new Error('not asked for')
    },
    folderNames: async () => ['r'],
  }
}

async function html(
  chapter: string,
  manifest = 'title: T\norganisation: O\n',
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const files = { 'reports/r/report.yaml': manifest, 'reports/r/a.md': chapter, ...more }
  const checked = await checkReport(workspaceOf(files), 'r')
  const problems = checked.diagnostics
  for (const { span } of problems) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(checked.locate(span).start.line).toBeGreaterThanOrEqual(1)
  }
  const { numbered, locate, templates } = checked
  const rendered = await renderReport({ numbered, problems, locate, templates }, createCollector().emit)
  return rendered.html()
}

const scraps = [
  '# ',
  '## ',
  '| a | Budget | Utfall |\n|-|-|-|\n',
  '| x | 1 | 2 |\n',
  ':::table[T]{kind=result}\n',
  ':::\n',
  '::::',
  ':::note\n',
  ':ref[x]',
  '::pagebreak\n',
  '<script>',
  '</script>',
  '<b onclick=x>',
  '<img src=x onerror=y>',
  '[a](javascript:x)',
  '![](x.png)',
  '{{{a}}}',
  '[^1]',
  '[^1]: not\n',
  '---\n',
  'title: x\n',
  '> ',
  '- ',
  '`',
  '```\n',
  '\\',
  '&lt;',
  '\u0000',
  '\u202e',
  'å',
  '\n',
  '\n\n',
  '*',
  '_',
  '{#id}',
  '<!--',
  '-->',
  '|',
  '\t',
  '1,2,3',
  '−5 tkr',
  '<svg onload=x>',
  '<style>',
  '<report block data-index=0>',
]

test('any text renders, without scripts, handlers or remote addresses', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...scraps) }, fc.string({ maxLength: 6 })), {
        maxLength: 24,
      }),
      async (parts) => {
        const page = await html(parts.join(''))
        const body = page.slice(page.indexOf('<body'))
        expect(body).not.toMatch(/<(?:script|style|iframe|svg|object|report)\b/i)
        expect(body).not.toMatch(/<[^>"]*\son[a-z]+\s*=/i)
        expect(body).not.toMatch(/(?:href|src)="(?:javascript|file|data:text)/i)
      },
    ),
    { numRuns: 250 },
  )
})

test('any manifest gives a report and problems with places', async () => {
  const keys = [
    'title',
    'organisation',
    'period',
    'toc',
    'lang',
    'theme',
    'output',
    'checks',
    'variables',
    'keywords',
    'decision',
    'x',
  ]
  const values = [
    '',
    'x',
    '1',
    '[1, 2]',
    '{ a: b }',
    '{ start: 2021-01-01, end: x }',
    '"',
    '&a *a',
    'null',
    '!!js x',
    '- a',
    '{ depth: 2 }',
    '|',
    '__proto__: 1',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values)), { maxLength: 6 }),
      async (pairs) => {
        const page = await html('# A\n\nText.\n', pairs.map(([key, value]) => `${key}: ${value}\n`).join(''))
        expect(page).toContain('<h1>')
      },
    ),
    { numRuns: 150 },
  )
})

test('a title cannot leave the style sheet of page headers', async () => {
  const page = await html(
    '# A\n',
    'title: "</style><script>x</script> \\" } * { display: none }"\norganisation: O\n',
  )
  expect(page).not.toContain('<script>')
  expect(page).not.toMatch(/content: "[^"]*<\//)
})

const tableScraps = [
  ...scraps,
  'Post;Budget;Utfall;Avvikelse\n',
  'Post,Budget,Utfall\n',
  'Skola;Elever;Kostnad\n',
  'Summa;;;\n',
  ';',
  ',',
  '"',
  '""',
  '- [',
  ']\n',
  '- {',
  ': ',
  '}\n',
  '[',
  '{"',
  '-1 000,5',
  '1e999',
  '99999999999999999999999999999999',
  '-',
  '0',
  '=cmd()',
  '../../../etc/passwd',
  '\u00ff\u00fe',
  '\u0000',
  'PK\u0003\u0004',
]

test('any table file gives a report, and no other file is read', async () => {
  const names = ['t.csv', 't.tsv', 't.yaml', 't.json', 't.xlsx', 't.txt', 't.doc', '../../../x.csv']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom(
        '',
        ' kind=result',
        ' kind=skola',
        ' kind=goals',
        ' sheet=x range=A1:B2',
        ' encoding=cp850',
      ),
      fc.array(
        fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...tableScraps) }, fc.string({ maxLength: 6 })),
        {
          maxLength: 30,
        },
      ),
      async (name, attributes, parts) => {
        asked = []
        const kind =
          'kind: skola\ntitle: S\ncolumns:\n  - { id: a, heading: Skola }\n  - { id: b, heading: Elever, type: integer }\n  - { id: c, heading: Kostnad, type: money, formula: b / b * b - 1 }\ntotal: { labels: [Summa] }\nrules: [{ check: b < c, message: x }]\n'
        const page = await html(`# K\n\n::table[T]{src=${name}${attributes}}\n`, undefined, {
          [`reports/r/${name}`]: parts.join(''),
          'kinds/skola.yaml': kind,
        })
        expect(page.slice(page.indexOf('<body'))).not.toMatch(/<(?:script|style|iframe|svg|object|report)\b/i)
        expect(asked.filter((file) => !file.startsWith('reports/r/'))).toEqual([])
      },
    ),
    { numRuns: 400 },
  )
})

test('any kind gives a report and problems with places', async () => {
  const lines = [
    'kind: a\n',
    'kind: result\n',
    'title: T\n',
    'columns:\n',
    '  - { id: a, heading: A }\n',
    '  - { id: a, heading: B, type: money, formula: a + b }\n',
    '  - { id: b, heading: B, type: money, formula: a + b }\n',
    '  - { id: c, heading: { sv: C }, type: choice, choices: [x, { value: y }] }\n',
    '  - { id: d, heading: D, type: percent, formula: { cost-positive: c / b, income-positive: b, unsigned: { income: b, cost: c } } }\n',
    '  - { id: e }\n',
    'total: { labels: [Summa], restart: true }\n',
    'total: x\n',
    'rows: [{ id: r, label: R, formula: r + r }, { id: s, label: S, total: true }]\n',
    'rules: [{ check: a = , message: x }, { over: rows, check: r < s, message: { en: y } }]\n',
    'assessment: { indicator: a, current: b, forecast: x, target: y, fulfilment: z }\n',
    'formla: 1\n',
    '__proto__: { x: 1 }\n',
    '&a *a\n',
    ': :\n',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...lines), { maxLength: 10 }), async (parts) => {
      const chapter = '# K\n\n:::table{kind=a}\n\n| A | B | D |\n|-|-|-|\n| R | 1 | 2 |\n| S | | |\n\n:::\n'
      await html(chapter, undefined, { 'kinds/a.yaml': parts.join('') })
    }),
    { numRuns: 300 },
  )
})
