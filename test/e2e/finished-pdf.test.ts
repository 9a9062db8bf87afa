/** What the finishing of a PDF tells and adds, as a build does it. */

import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, expect, test } from 'vitest'
import { copiedWorkspace, delrapport, project, temporaryFolder } from './run.ts'

let folder: string

afterEach(() => rm(folder, { recursive: true, force: true }))

test('a character that no font has is told where the author wrote it', async () => {
  folder = await copiedWorkspace('examples/minimal')
  const report = path.join(folder, 'reports/2021-08')
  // No character has this code, so no font of any machine shows it.
  const lacking = '\u0378'
  const manifest = await readFile(path.join(report, 'report.yaml'), 'utf8')
  await writeFile(path.join(report, 'report.yaml'), manifest.replace(/^title: /m, `title: Nr ${lacking} `))
  await writeFile(
    path.join(report, '02-mer.md'),
    `# Mer\n\nEtt **fetstilt ${lacking} ord**.\n\n:::table[Rader]{kind=plain}\n\n| A | B |\n| - | - |\n| ett | x ${lacking} y |\n\n:::\n\nKallas ‘grön’ och ”q\u0308” ${lacking}, ${lacking}\u0379${lacking}.\n`,
  )
  const { code, stderr } = await delrapport(['build', '--format', 'pdf'], folder)
  expect(code).toBe(0)
  expect(stderr.match(/^reports\/\S+ +\S+ +pdf\/\S+$/gm)).toEqual([
    'reports/2021-08/report.yaml:1:11  varning  pdf/glyph',
    'reports/2021-08/02-mer.md:3:16  varning  pdf/glyph',
    'reports/2021-08/02-mer.md:9:11  varning  pdf/glyph',
    'reports/2021-08/02-mer.md:13:24  varning  pdf/glyph',
    'reports/2021-08/02-mer.md:13:27  varning  pdf/glyph',
  ])
  expect(stderr).toContain('(U+0378) finns inte i något typsnitt')
  expect(stderr).toContain(`Tecknen ”${lacking}\u0379${lacking}” finns inte i något typsnitt`)
})

test('data that is attached is the same file as the data beside it', async () => {
  folder = await temporaryFolder()
  const { code } = await delrapport(
    ['build', '2024-08-en', '--out', folder],
    path.join(project, 'examples/constructs'),
  )
  expect(code).toBe(0)
  const [pdf, json] = await Promise.all(
    ['pdf', 'json'].map((extension) => readFile(path.join(folder, `delrapport-2024-08-en.${extension}`))),
  )
  const document = await getDocument({ data: new Uint8Array(pdf!), verbosity: 0 }).promise
  const attached = await document.getAttachments()
  await document.destroy()
  expect(Object.keys(attached)).toEqual(['delrapport-2024-08-en.json'])
  expect(Buffer.from(attached['delrapport-2024-08-en.json'].content).equals(json!)).toBe(true)
})
