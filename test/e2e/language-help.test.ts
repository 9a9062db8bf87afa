/** What editors ask over the protocol about the place of their cursor, in a file as Windows and macOS write it. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type {
  CompletionItem,
  Hover,
  Location,
  Position,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node.js'
import { startEditor, type Editor } from './language-client.ts'
import { temporaryFolder } from './run.ts'

const table = 'reports/r/01.md'
const prose = 'reports/r/02.md'
const tableText =
  '# Ett\n\n:::table[Kostnader]{#k kind=plain}\n\n| Post | Budget |\n| --- | ---: |\n| Lön | 10 |\n| Övrigt | 20 |\n\n:::\n'

let folder: string
let editor: Editor
let text = ''

beforeEach(async () => {
  folder = await temporaryFolder()
  await mkdir(path.join(folder, 'reports/r'), { recursive: true })
  await writeFile(path.join(folder, 'reports/r/report.yaml'), 'title: Rapport\norganisation: Nämnden\n')
  await writeFile(path.join(folder, table), tableText)
  editor = await startEditor(folder)
})

afterEach(async () => {
  expect(await editor.end()).toBe(0)
  await rm(folder, { recursive: true })
})

/** Opens the chapter of prose, its letters taken apart and its lines ended as on Windows; the cursor is where `‸` was. */
async function write(marked: string): Promise<Position> {
  const held = `# Två\r\n\r\n${marked}\r\n`.normalize('NFD')
  text = held.replace('‸', '')
  await editor.open(prose, text)
  const before = held.slice(0, held.indexOf('‸')).split('\r\n')
  return { line: before.length - 1, character: before.at(-1)!.length }
}

const ask = <T>(method: string, position: Position, more: object = {}): Promise<T> =>
  editor.ask<T>(`textDocument/${method}`, { textDocument: { uri: editor.uriOf(prose) }, position, ...more })

function edited(held: string, { range, newText }: TextEdit): string {
  const lines = held.split('\r\n')
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 2, 0) + character
  return held.slice(0, offset(range.start)) + newText + held.slice(offset(range.end))
}

async function completed(position: Position, label: string): Promise<{ item: CompletionItem; text: string }> {
  const items = await ask<CompletionItem[]>('completion', position)
  const item = items.find((one) => one.label === label)!
  return { item, text: edited(text, item.textEdit as TextEdit) }
}

test('what is proposed comes where the cursor is', async () => {
  const value = await write('Årets kostnad är {{k.ovr‸')
  const { item, text: after } = await completed(value, 'ovrigt')
  expect(item).toMatchObject({ detail: 'Övrigt', filterText: 'ovrigt Övrigt' })
  expect(item.command?.command).toBe('editor.action.triggerSuggest')
  expect(after.normalize()).toContain('Årets kostnad är {{k.ovrigt\r\n')
})

test('a block comes with its end and a text in it, writing goes on in its first line', async () => {
  const { item } = await completed(await write('::‸'), ':::note')
  expect(item).toMatchObject({
    insertTextFormat: 2,
    textEdit: { newText: ':::note$0\r\n\r\nText.\r\n\r\n:::' },
  })
})

test('from a value to its cell, its explanation and all that use its table', async () => {
  const at = await write('Två år: {{k.övrigt.bud‸get}} och :ref[k]')
  const [cell] = await ask<Location[]>('definition', at)
  expect(cell).toEqual({
    uri: editor.uriOf(table),
    range: { start: { line: 7, character: 11 }, end: { line: 7, character: 13 } },
  })
  const hover = await ask<Hover>('hover', at)
  expect(hover.contents).toMatchObject({ value: expect.stringMatching(/^\*\*20\*\*/) })
  const { range } = hover
  expect(text.split('\r\n')[2]!.slice(range!.start.character, range!.end.character).normalize()).toBe(
    '{{k.övrigt.budget}}',
  )
  const behind = '.övrigt.bud'.normalize('NFD').length
  const onTable = { ...at, character: at.character - behind }
  const uses = await ask<Location[]>('references', onTable, { context: { includeDeclaration: true } })
  expect(uses.map(({ uri }) => uri)).toEqual([editor.uriOf(table), editor.uriOf(prose), editor.uriOf(prose)])
})

test('an id is renamed in all files, and what has none says why', async () => {
  const at = await write('Två år: {{k.övrigt.budget}} och :ref[‸k]')
  expect(await ask('prepareRename', at)).toMatchObject({ placeholder: 'k' })
  const { documentChanges = [] } = await ask<WorkspaceEdit>('rename', at, { newName: 'kostnader' })
  const own = documentChanges.find(
    (change) => 'edits' in change && change.textDocument.uri === editor.uriOf(prose),
  )
  const edits = own && 'edits' in own ? (own.edits as TextEdit[]) : []
  expect(edits.toReversed().reduce(edited, text).normalize()).toContain(
    'Två år: {{kostnader.övrigt.budget}} och :ref[kostnader]',
  )
  expect(documentChanges).toHaveLength(2)
  await expect(ask('rename', at, { newName: 'två ord' })).rejects.toThrow('tva-ord')
  await expect(ask('prepareRename', { line: 2, character: 1 })).rejects.toThrow('Här står inget id att byta')
})
