/**
 * What a screen reader finds in the PDFs, kept as text beside this test: `npx vitest run test/e2e/structure.test.ts
 * --update` writes it anew; read the difference as one who only hears the report.
 */

import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copiedWorkspace, delrapport, project, temporaryFolder } from './run.ts'
import { dumpStructure } from './structure/dump-structure.ts'
import { readFinished } from './structure/read-finished.ts'

let out: string

beforeAll(async () => {
  out = await temporaryFolder()
})

afterAll(() => rm(out, { recursive: true, force: true }))

test.each([
  ['.', '2021-08', 'example'],
  ['examples/constructs', '2024-08', 'constructs'],
  ['examples/constructs', '2024-08-en', 'english-draft'],
])('%s %s', async (workspace, report, name) => {
  await expectStructure(path.join(project, workspace), report, name)
})

test('the same as PDF/UA-2', async () => {
  const folder = await copiedWorkspace('examples/constructs')
  await writeFile(path.join(folder, 'delrapport.config.yaml'), 'output: { pdf: ua-2 }\n')
  await expectStructure(folder, '2024-08', 'constructs-ua-2')
  await rm(folder, { recursive: true, force: true })
})

async function expectStructure(workspace: string, report: string, name: string): Promise<void> {
  const built = await delrapport(['build', report, '--format', 'pdf', '--out', out], workspace)
  expect(built.code, built.stderr).toBe(0)
  const file = readFinished(path.join(out, `delrapport-${report}.pdf`))
  await expect(dumpStructure(file)).toMatchFileSnapshot(
    path.join(import.meta.dirname, `structure/${name}.txt`),
  )
}
