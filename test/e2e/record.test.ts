/** A record that was written is verified: whatever byte of whatever file changes, the file is named. */

import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownParts } from '../../src/engine/parts.ts'
import { openSession } from '../../src/engine/session.ts'
import { verifyList, type Verified } from '../../src/engine/verify.ts'
import { writeRecord } from '../../src/engine/write-record.ts'
import { openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import { createPrinter } from '../../src/print/create-printer.ts'

const texts = {
  'delrapport.config.yaml': 'output: { formats: [html, pdf, json, csv, xlsx] }\n',
  'kinds/matt.yaml': `kind: matt
title: Mått
about: Vad som räknas.
columns:
  - { id: matt, heading: Mått, role: key, required: true }
  - { id: antal, heading: Antal, type: integer, required: true }
`,
  'templates/partials/box.hbs': readFileSync(
    path.join(import.meta.dirname, '../../templates/partials/box.hbs'),
    'utf8',
  ),
  'reports/r/report.yaml': 'title: Delårsrapport\norganisation: Kulturnämnden\ncutoff: 2021-07-31\n',
  'reports/r/data/besok.csv': 'Mått;Antal\nBesök;1200\nLån;900\n',
  'reports/r/01-kapitel.md': `# Besök

Nämnden räknar besök och lån.

::table[Besök och lån]{#besok kind=matt src=data/besok.csv}
`,
} as const

const root = mkdtempSync(path.join(os.tmpdir(), 'delrapport-record-'))
const folder = path.join(root, 'out/r')
const list = path.join(folder, 'delrapport-r.record.json')
let workspace: Workspace
let written: readonly string[]

beforeAll(async () => {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  workspace = await openWorkspace(root)
  const session = openSession(workspace)
  const printer = createPrinter(process.env)
  try {
    const checked = await session.check('r')
    expect(checked.diagnostics.map(({ code }) => code)).toEqual([])
    const { outputs, record } = await writeRecord(checked, {
      formats: ['html', 'pdf', 'xlsx'],
      workspace: session.workspace,
      reads: session.readsOf('r', null)!,
      folder,
      printer,
    })
    written = [...outputs, ...record].map((file) => path.relative(folder, file).replaceAll(path.sep, '/'))
  } finally {
    await printer.end()
  }
}, 60_000)

afterAll(() => rmSync(root, { recursive: true }))

const verified = (find: Workspace | null = workspace) =>
  verifyList({ file: list, bytes: readFileSync(list) }, () => Promise.resolve(find), ownParts)

const differing = ({ outputs, sources }: Verified) => [...outputs!.differing, ...(sources?.differing ?? [])]

/** The file with another byte in its midst, for as long as something is done with it. */
async function with1Changed<T>(file: string, done: () => Promise<T>): Promise<T> {
  const bytes = readFileSync(file)
  const changed = Buffer.from(bytes)
  const at = changed.length >> 1
  // A letter for a letter, so that what is read as a text still is one.
  changed[at] = changed[at] === 0x78 ? 0x79 : 0x78
  writeFileSync(file, changed)
  try {
    return await done()
  } finally {
    writeFileSync(file, bytes)
  }
}

test('all is as it was, and the record holds files of every kind', async () => {
  const found = (await verified()) as Verified
  expect(differing(found)).toEqual([])
  expect(found.isOtherProgram).toBe(false)
  expect(found.sources!.count).toBe(Object.keys(texts).length)
  const endings = new Set(written.map((file) => path.extname(file)))
  expect([...endings].toSorted()).toEqual(['.csv', '.html', '.json', '.pdf', '.xlsx'])
})

test('a changed byte is told of each file that was written, and of the list itself', async () => {
  const others = written.filter((file) => !file.endsWith('.record.json'))
  for (const file of others) {
    const found = await with1Changed(path.join(folder, file), () => verified())
    expect(differing(found as Verified)).toEqual([{ file, difference: 'changed' }])
  }
  expect(await with1Changed(list, () => verified())).toMatch(/^(?:changed|notOurs)$/)
})

test.each(Object.keys(texts))('a changed byte is told of the source %s', async (file) => {
  const found = await with1Changed(path.join(root, file), () => verified())
  expect(differing(found as Verified)).toContainEqual({ file, difference: 'changed' })
})

test('what is gone and what is new is told; line ends of another system are no change', async () => {
  const added = path.join(root, 'reports/r/02-nytt.md')
  writeFileSync(added, '# Nytt\n\nMer.\n')
  expect(differing((await verified()) as Verified)).toEqual([
    { file: 'reports/r/02-nytt.md', difference: 'added' },
  ])
  rmSync(added)
  const chapter = path.join(root, 'reports/r/01-kapitel.md')
  writeFileSync(chapter, texts['reports/r/01-kapitel.md'].replaceAll('\n', '\r\n'))
  expect(differing((await verified()) as Verified)).toEqual([])
  rmSync(chapter)
  expect(differing((await verified()) as Verified)).toEqual([
    { file: 'reports/r/01-kapitel.md', difference: 'missing' },
  ])
  writeFileSync(chapter, texts['reports/r/01-kapitel.md'])
  const html = path.join(folder, 'delrapport-r.html')
  const bytes = readFileSync(html)
  rmSync(html)
  expect(differing((await verified()) as Verified)).toEqual([
    { file: 'delrapport-r.html', difference: 'missing' },
  ])
  writeFileSync(html, bytes)
})

test('without the sources the outputs are verified alone, and a list that leads elsewhere reads nothing there', async () => {
  const found = (await verified(null)) as Verified
  expect(found.sources).toBeNull()
  expect(found.outputs!.differing).toEqual([])
  appendFileSync(path.join(root, 'secret'), 'x')
  const leading = readFileSync(list, 'utf8').replaceAll('delrapport-r.html', '../../secret')
  expect(
    await verifyList({ file: list, bytes: Buffer.from(leading) }, () => Promise.resolve(null), ownParts),
  ).toBe('changed')
})
