/** A workspace's template that would take without end is told instead of being filled in. */

import { expect, test } from 'vitest'
import { describe as described } from '../../src/diagnostics/describe.ts'
import { checkReport } from '../../src/engine/check.ts'
import { formatInput } from '../../src/engine/format-input.ts'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { allCodes } from '../../src/engine/parts.ts'
import { memoryWorkspace } from './memory-workspace.ts'

async function saidOf(template: string): Promise<{ place: string; message: string }[]> {
  const chapter = Array.from({ length: 1100 }, (_, index) => `## Rubrik ${index}\n`).join('\n')
  const files = {
    'reports/r/report.yaml': 'title: T\norganisation: O\ntoc: { depth: 2 }\n',
    'reports/r/a.md': `# K\n\nText.\n\n${chapter}`,
    'templates/title-page.hbs': template,
  }
  const checked = await checkReport(memoryWorkspace(new Map(Object.entries(files))), 'r')
  const collector = createCollector(checked.diagnostics, allCodes(checked.parts))
  const setting = { marked: [], printer: null as never, isLast: true }
  const rendered = await formatInput(checked, setting, collector.emit).rendered()
  rendered.html()
  return collector
    .settle(checked.checks)
    .filter(({ code }) => code === 'template/invalid')
    .map((one) => described(one, checked.locate, 'sv'))
    .map(({ file, start, message }) => ({ place: `${file}:${start.line}`, message }))
}

test('blocks in one another are told where they become too many', async () => {
  const open = '{{#if title}}\n'
  expect(await saidOf(open.repeat(20) + '{{/if}}'.repeat(20))).toEqual([])
  expect(await saidOf(open.repeat(20_000))).toEqual([
    {
      place: 'templates/title-page.hbs:21',
      message: 'Här ligger fler än 20 block i varandra, så mallen kan inte läsas.',
    },
  ])
})

test('a template of a megabyte is not read', async () => {
  expect(await saidOf('<p>{{title}}</p>\n'.repeat(55_000))).toMatchObject([
    { message: 'Mallen är längre än 100000 tecken, så den läses inte.' },
  ])
})

test('lists in lists are told when they multiply without end', async () => {
  const entries = '@root.contents.entries'
  expect(await saidOf(`{{#each ${entries}}}{{title}}{{/each}}`)).toEqual([])
  const thrice = `{{#each ${entries}}}`.repeat(3) + 'a' + '{{/each}}'.repeat(3)
  expect(await saidOf(thrice)).toMatchObject([
    {
      place: 'templates/title-page.hbs:1',
      message: 'Mallen upprepar något mer än 1000000 gånger, så den fylls inte i.',
    },
  ])
})
