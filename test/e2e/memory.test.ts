/** What many reports take of memory does not grow with their number. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { delrapport, temporaryFolder } from './run.ts'

/** Of each what is read, and what is made of it, is some megabytes; all of them at once would be twice the room. */
const reports = 80
const megabytes = 120

test('a check of many long reports gets by with the memory of a few', async () => {
  const folder = await temporaryFolder()
  // Code costs next to no time to read, and is held as it stands.
  const line = `${'åäö–x'.repeat(180)}\n`
  const chapter = `# Kapitel\n\n\`\`\`\n${line.repeat(500)}\`\`\`\n`
  for (let at = 0; at < reports; at++) {
    const report = path.join(folder, `reports/r${at}`)
    await mkdir(report, { recursive: true })
    await writeFile(path.join(report, 'report.yaml'), 'title: Rapport\norganisation: Nämnden\n')
    await writeFile(path.join(report, '01.md'), chapter.replace('# Kapitel', `# Kapitel ${at}`))
  }
  const options = { NODE_OPTIONS: `--max-old-space-size=${megabytes}` }
  const { code, stdout, stderr } = await delrapport(['check', '--no-cache'], folder, options)
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain('inga problem')
  await rm(folder, { recursive: true })
})
