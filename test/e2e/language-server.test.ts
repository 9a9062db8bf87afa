/** What editors are told over the protocol while a report is written. */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEditor, type Editor } from './language-client.ts'
import { temporaryFolder } from './run.ts'

const manifest = 'title: Rapport\norganisation: Nämnden\nunit: tkr\nstatus: final\n'
const table = '| Post | Budget | Utfall |\n| --- | ---: | ---: |\n| Lön | 10 | 20 |\n'
const chapter = 'reports/r/01.md'
const other = 'reports/r/02.md'

let folder: string
let editor: Editor

async function write(files: Readonly<Record<string, string>>, below = ''): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const whole = path.join(folder, below, file)
    await mkdir(path.dirname(whole), { recursive: true })
    await writeFile(whole, text)
  }
}

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
  expect(await editor.end()).toBe(0)
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
