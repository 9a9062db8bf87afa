/** What no text can hold when it is written, half of a letter or a control character, can be named by an escape in YAML or JSON. */

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

test('no control character reaches the page, and one that has a meaning is read so', async () => {
  const signs = String.raw`"a\u0007b\u0000c\u001fd\u009be\u0096f"`
  const files = {
    'reports/r/report.yaml': `title: ${signs}\norganisation: O\n`,
    'reports/r/a.md': '# K\n\n::table[T]{#t src=a.json}\n\nEn sak\u009b och\u007f &#x1; en \u0096 till.\n',
    'reports/r/a.json': `[{ "Post": ${signs}, "Antal": 1 }]`,
  }
  const checked = await checkReport(memoryWorkspace(new Map(Object.entries(files))), 'r')
  expect(checked.diagnostics).toEqual([])
  const setting = { marked: [], printer: null as never, isLast: true }
  const html = (await formatInput(checked, setting, () => undefined).rendered()).html()
  expect(html).toContain('<title>a b\ufffdc\u00add›e–f</title>')
  expect(html).toContain('>a b\ufffdc\u00add›<span class="unbroken">e–f</span></th>')
  expect(/<p>En sak.*/.exec(html)![0].replace(/\s+/g, ' ')).toBe('<p>En sak› och \ufffd en – till.</p>')
  expect(html).not.toMatch(/(?![\n\t])\p{Cc}/u)
})
