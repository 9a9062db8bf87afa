/** `delrapport mcp`, spoken to by the protocol's own client, as a program that writes or proofreads would. */

import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { delrapport, program, project } from './run.ts'

let folder: string
let client: Client

const workspace = () => path.join(folder, 'arbetsmapp')
const chapter = () => path.join(workspace(), 'reports/2021-08/02-ekonomi.md')

const wrongTable = `---
title: Ekonomi
---

Intäkterna blev 540 tkr enligt {{resultat.summa.outcome}}. Skolan kostade 91 tkr.

:::table{#resultat kind=result}
| Post | Budget | Utfall | Avvikelse |
| --- | ---: | ---: | ---: |
| Skola | 100 | 90 | 10 |
| Vård | 200 | 210 | -10 |
| Omsorg | 250 | 240 | 10 |
| **Summa** | 550 | 530 | 10 |
:::
`

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-')))
  await cp(path.join(project, 'examples/minimal/reports'), path.join(workspace(), 'reports'), {
    recursive: true,
  })
  await writeFile(chapter(), wrongTable)
  await writeFile(path.join(folder, 'hemligt.csv'), 'Post;Belopp\nLön;1\n')
  await symlink(path.join(folder, 'hemligt.csv'), path.join(workspace(), 'lank.csv'))
  await writeFile(
    path.join(workspace(), 'annan.html'),
    '<h1>Rapport</h1><table><tr><th>Verksamhet</th><th>Budget</th><th>Utfall</th></tr><tr><td>Skola</td><td>100</td><td>90</td></tr>' +
      '<tr><td>Vård</td><td>200</td><td>210</td></tr><tr><td>Omsorg</td><td>250</td><td>240</td></tr><tr><td>Summa</td><td>550</td><td>530</td></tr></table>',
  )
  client = new Client({ name: 'prov', version: '1' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', '--lang', 'sv'],
      cwd: workspace(),
    }),
  )
})

afterAll(async () => {
  await client.close()
  await rm(folder, { recursive: true, force: true })
})

interface Answer {
  readonly isError: boolean
  readonly data: Readonly<Record<string, unknown>>
  readonly text: string
}

async function call(name: string, asked: object = {}): Promise<Answer> {
  const { isError, structuredContent, content } = await client.callTool({ name, arguments: { ...asked } })
  const [{ text }] = content as [{ text: string }]
  return { isError: isError === true, data: (structuredContent ?? {}) as Answer['data'], text }
}

const report = '2021-08'

test('every tool says what it takes and answers, and that it only reads', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'list',
    'check',
    'figures',
    'tables',
    'table',
    'explain',
    'audit',
  ])
  for (const { description, inputSchema, outputSchema, annotations } of tools) {
    expect(description).toMatch(/\.$/)
    expect(inputSchema.type).toBe('object')
    expect(outputSchema?.type).toBe('object')
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
  }
})

test('an answer is data and the same as text', async () => {
  const { data, text } = await call('list')
  expect(data).toEqual({
    reports: [{ id: report, status: 'final', title: 'Delårsrapport augusti 2021', variants: [] }],
  })
  expect(JSON.parse(text)).toEqual(data)
})

const codes = async () => {
  const { isError, data } = await call('check', { report })
  expect(isError).toBe(false)
  return (data.problems as readonly { code: string; line: number }[]).map(
    ({ code, line }) => `${code} ${line}`,
  )
}

test('what authors have done wrong is an answer, as the report lies on the disk when it is asked for', async () => {
  expect(await codes()).toContain('table/total 13')
  await writeFile(chapter(), wrongTable.replace('530', '540'))
  expect(await codes()).not.toContain('table/total 13')
  await writeFile(chapter(), wrongTable)
})

