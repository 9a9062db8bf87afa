/** Whoever ships others' code ships their licences: a bundle without one is not made. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectLicences } from '../../build/licences.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function packed(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const root = path.join(folder, 'node_modules', name)
  const manifest = JSON.stringify({ name, version: '1.0.0', license: 'MIT' })
  for (const [file, text] of Object.entries({ 'package.json': manifest, 'lib/a.js': 'a()', ...files })) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
  }
  return path.join(root, 'lib/a.js')
}

function licencesOf(...modules: readonly string[]): string {
  let text = ''
  const emit = { emitFile: ({ source }: { readonly source: string }) => void (text = source) }
  const bundle = { 'a.js': { modules: Object.fromEntries(modules.map((id) => [id, { renderedLength: 1 }])) } }
  collectLicences().generateBundle.call(emit, null, bundle)
  return text
}

test('each package’s, by the order of names, with those of what it has copied', async () => {
  const copied = '/*\nCopyright B\nPermission is hereby granted, free of charge …\n*/\nb()'
  const second = await packed('zebra', { LICENSE: 'Licence of zebra' })
  const first = await packed('@apes/ape', { 'license.md': 'Licence of ape', 'lib/a.js': copied })
  const own = path.join(folder, 'src/own.ts')
  const text = licencesOf(second, own, first)
  expect(text).toBe(licencesOf(first, second))
  expect(text).toMatch(/^@apes\/ape 1\.0\.0 \(MIT\)\n\nLicence of ape\n\n\/\*\nCopyright B\n/)
  expect(text).toMatch(/\n\nzebra 1\.0\.0 \(MIT\)\n\nLicence of zebra\n$/)
})

test('a package without one fails the build', async () => {
  const lacking = await packed('lacking', {})
  expect(() => licencesOf(lacking)).toThrow('lacking 1.0.0 (MIT) has no licence')
})
