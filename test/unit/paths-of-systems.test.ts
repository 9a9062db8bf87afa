/** Names and paths as Windows, macOS and Linux write them: they lead to the same file everywhere, or nowhere on every system. */

import { describe, expect, test } from 'vitest'
import { checkReportId } from '../../src/cli/report-id.ts'
import { windowsProgram } from '../../src/host/find-program.ts'
import { isInside, placeOf } from '../../src/host/place-of.ts'
import { byComposedName, isReservedName, isVisible } from '../../src/host/workspace.ts'
import { nearestFile } from '../../src/source/nearest-file.ts'
import { workspacePath } from '../../src/source/workspace-path.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const chapter = { file: 'reports/r/01.md' }

describe('a path that an author writes', () => {
  test.each([
    ['data/a.csv', 'reports/r/data/a.csv'],
    ['data\\a.csv', 'reports/r/data/a.csv'],
    ['.\\data\\..\\a.csv', 'reports/r/a.csv'],
    ['..\\gemensam\\a b.csv', 'reports/gemensam/a b.csv'],
    ['data//a.csv', 'reports/r/data/a.csv'],
  ])('%s is in the workspace', (written, file) => expect(workspacePath(written, chapter)).toBe(file))

  test.each([
    'C:\\Users\\a.csv',
    'c:/Users/a.csv',
    'C:a.csv',
    '\\\\server\\share\\a.csv',
    '//server/share/a.csv',
    '\\\\?\\C:\\a.csv',
    '\\\\.\\PhysicalDrive0',
    '\\Windows\\a.csv',
    '/etc/passwd',
    '..\\..\\..\\a.csv',
    'data\\..\\..\\..\\..\\a.csv',
    '../../..',
  ])('%s leads out of it', (written) => expect(workspacePath(written, chapter)).toBeNull())
})

test.each(['a\\b', '..\\a', 'C:/a', 'c:a', '/a', '//server/a', 'a/../b', '..', 'a\0b'])(
  '%j is not looked for on any system',
  (file) => {
    expect(isInside(file)).toBe(false)
    expect(placeOf(`../annan/${file}`, ['../annan'])).toBeNull()
  },
)

test('a folder that the configuration names is one by its whole name', () => {
  expect(placeOf('../annan/a', ['../annan'])).toEqual({ folder: '../annan', below: 'a' })
  expect(placeOf('../annan-2/a', ['../annan'])).toBeNull()
})

describe('names of devices on Windows', () => {
  test.each([
    'CON',
    'con',
    'Prn.csv',
    'aux.',
    'NUL.tar.gz',
    'nul .txt',
    'com1',
    'COM¹.csv',
    'lpt9.md',
    'CONIN$',
    'conout$.txt',
  ])('%s', (name) => expect(isReservedName(name)).toBe(true))

  test.each(['konto', 'con-2026', 'console.md', 'a.con', 'com', 'com10', 'nully', 'auxiliär.csv', 'null'])(
    '%s is none',
    (name) => expect(isReservedName(name)).toBe(false),
  )
})

test.each(['nul', 'com3', 'A', 'å-2026', 'a.', 'a ', 'a/b', 'a\\b', '..', 'a:b', ''])(
  'no report is called %j',
  (id) => expect(() => checkReportId(id, 'en')).toThrow(/report cannot be called/),
)

test('names are in one order however their letters are stored', () => {
  const names = ['ö.md', 'a\u030a.md', 'ä.md', 'a.md', 'z.md']
  expect(names.toSorted(byComposedName).map((name) => name.normalize('NFC'))).toEqual([
    'a.md',
    'z.md',
    'ä.md',
    'å.md',
    'ö.md',
  ])
  expect(byComposedName('å.md', 'a\u030a.md')).toBe(0)
})

test('what editors and systems leave behind is no source', () => {
  for (const name of ['.DS_Store', '._a.md', '~$bok.xlsx', '#a.md#', '.a.md.swp'])
    expect([name, isVisible(name)]).toEqual([name, false])
})

test.each([
  ['DATA/Drift.CSV', 'data/drift.csv'],
  ['data/Drift.csv', 'data/drift.csv'],
  ['Bilder\\KARTA.png', 'bilder/karta.png'],
])('%s, which other systems find, is told with the name that there is', async (written, meant) => {
  const workspace = memoryWorkspace(
    new Map([
      ['reports/r/data/drift.csv', 'a'],
      ['reports/r/bilder/karta.png', 'b'],
    ]),
  )
  expect(await nearestFile(workspace, workspacePath(written, chapter)!, written)).toMatch(
    new RegExp(`${meant.split('/')[1]!}$`),
  )
})

test('a program of Windows is named with its whole path, also where its root is set to none', () => {
  expect(windowsProgram('rundll32', {})).toBe('C:\\Windows\\System32\\rundll32.exe')
  expect(windowsProgram('rundll32', { SystemRoot: '.' })).toBe('C:\\Windows\\System32\\rundll32.exe')
})
