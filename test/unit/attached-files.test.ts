/** PDFs that chapters bring along: what is told of them, what each output says, and that hostile ones end. */

import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { inspectPdf } from '../../src/documents/pdf/inspect-pdf.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const pdf = (catalog: string, more = ''): string =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 3>>endobj\n` +
  `3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n4 0 obj<</K 3 0 R>>endobj\n${more}\ntrailer<</Root 1 0 R>>\n%%EOF\n`

const tagged = '/StructTreeRoot 4 0 R/MarkInfo<</Marked true>>'
const inspected = (text: string) => inspectPdf(Buffer.from(text, 'latin1'))

test('what a PDF is, is told of what it says itself', () => {
  expect(inspected(pdf(tagged, '<pdfaid:part>2</pdfaid:part>'))).toEqual({
    fault: null,
    pages: 3,
    isTagged: true,
    isActive: false,
    archive: '2',
  })
  expect(inspected(pdf(tagged, "pdfaid:part='1'"))).toMatchObject({ archive: '1' })
  expect(inspected(pdf('/OpenAction<</S/JavaScript>>'))).toMatchObject({
    isTagged: false,
    isActive: true,
    archive: null,
  })
  expect(inspected(pdf('/OpenAction[3 0 R/Fit]'))).toMatchObject({ isActive: false })
  expect(inspected(`${pdf('')}trailer<</Root 1 0 R/Encrypt 9 0 R>>`)).toEqual({ fault: 'locked' })
  expect(inspected('PK')).toEqual({ fault: 'format' })
  expect(inspected('%PDF-1.7\n')).toEqual({ fault: 'damaged' })
})

test('a file of nothing but beginnings is given up', () => {
  for (const beginning of ['1 0 obj (', 'trailer (', '1 0 obj [', '1 0 obj << /A '])
    expect(inspected(`%PDF-1.4\n${beginning.repeat(300_000)}`)).toEqual({ fault: 'damaged' })
})

const files = (file: string, bytes: Uint8Array) =>
  new Map<string, string | Uint8Array>([
    ['reports/r/report.yaml', 'title: T\norganisation: KS\n'],
    ['reports/r/01.md', '# Kapitel\n\nSe :ref[granskning].\n'],
    ['reports/r/02.md', `---\nappendix: ja\nfile: ${file}\n---\n\n# Granskning\n`],
    ['reports/r/03.md', `---\nappendix: ja\nfile: bilagor/revision.pdf\n---\n\n# En gång till\n`],
    ['reports/r/bilagor/revision.pdf', bytes],
    ['reports/r/andra/revision.pdf', bytes],
  ])

const checked = (file: string, bytes = Buffer.from(pdf(tagged))) =>
  checkReport(memoryWorkspace(files(file, bytes) as Map<string, string>), 'r')

test('a chapter may be a file alone; two of the same name are told apart', async () => {
  const { numbered, diagnostics } = await checked('andra/revision.pdf')
  expect(diagnostics.map(({ code }) => code)).toEqual(['attachment/archive', 'attachment/archive'])
  expect(numbered.report.attachments.map(({ name, pages }) => [name, pages])).toEqual([
    ['revision.pdf', 3],
    ['revision-2.pdf', 3],
  ])
})

const told = async (file: string) =>
  (await checked(file)).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span }) => `${code} ${span.file}:${span.start}`)

test('one that is not there, or leads out, is told where it is named', async () => {
  expect(await told('bilagor/revison.pdf')).toEqual(['attachment/file reports/r/02.md:23'])
  expect(await told('../../../revision.pdf')).toEqual(['path/outside reports/r/02.md:23'])
})