test('the figures of the prose, the tables, and how a figure is made', async () => {
  const { data } = await call('figures', { report })
  const figures = data.figures as readonly { figure: string; status: string; references: string[] }[]
  expect(figures.map(({ figure, status }) => `${figure}: ${status}`)).toContain('91 tkr: unsourced')
  const tables = (await call('tables', { report })).data.tables as readonly {
    id: string
    columns: string[]
  }[]
  expect(tables.find(({ id }) => id === 'resultat')?.columns).toEqual([
    'Post',
    'Budget',
    'Utfall',
    'Avvikelse',
  ])
  const table = (await call('table', { report, table: 'resultat' })).data.table as {
    rows: { cells: object[] }[]
  }
  expect(table.rows[0]!.cells[2]).toMatchObject({ text: '90', type: 'number', amount: '90' })
  const explained = await call('explain', { report, reference: '{{resultat.skola.deviation}}' })
  expect(explained.data).toMatchObject({ row: 'Skola', column: 'Avvikelse', printed: '10' })
  expect(explained.data.sentences).toContain('Kontrollerat: Avvikelse = Budget − Utfall = 100 − 90 = 10.')
})

test('a document that lies in the workspace is audited', async () => {
  const { data } = await call('audit', { file: 'annan.html' })
  expect((data.problems as readonly { code: string }[]).map(({ code }) => code)).toEqual(['table/total'])
  expect(data.tables).toBe(1)
})

test.each([
  ['check', { report: '2021-80' }, 'Det finns ingen rapport som heter ”2021-80”. Menade du ”2021-08”?'],
  ['check', { report: '../2021-08' }, 'Det finns ingen rapport som heter ”../2021-08”.'],
  ['check', { report, variant: 'ks' }, 'Rapporten har ingen version för ”ks”. Det finns inga.'],
  [
    'table',
    { report, table: 'resultatet' },
    'Rapporten har ingen tabell med id ”resultatet”. Menade du ”resultat”?',
  ],
  [
    'explain',
    { report, reference: 'resultat.skolan.outcome' },
    '”resultat.skolan.outcome” leder inte till någon cell. Menade du ”skola”?',
  ],
  ['audit', { file: '../hemligt.csv' }, '../hemligt.csv ligger utanför arbetsmappen och läses inte.'],
  ['audit', { file: 'lank.csv' }, 'lank.csv ligger utanför arbetsmappen och läses inte.'],
  ['audit', { file: 'finns-inte.csv' }, 'Filen finns-inte.csv finns inte i arbetsmappen.'],
  ['audit', { file: '/etc/passwd' }, '/etc/passwd är ingen sorts fil som går att granska.'],
])('%s of what is not there, %j, is refused', async (name, asked, message) => {
  const { isError, text } = await call(name, asked)
  expect(isError).toBe(true)
  expect(text).toContain(message)
})

test('what no tool takes is refused by the protocol', async () => {
  const { isError, text } = await call('check', { rapport: report })
  expect(isError).toBe(true)
  expect(text).toContain('report')
})

test('nothing has been written', async () => {
  expect((await readdir(workspace())).sort()).toEqual(['annan.html', 'lank.csv', 'reports'])
})

test('without a workspace the machine’s reason is told and the command ends', async () => {
  const { code, stdout, stderr } = await delrapport(['mcp'], folder)
  expect([code, stdout]).toEqual([3, ''])
  expect(stderr).toContain('arbetsmapp')
})

test('the end of what is asked ends it', async () => {
  expect(await delrapport(['mcp'], workspace())).toMatchObject({ code: 0, stdout: '' })
})

test('a message without end ends it', async () => {
  const child = spawn(process.execPath, [program, 'mcp'], {
    cwd: workspace(),
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // It goes while it is written to.
  child.stdin.on('error', () => undefined)
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.stdin.write('x'.repeat(12 * 1024 * 1024))
  expect(await ended).toBe(0)
  child.stdin.destroy()
})

const ask = (id: number, method: string, params: object) =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`

test('what has been asked is answered, though the program that asks says no more', async () => {
  const child = spawn(process.execPath, [program, 'mcp'], { cwd: workspace() })
  const clientInfo = { name: 'prov', version: '1' }
  child.stdin.end(
    ask(1, 'initialize', { protocolVersion: '2025-03-26', capabilities: {}, clientInfo }) +
      ask(2, 'tools/call', { name: 'check', arguments: { report } }) +
      ask(3, 'tools/call', { name: 'list', arguments: {} }),
  )
  let said = ''
  for await (const chunk of child.stdout) said += String(chunk)
  const answered = said
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: number }).id)
  expect(answered).toEqual([1, 2, 3])
})
