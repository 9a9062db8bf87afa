/** The files of a report for whoever writes them in the preview. */

import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkspace } from '../../src/host/workspace.ts'
import { openDesk, type Desk } from '../../src/preview/desk.ts'

let folder: string
let desk: Desk

const at = (name: string) => path.join(folder, 'reports/r', name)

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
  await mkdir(at(''), { recursive: true })
  await writeFile(at('report.yaml'), 'title: R\n')
  await writeFile(at('09-mål.md'), '# Mål\r\n')
  await writeFile(at('anteckningar.txt'), 'hemligt')
  desk = openDesk(await openWorkspace(folder))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('chapters and settings can be read and written, and nothing else', async () => {
  expect(await desk.names('r')).toEqual(['09-mål.md', 'report.yaml'])
  const held = await desk.read('r', '09-mål.md')
  expect(held!.text).toBe('# Mål\r\n')
  await writeFile(path.join(folder, 'reports/utanför.md'), 'x')
  await symlink(path.join(folder, 'reports/utanför.md'), at('inom.md'))
  await symlink('/etc/hosts', at('länk.md'))
  for (const name of ['anteckningar.txt', '../utanför.md', 'länk.md', '/etc/passwd', '']) {
    expect(await desk.read('r', name)).toBeNull()
    expect(await desk.save('r', name, 'y', 'any')).toBeNull()
  }
  expect(await readFile(path.join(folder, 'reports/utanför.md'), 'utf8')).toBe('x')
})

test('what is saved is what was written, byte for byte', async () => {
  const { version } = (await desk.read('r', '09-mål.md'))!
  const saved = await desk.save('r', '09-mål.md', '\uFEFF# Nya mål\r\n', version)
  expect(saved).toMatchObject({ isSaved: true })
  expect(await readFile(at('09-mål.md'), 'utf8')).toBe('\uFEFF# Nya mål\r\n')
  expect((await desk.read('r', '09-mål.md'))!.version).toBe(saved!.version)
})

test('a file that has changed meanwhile is left alone, and what it holds is told', async () => {
  const { version } = (await desk.read('r', '09-mål.md'))!
  await writeFile(at('09-mål.md'), '# Någon annans\n')
  const refused = await desk.save('r', '09-mål.md', '# Min\n', version)
  expect(refused).toMatchObject({ isSaved: false, text: '# Någon annans\n' })
  expect(await readFile(at('09-mål.md'), 'utf8')).toBe('# Någon annans\n')
  expect(await desk.save('r', '09-mål.md', '# Min\n', refused!.version)).toMatchObject({ isSaved: true })
})

test('what is no text is not opened', async () => {
  await writeFile(at('09-mål.md'), Buffer.from([0x23, 0x20, 0xe5]))
  expect(await desk.read('r', '09-mål.md')).toBeNull()
})

test('a chapter begins behind the others, and never over one that is there', async () => {
  expect(await desk.begin('r', '  Årets\nutfall ')).toBe('10-arets-utfall.md')
  expect(await readFile(at('10-arets-utfall.md'), 'utf8')).toBe('# Årets utfall\n\n')
  expect(await desk.begin('r', '???')).toBe('11-kapitel.md')
  await rm(at('09-mål.md'))
  for (const name of await readdir(at(''))) if (name.endsWith('.md')) await rm(at(name))
  expect(await desk.begin('r', 'Första')).toBe('01-forsta.md')
  await rm(at('01-forsta.md'))
  await writeFile(at('mal.md'), '# Mål\n')
  expect(await desk.begin('r', 'Mål')).toBe('mal-2.md')
})
