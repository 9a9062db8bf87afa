/** A session is opened with other parts than the program's own. */

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  buildReport,
  createPrinter,
  describe,
  entry,
  openSession,
  ownParts,
  ruleWith,
  type Parts,
} from '../../src/index.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const chapter = '# Ett\n\nTODO: skriv.\n\n:::note\nText.\n:::\n'
const workspace = memoryWorkspace(
  new Map([
    ['reports/r/report.yaml', 'title: Rapport\norganisation: Nämnden\noutput: { formats: [rubrik] }\n'],
    ['reports/r/01.md', chapter],
  ]),
)

const texts = { message: ({ count }: { count: number }) => `${count} kapitel`, hint: () => 'Skriv fler.' }
const counted = ruleWith(
  { 'text/count': entry({ severity: 'error', sv: texts, en: texts }) },
  (report, emit) => emit('text/count', { count: report.chapters.length }, report.chapters[0]!.titleSpan),
)

const parts: Parts = {
  ...ownParts,
  directives: ownParts.directives.filter(({ name }) => name !== 'note'),
  rules: [counted],
  formats: {
    rubrik: {
      extension: 'txt',
      prints: false,
      make: async ({ numbered }) => Buffer.from(numbered.report.meta.title),
    },
  },
}

test('what is checked and told follows from the parts that are handed in', async () => {
  const { diagnostics, locate } = await openSession(workspace, parts).check('r')
  expect(diagnostics.map((one) => describe(one, locate, 'sv').message)).toEqual([
    '1 kapitel',
    'Blocket :::note finns inte.',
  ])
  const own = await openSession(workspace).check('r')
  expect(own.diagnostics.map(({ code }) => code)).toEqual(['manifest/invalid', 'text/todo'])
})

test('what is built is what those parts have', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
  const checked = await openSession(workspace, parts).check('r')
  const printer = createPrinter({})
  const { written } = await buildReport(checked, { formats: ['rubrik'], draft: true, folder, printer })
  expect(await readFile(written[0]!, 'utf8')).toBe('Rapport')
  await printer.end()
  await rm(folder, { recursive: true })
})
