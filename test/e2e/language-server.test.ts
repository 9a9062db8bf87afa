/** What editors are told over the protocol while a report is written. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CodeAction, DocumentSymbol, FoldingRange, TextEdit } from 'vscode-languageserver/node.js'
import { startEditor, type Editor } from './language-client.ts'
import { program, temporaryFolder } from './run.ts'

const manifest = 'title: Rapport\norganisation: Nämnden\nunit: tkr\nstatus: final\n'
const table = '| Post | Budget | Utfall |\n| --- | ---: | ---: |\n| Lön | 10 | 20 |\n'
const chapter = 'reports/r/01.md'
const other = 'reports/r/02.md'

let folder: string
let editor: Editor
const others: Editor[] = []

async function another(...wanted: Parameters<typeof startEditor>): Promise<Editor> {
  const started = await startEditor(...wanted)
  others.push(started)
  return started
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const whole = path.join(folder, file)
    await mkdir(path.dirname(whole), { recursive: true })
    await writeFile(whole, text)
  }
}

const document = (of: Editor, file: string) => ({ textDocument: { uri: of.uriOf(file) } })

const codes = (problems: readonly { readonly code?: unknown }[]) => problems.map(({ code }) => code)

beforeEach(async () => {
  folder = await temporaryFolder()
  await write({
    'reports/r/report.yaml': manifest,
    [chapter]: `# Ett\n\n:::table[Kostnader]{#k}\n${table}:::\n`,
    [other]: '# Två\n\nSe :ref[k].\n',
  })
  editor = await startEditor(folder)
})

afterEach(async () => {
  for (const one of [editor, ...others.splice(0)]) expect(await one.end()).toBe(0)
  await rm(folder, { recursive: true })
})

test('a problem comes as it is typed, in other files too, and goes', async () => {
  const text = await readFile(path.join(folder, chapter), 'utf8')
  await editor.open(chapter, text)
  expect(await editor.problems(chapter, () => true)).toEqual([])
  await editor.type(chapter, text.replace('{#k}', '{#kostnader}'))
  const [problem] = await editor.problems(other, ({ length }) => length > 0)
  expect(problem).toMatchObject({
    code: 'ref/unknown',
    severity: 1,
    source: 'delrapport',
    range: { start: { line: 2, character: 3 }, end: { line: 2, character: 10 } },
  })
  expect(problem!.message).toMatch(/”k”.*\n.*kostnader/s)
  await editor.type(chapter, text)
  expect(await editor.problems(other, ({ length }) => length === 0)).toEqual([])
})

test('what another program saves is seen', async () => {
  await editor.open(chapter, await readFile(path.join(folder, chapter), 'utf8'))
  await editor.problems(chapter, () => true)
  await writeFile(path.join(folder, other), '# Två\n\nSe :ref[borta].\n')
  expect(codes(await editor.problems(other, ({ length }) => length > 0))).toEqual(['ref/unknown'])
})

test('problems of all a report’s files go when none of them is open any more', async () => {
  await write({ [other]: '# Två\n\nSe :ref[borta].\n' })
  await editor.open(chapter, '# Ett\n\nText.\n')
  await editor.problems(other, ({ length }) => length > 0)
  await editor.close(chapter)
  await editor.problems(other, ({ length }) => length === 0)
})

test('a problem of several variants is said once, with the place that it disagrees with', async () => {
  await write({ 'reports/r/report.yaml': `${manifest}variants:\n  a: {}\n  b: {}\n` })
  await editor.open(chapter, `# Ett\n\n:::table[Kostnader]{#k}\n${table}:::\n\n## Mål {#k}\n`)
  const problems = await editor.problems(chapter, ({ length }) => length > 0)
  expect(codes(problems)).toEqual(['table/duplicate-id'])
  expect(problems[0]!.relatedInformation).toMatchObject([
    { location: { uri: editor.uriOf(chapter), range: { start: { line: 8 } } } },
  ])
})

test('places and edits are right with the line ends of Windows and letters in two parts', async () => {
  const text = [
    '# Årsredovisning',
    '',
    ':::note[Åäö]',
    'Text.',
    '::',
    '',
    '|Åäö|Antal|',
    '|---|---|',
    '|Ö|1|',
    '',
  ]
    .join('\r\n')
    .normalize('NFD')
  await editor.open(chapter, text)
  const [problem] = await editor.problems(chapter, ({ length }) => length > 0)
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } }
  expect(problem).toMatchObject({ code: 'directive/fence', range })
  const [mend] = await editor.ask<CodeAction[]>('textDocument/codeAction', {
    ...document(editor, chapter),
    range,
    context: { diagnostics: [problem] },
  })
  expect(mend).toMatchObject({
    title: 'Ändra ”::” till ”:::”',
    kind: 'quickfix',
    isPreferred: true,
    edit: {
      documentChanges: [
        { textDocument: { uri: editor.uriOf(chapter), version: 1 }, edits: [{ range, newText: ':::' }] },
      ],
    },
  })
  const edits = await editor.ask<TextEdit[]>('textDocument/formatting', {
    ...document(editor, chapter),
    options: {},
  })
  // Behind `|Åäö`, whose six units are three letters.
  expect(edits).toContainEqual({
    range: { start: { line: 6, character: 7 }, end: { line: 6, character: 7 } },
    newText: ' ',
  })
})

test('a file outside reports is no matter of its, and a configuration is that of a report', async () => {
  await editor.open('README.md', '# Läs\n\nSe :ref[borta].\n')
  expect(await editor.ask('textDocument/documentSymbol', document(editor, 'README.md'))).toBeNull()
  await editor.open('delrapport.config.yaml', 'titel: A\n')
  const problems = await editor.problems('delrapport.config.yaml', ({ length }) => length > 0)
  expect(codes(problems)).toEqual(['manifest/unknown-key'])
})

test('several workspaces below the folder that is open, and one around it', async () => {
  await write({ 'w/reports/q/report.yaml': manifest, 'w/reports/q/01.md': '# Q\n' })
  const below = await another(folder, [path.join(folder, 'reports/r')])
  await below.open(chapter, '# Ett\n\nSe :ref[här].\n')
  await below.open('w/reports/q/01.md', '# Q\n\nSe :ref[där].\n')
  const [here] = await below.problems(chapter, ({ length }) => length > 0)
  const [there] = await below.problems('w/reports/q/01.md', ({ length }) => length > 0)
  expect([here!.message, there!.message]).toEqual([
    expect.stringContaining('här'),
    expect.stringContaining('där'),
  ])
  expect(below.shown).toEqual([])
})

test('without reports the editor is told so', async () => {
  const elsewhere = await temporaryFolder()
  const lost = await another(elsewhere)
  await lost.open('a.md', '# A\n')
  expect(await lost.ask('textDocument/foldingRange', document(lost, 'a.md'))).toBeNull()
  expect(lost.shown).toEqual([expect.stringContaining('reports')])
  await rm(elsewhere, { recursive: true })
})

test('what cannot be asked is no end of it', async () => {
  await editor.open(chapter, '# Ett\n\n:::note\nText.\n:::\n')
  const nowhere = { line: 1_000_000, character: -5 }
  const everywhere = { start: { line: -1, character: -1 }, end: nowhere }
  for (const uri of ['', 'untitled:1', 'file:///%', 'file:///borta/reports/r/01.md', editor.uriOf('reports')])
    expect(await editor.ask('textDocument/hover', { textDocument: { uri }, position: nowhere })).toBeNull()
  for (const method of ['completion', 'hover', 'definition', 'references', 'codeAction', 'rangeFormatting'])
    await editor.ask(`textDocument/${method}`, {
      ...document(editor, chapter),
      position: nowhere,
      range: everywhere,
      context: { diagnostics: [], includeDeclaration: true },
      options: {},
    })
  const noName = { ...document(editor, chapter), position: nowhere }
  await expect(editor.ask('textDocument/prepareRename', noName)).rejects.toThrow('id')
  await expect(editor.ask('textDocument/hover', {})).rejects.toThrow()
  await expect(editor.ask('nope', {})).rejects.toThrow()
  await editor.tell('textDocument/didChange', { textDocument: { uri: 'file:///x' }, contentChanges: [] })
  await rm(path.join(folder, 'reports'), { recursive: true })
  await editor.tell('workspace/didChangeWatchedFiles', { changes: [] })
  await editor.type(chapter, '# Ett\n\n:::note\nText.\n\nMer.\n:::\n')
  const folds = await editor.ask<FoldingRange[] | null>(
    'textDocument/foldingRange',
    document(editor, chapter),
  )
  expect(folds).toContainEqual({ startLine: 2, endLine: 6 })
})

test('an editor that is killed in the middle of a message leaves no server behind', async () => {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: '/', stdio: 'pipe' })
  const ended = once(server, 'exit')
  const initialize = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { capabilities: {} },
  })
  server.stdin.write(`Content-Length: ${initialize.length}\r\n\r\n${initialize}`)
  await once(server.stdout, 'data')
  server.stdin.end('Content-Length: 50\r\n\r\n{"jsonrpc"')
  expect(await ended).toEqual([1, null])
})

test.each([0, 30, 150])(
  'an editor that goes %s ms after it has opened a file leaves no server behind',
  async (delay) => {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: '/', stdio: 'pipe' })
    const ended = once(server, 'exit')
    const say = (message: object): void => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message })
      server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    }
    const { uri } = document(editor, chapter).textDocument
    say({ id: 1, method: 'initialize', params: { capabilities: {} } })
    say({ method: 'initialized', params: {} })
    say({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text: '# Ett\n' } },
    })
    // What it is doing then differs: starting, reading, checking.
    await pause(delay)
    server.stdin.end()
    expect(await ended).toEqual([1, null])
  },
)

test('what a file holds is told as it is typed', async () => {
  await editor.open(chapter, '# Ett\n\n## Mål\n')
  await editor.type(chapter, '# Ett\n\n## Nytt\n')
  const symbols = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', document(editor, chapter))
  expect(symbols).toMatchObject([{ name: 'Ett', children: [{ name: 'Nytt' }] }])
})
