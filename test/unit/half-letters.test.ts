/** Half of a letter, which an escape in YAML or JSON can name, ends no build. */

import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { formatInput } from '../../src/engine/format-input.ts'
import { memoryWorkspace } from './memory-workspace.ts'

test('the page shows it as the sign for what is no letter', async () => {
  const half = String.raw`"a\ud83d"`
  const files = {
    'reports/r/report.yaml': `title: ${half}\norganisation: "\\ud83d\\ude00"\n`,
    'reports/r/a.md': '# K\n\n::table[T]{#t src=a.json}\n',
    'reports/r/a.json': `[{ "Post": ${half}, "Antal": 1 }]`,
  }
  const checked = await checkReport(memoryWorkspace(new Map(Object.entries(files))), 'r')
  expect(checked.diagnostics).toEqual([])
  const setting = { marked: [], printer: null as never, isLast: true }
  const rendered = await formatInput(checked, setting, () => undefined).rendered()
  expect(rendered.html()).toContain('>a\ufffd</th>')
  expect(rendered.html()).toContain('<title>a\ufffd</title>')
  expect(rendered.html()).toContain('😀')
})
