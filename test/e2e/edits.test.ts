/** Whatever was edited and built on the way, what a build writes follows from the sources alone. */

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { delrapport, temporaryFolder } from './run.ts'

const prose = 'Nämnden redovisar utfallet för perioden och bedömer att verksamheten håller budgeten. '

/** Some forty thousand letters, so that a few make a part. */
const chapter = (number: number, more = '') =>
  `# Verksamhet ${number} {#v${number}}\n\n${`${prose.repeat(12)}\n\n`.repeat(36)}` +
  `:::table[Utfall ${number}]{#t${number}}\n| Post | Budget | Utfall |\n| --- | ---: | ---: |\n| Lön | 1${number} | 9${number} |\n| Lokal | 20 | 30 |\n:::\n\n` +
  `Se :ref[v${(number % chapters) + 1}] och :ref[t${((number + 3) % chapters) + 1}].${more}\n`

const chapters = 8
const fileOf = (number: number) => `0${number}.md`
const manifest = (more: string) => `title: Rapport\norganisation: Nämnden\ndate: 2024-09-17\n${more}`

/** What each file may hold. */
const files: Readonly<Record<string, readonly string[]>> = {
  'report.yaml': [
    manifest('listOf: [tables]\n'),
    manifest('accent: "#7a1f1f"\n'),
    manifest('theme: { name: horizon }\n'),
  ],
  ...Object.fromEntries(
    Array.from({ length: chapters }, (_, index) => index + 1).map((number) => [
      fileOf(number),
      [
        chapter(number),
        chapter(number, ' Här står en mening till.'),
        chapter(number, `\n\n${`${prose.repeat(12)}\n\n`.repeat(9)}`),
        chapter(number, '\n\n## Ännu en rubrik\n\nMed → och Ł.[^1]\n\n[^1]: En not.'),
      ],
    ]),
  ),
}

const edit = fc
  .constantFrom(...Object.keys(files))
  .chain((file) => fc.record({ file: fc.constant(file), text: fc.constantFrom(...files[file]!) }))

/** Several edits between two builds, and some of them taken back. */
const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })

test('after any edits with builds between them, the files are those of a build anew elsewhere', async () => {
  const cache = await temporaryFolder()
  await fc.assert(
    fc.asyncProperty(edits, async (rounds) => {
      const folder = await temporaryFolder()
      const elsewhere = await temporaryFolder()
      const report = path.join(folder, 'reports/r')
      await mkdir(report, { recursive: true })
      for (const [file, texts] of Object.entries(files)) await writeFile(path.join(report, file), texts[0]!)
      // Parts of the runs before are among what it may take.
      const built = () => delrapport(['build'], folder, { DELRAPPORT_CACHE: cache })
      await built()
      for (const round of rounds) {
        for (const { file, text } of round) await writeFile(path.join(report, file), text)
        expect((await built()).code).toBe(0)
      }
      await cp(path.join(folder, 'reports'), path.join(elsewhere, 'reports'), { recursive: true })
      expect((await delrapport(['build', '--no-cache', '--jobs', '1'], elsewhere)).code).toBe(0)
      for (const extension of ['html', 'json', 'pdf']) {
        const [one, other] = await Promise.all(
          [folder, elsewhere].map((root) => readFile(path.join(root, `out/r/delrapport-r.${extension}`))),
        )
        expect(one!.equals(other!), extension).toBe(true)
      }
      await Promise.all([folder, elsewhere].map((root) => rm(root, { recursive: true, force: true })))
    }),
    { numRuns: 6 },
  )
  await rm(cache, { recursive: true, force: true })
})
