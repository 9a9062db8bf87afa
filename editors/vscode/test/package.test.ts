/** What is installed: the extension alone, and all that it says it has. */

import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from 'vitest'

const here = path.join(import.meta.dirname, '..')
const packed = async () => unzipSync(await readFile(path.join(here, 'delrapport.vsix')))

test('nothing is packed but what is used', async () => {
  expect(Object.keys(await packed()).toSorted()).toEqual([
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/dist/THIRD-PARTY-LICENCES.txt',
    'extension/dist/extension.js',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/package.nls.sv.json',
    'extension/readme.md',
    'extension/snippets/en.json',
    'extension/snippets/sv.json',
  ])
})

test('each text that is named is there in both languages, and no other', async () => {
  const files = await packed()
  const read = (name: string): string => strFromU8(files[`extension/${name}`]!)
  const named = [...read('package.json').matchAll(/"%(\w+)%"/g)].map(([, name]) => name!)
  for (const name of ['package.nls.json', 'package.nls.sv.json'])
    expect(Object.keys(JSON.parse(read(name))).toSorted()).toEqual([...new Set(named)].toSorted())
})

const versionIn = async (file: string): Promise<string> =>
  JSON.parse(await readFile(path.join(here, file), 'utf8')).version

test('it is of the same version as the program', async () => {
  expect(await versionIn('package.json')).toBe(await versionIn('../../package.json'))
})

test('it asks for no module that is not in it but the editor’s own and Node’s', async () => {
  const code = strFromU8((await packed())['extension/dist/extension.js']!)
  const asked = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!)
  expect(asked.filter((name) => name !== 'vscode' && !isBuiltin(name))).toEqual([])
  expect(asked).toContain('vscode')
})
