/** Word documents as the command builds them. */

import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import { named, parse, structureProblems, type Node } from '../conformance/docx-structure.js'
import { readPdf } from './read-pdf.ts'
import { delrapport, project, temporaryFolder } from './run.ts'

const workspace = path.join(project, 'examples/constructs')
let out: string
let alone: Uint8Array

beforeAll(async () => {
  out = await temporaryFolder()
  const words = ['build', '2024-08', '--format', 'docx', '--no-cache', '--out', path.join(out, 'alone')]
  const { code, stdout } = await delrapport(words, workspace)
  expect(code).toBe(0)
  expect(stdout).toMatch(/delrapport-2024-08\.docx\n$/)
  alone = await readFile(path.join(out, 'alone/delrapport-2024-08.docx'))
})

afterAll(() => rm(out, { recursive: true, force: true }))

test('is in the form that Word asks for', () => {
  expect(structureProblems(alone)).toEqual([])
})

test('is the same, byte for byte, when it is built again beside a PDF, and names the pages of that', async () => {
  const words = ['build', '2024-08', '--format', 'docx,pdf', '--no-cache', '--force', '--out', out]
  expect((await delrapport(words, workspace)).code).toBe(0)
  expect((await readFile(path.join(out, 'delrapport-2024-08.docx'))).equals(alone)).toBe(true)
  const { pages } = await readPdf(path.join(out, 'delrapport-2024-08.pdf'))
  const entries = contents()
  expect(entries.length).toBeGreaterThan(5)
  for (const { title, page } of entries) expect(pages[page - 1]!.replace(/\s+/g, ' ')).toContain(title)
})

/** What its contents list, and the page that they name. */
function contents(): { title: string; page: number }[] {
  const document = parse(Buffer.from(unzipSync(alone)['word/document.xml']!).toString()) as Node
  const entries = named(document, 'w:p').filter((one) =>
    named(one, 'w:pStyle').some(({ attributes }) => /^TOC\d$/.test(attributes['w:val']!)),
  )
  return entries.map((entry) => {
    const texts = named(entry, 'w:t').map(({ text }) => text)
    return { title: texts.slice(1, -1).join(''), page: Number(texts.at(-1)) }
  })
}
