/** `delrapport theme` as its user meets it: a look of one's own, and how it comes out. */

import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { copiedWorkspace, delrapport } from './run.ts'

test('a theme is begun, changed and shown, and what is wrong in it is told', async () => {
  const folder = await copiedWorkspace('examples/minimal')
  try {
    const begun = await delrapport(['theme', 'new', 'kommunen'], folder)
    expect(begun.code).toBe(0)
    const sheet = path.join(folder, begun.stdout.trim().split('\n').at(-1)!)
    expect((await delrapport(['theme', 'new', 'kommunen'], folder)).code).toBe(2)

    const shown = await delrapport(['theme', 'preview', 'kommunen', '--out', 'prov'], folder)
    expect(shown).toMatchObject({ code: 0, stderr: '' })
    expect(shown.stdout).toBe('prov/theme-kommunen.html\nprov/theme-kommunen.pdf\n')
    expect((await readFile(path.join(folder, 'prov/theme-kommunen.pdf'))).subarray(0, 5).toString()).toBe(
      '%PDF-',
    )

    await writeFile(sheet, '.table { opacity: 0.5 }\n')
    const broken = await delrapport(['theme', 'preview', 'kommunen', '--out', 'prov'], folder)
    expect(broken.code).toBe(0)
    expect(broken.stderr).toContain('layout/unspoken')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
