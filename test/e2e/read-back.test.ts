/** What a build prints says in its tags what its page says: read back as documents that somebody else has made. */

import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readHtml } from '../../src/documents/html/read-html.ts'
import { readPdf } from '../../src/documents/pdf/read-pdf.ts'
import { documentOf, outline, tablesOf } from '../unit/foreign-blocks.ts'
import { delrapport, project, temporaryFolder } from './run.ts'

let folder: string

afterEach(() => rm(folder, { recursive: true, force: true }))

test('every cell of every table in print is the one on the page', async () => {
  folder = await temporaryFolder()
  const { code } = await delrapport(
    ['build', '--format', 'html,pdf', '--out', folder],
    path.join(project, 'examples/municipality-tables'),
  )
  expect(code).toBe(0)
  const [page, print] = await Promise.all([
    readFile(path.join(folder, 'delrapport-2025-12.html')),
    readFile(path.join(folder, 'delrapport-2025-12.pdf')),
  ])
  const published = outline(tablesOf(await documentOf(readHtml, page)))
  const printed = outline(tablesOf(await documentOf(readPdf, print)))
  expect(published.length).toBeGreaterThan(400)
  expect(printed).toEqual(published)
})
