/** What was read is known well enough to tell whether it would be read again. */

import { expect, test } from 'vitest'
import { areAsRead, recorded } from '../../src/host/reads.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const files = () =>
  new Map([
    ['reports/r/01.md', '# Ett\n'],
    ['reports/r/data/a.csv', 'a;b\n'],
    ['reports/r/02.md', '# Två\n'],
  ])

/** Reads some of what is there, and some that is not. */
async function reading(disk: Map<string, string>, meanwhile = () => {}) {
  const workspace = memoryWorkspace(disk)
  const door = recorded(workspace)
  const read = async () => {
    await door.workspace.readText('reports/r/01.md')
    await door.workspace.readBytes('reports/r/data/a.csv', 100)
    await door.workspace.readText('reports/r/nej.md')
    await door.workspace.fileNames('reports/r', '.md')
    await door.workspace.folderNames('reports')
    await door.workspace.fileNames('kinds', '.yaml')
  }
  await read()
  meanwhile()
  await read()
  return () => areAsRead(door.reads(), workspace)
}

test.each<[string, (disk: Map<string, string>) => void]>([
  ['another text', (disk) => disk.set('reports/r/01.md', '# Ett!\n')],
  ['a file that is gone', (disk) => disk.delete('reports/r/data/a.csv')],
  ['a file beyond the limit', (disk) => disk.set('reports/r/data/a.csv', 'a'.repeat(101))],
  ['a file that was not there', (disk) => disk.set('reports/r/nej.md', '')],
  ['another name in a folder', (disk) => disk.set('reports/r/03.md', '')],
  ['another folder', (disk) => disk.set('reports/f/01.md', '')],
])('%s is told', async (_, change) => {
  const disk = files()
  const isSame = await reading(disk)
  expect(await isSame()).toBe(true)
  change(disk)
  expect(await isSame()).toBe(false)
})

test('what nobody read does not count', async () => {
  const disk = files()
  const isSame = await reading(disk)
  disk.set('reports/r/02.md', '# Annat\n')
  disk.set('reports/r/bild.png', '')
  expect(await isSame()).toBe(true)
})

test('what changed while it was read is never as it was', async () => {
  const meanwhile = [
    'reports/r/01.md',
    'reports/r/data/a.csv',
    'reports/r/nej.md',
    'reports/r/03.md',
    'kinds/a.yaml',
  ]
  for (const file of meanwhile) {
    const disk = files()
    const before = disk.get(file)
    const isSame = await reading(disk, () => disk.set(file, 'annat'))
    expect(await isSame(), file).toBe(false)
    if (before === undefined) disk.delete(file)
    else disk.set(file, before)
    expect(await isSame(), file).toBe(false)
  }
})
