/** Whatever a report's folder holds: a value or a problem with a place, never a crash, never live markup. */

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Workspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/pipeline.ts'
import { renderReport } from '../../src/render/render-html.ts'

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const read = (file: string) => files[file]
  return {
    root: '/nowhere',
    readText: async (file) => {
      const text = read(file)
      return text === undefined ? { unread: 'missing' } : { file, text: text.normalize('NFC') }
    },
    readBytes: async () => ({ unread: 'missing' }),
    replace: async () => undefined,
    fileNames: async (folder, extension) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(extension))
        .map((file) => file.slice(folder.length + 1)),
    folderNames: async () => ['r'],
  }
}

async function html(chapter: string, manifest = 'title: T\norganisation: O\n'): Promise<string> {
  const checked = await checkReport(
    workspaceOf({ 'reports/r/report.yaml': manifest, 'reports/r/a.md': chapter }),
    'r',
  )
  const problems = checked.diagnostics()
  for (const { span } of problems) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(checked.locate(span).start.line).toBeGreaterThanOrEqual(1)
  }
  const { numbered, locate, templates, collector } = checked
  const render = await renderReport({ numbered, problems, locate, templates }, collector.emit)
  return render(null)
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
}, 60_000)

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
}, 60_000)

test('a title cannot leave the style sheet of page headers', async () => {
  const page = await html(
    '# A\n',
    'title: "</style><script>x</script> \\" } * { display: none }"\norganisation: O\n',
  )
  expect(page).not.toContain('<script>')
  expect(page).not.toMatch(/content: "[^"]*<\//)
})
