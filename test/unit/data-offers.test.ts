/** The tables that a published page offers as data: in links that need no server, and that no print has. */

import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import { csvText } from '../../src/exchange/csv-text.ts'
import { dataTable } from '../../src/exchange/data-table.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const chapter = `# Ett

:::table[Resultat & "mera" <1>]{#resultat kind=result}
| | Budget | Utfall | Prognos | Avvikelse |
| --- | --- | --- | --- | --- |
| Åsö; 'Övrigt' #1 50 % | 3 | 1 | 4 | −1 |
| Lön | 3 | 1 | .. | |
| Summa | 6 | 2 | | |
:::

Text.
`

async function rendered(more = '') {
  const files = new Map([
    [
      'reports/r/report.yaml',
      `title: Rapport\norganisation: Nämnden\nperiod: 2021\ncutoff: 2021-07-31\n${more}`,
    ],
    ['reports/r/01.md', chapter],
  ])
  const { numbered, locate, templates, output } = await checkReport(memoryWorkspace(files), 'r')
  const input = { numbered, problems: [], locate, templates }
  const render = (offersData: boolean) => renderReport({ ...input, offersData }, createCollector().emit)
  return { numbered, output, render }
}

const links = (html: string) =>
  [...html.matchAll(/<a href="(data:[^"]*)" download="([^"]*)" aria-label="([^"]*)">/g)].map(
    ([, address, file, label]) => ({ address: address!, file: file!, label: label! }),
  )

test('each table is offered as the CSV that the build writes, called by its caption', async () => {
  const { numbered, render } = await rendered()
  const [table] = links((await render(true)).html())
  expect(table).toMatchObject({
    file: 'resultat.csv',
    label: 'Hämta som CSV: Tabell 1 Resultat &amp; &quot;mera&quot; &lt;1&gt;',
  })
  const bytes = new Uint8Array(await (await fetch(table!.address)).arrayBuffer())
  const csv = csvText(dataTable(numbered.report.tables[0]!, 'sv'), 'sv')
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(csv)
})

test('all tables are offered as one package', async () => {
  const { render } = await rendered()
  const all = links((await render(true)).html()).at(-1)!
  const read = (await (await fetch(all.address)).json()) as { resources: { name: string; data: unknown[] }[] }
  expect(all.file).toBe('r.json')
  expect(read.resources[0]!.name).toBe('resultat')
  expect(read.resources[0]!.data.slice(0, 3)).toEqual([
    ['Rad', 'Budget (tkr)', 'Utfall (tkr)', 'Prognos (tkr)', 'Avvikelse (tkr)'],
    ["Åsö; 'Övrigt' #1 50 %", 3, 1, 4, -1],
    ['Lön', 3, 1, '..', null],
  ])
})

test('what is printed is the same with and without', async () => {
  const { render } = await rendered()
  const whole = { front: true, from: 0, to: 1, isWhole: true }
  const [offering, bare] = [await render(true), await render(false)]
  expect(offering.print.part(whole)).toBe(bare.print.part(whole))
  expect(offering.print.chapters).toEqual(bare.print.chapters)
})

test('an author may turn it off', async () => {
  const { output } = await rendered('output: { offerData: nej }\n')
  expect(output.offerData).toBe(false)
  expect((await rendered()).output.offerData).toBe(true)
  expect(links((await (await rendered()).render(false)).html())).toEqual([])
})
