/** A draft with thousands of problems is made in little time; it shows the most important ones and says how many there are. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { createCollector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Entry } from '../../src/diagnostics/entry.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'
import { todo } from '../../src/rules/todo.ts'
import { renderReport } from '../../src/render/render-html.ts'

const workspace = await openWorkspace(path.join(import.meta.dirname, '../../examples/minimal'))
const { numbered, locate, templates } = await checkReport(workspace, '2021-08')
const [chapter] = numbered.report.chapters
const paragraph = chapter!.content.find(({ type }) => type === 'paragraph')!

async function draft(problems: readonly Diagnostic[]): Promise<string> {
  const rendered = await renderReport({ numbered, problems, locate, templates }, createCollector().emit)
  return rendered.html()
}

const at = (start: number, severity: Diagnostic['severity']): Diagnostic => ({
  code: 'text/todo',
  entry: todo.codes!['text/todo'] as unknown as Entry<unknown>,
  severity,
  args: { marker: 'TODO', final: false },
  span: { file: chapter!.file, start, end: start + 1 },
  related: [],
})

test('a draft of 20 000 problems shows 500, errors first', async () => {
  const start = paragraph.position!.start.offset!
  const warnings = Array.from({ length: 20_000 }, (_, index) => at(start + (index % 9), 'warning'))
  const html = await draft([...warnings, at(start, 'error')])
  expect(html.match(/id="problem--\d+"/g)).toHaveLength(500)
  expect(html).toMatch(/500 av 20001 problem/)
  expect(html.match(/class="problem-mark"/g)).toHaveLength(500)
  expect(html.match(/id="problem--\d+" class="error"/g)).toHaveLength(1)
})

test('each problem is marked in the paragraph that holds it, or the next one', async () => {
  const { start, end } = paragraph.position!
  const html = await draft([at(start.offset! + 2, 'error'), at(end.offset!, 'error')])
  expect(
    [...html.matchAll(/class="problem-mark" href="#problem--(\d)"/g)].map(([, number]) => number),
  ).toEqual(['1', '2'])
  expect(html).not.toMatch(/av 2 problem/)
})
