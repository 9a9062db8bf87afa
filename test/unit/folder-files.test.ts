/** What lies in a report's folder: which files are chapters, copies of them, or only look like them. */

import { describe, expect, test } from 'vitest'
import { misnamed, sortFiles } from '../../src/source/folder-files.ts'

describe('a copy is no chapter', () => {
  test.each([
    'Kopia av 01-mal.md',
    'Copy of 01-mal.md',
    '01-mal - kopia.md',
    '01-mal - Kopia (2).md',
    '01-mal kopia 2.md',
    '01-mal copy.md',
    '01-mal (1).md',
    '01-mal(1).md',
    '01-mal (Evas konflikterade kopia 2026-09-01).md',
    "01-mal (Eva's conflicted copy 2026-09-01).md",
    '01-mal_old.md',
    '01-mal.bak.md',
    '01-MAL - kopia.md',
    '01-mal - kopia - kopia.md',
    '~01-mal.md',
  ])('%s', (name) => {
    expect(sortFiles(['01-mal.md', name])).toEqual({
      chapters: ['01-mal.md'],
      copies: [{ name, of: '01-mal.md' }],
      ignored: [],
    })
  })

  test('where there is nothing that it would be a copy of, it is a chapter', () => {
    const names = ['01-mal (1).md', '02-kopia.md', 'Kopia av 03-text.md', '04-folkmängd 2026.md']
    expect(sortFiles(names)).toEqual({ chapters: names, copies: [], ignored: [] })
  })
})

test('a file that cannot be renamed to what is there already is told as what it is', () => {
  expect(sortFiles(['a.md', 'A.md.bak', 'b.md.bak']).ignored).toEqual([
    { name: 'A.md.bak', type: 'spare' },
    { name: 'b.md.bak', type: 'hidden-ending' },
  ])
})

test('files that look like chapters and are none', () => {
  const { ignored } = sortFiles([
    'a.md',
    'b.markdown',
    'c.txt',
    'd.md.txt',
    'e.docx',
    'f.csv',
    'g.png',
    'report.yaml',
  ])
  expect(ignored).toEqual([
    { name: 'b.markdown', type: 'markdown' },
    { name: 'c.txt', type: 'text' },
    { name: 'd.md.txt', type: 'hidden-ending' },
    { name: 'e.docx', type: 'document' },
  ])
})

describe('a manifest by another name', () => {
  test.each([
    'report.yml',
    'Report.yaml',
    'report.yaml.txt',
    'rapport.yaml',
    'report (1).yaml',
    'report.txt',
    'installningar.yaml',
  ])('%s', (name) => {
    expect(misnamed('report.yaml', ['01-mal.md', name])).toBe(name)
  })

  test('data files are none', () => {
    expect(misnamed('report.yaml', ['01-mal.md', 'a.yaml', 'b.yaml'])).toBeNull()
    expect(
      misnamed('delrapport.config.yaml', ['package.json', 'config.yaml', 'delrapport-underlag.txt']),
    ).toBeNull()
    expect(misnamed('delrapport.config.yaml', ['delrapport.config.yml'])).toBe('delrapport.config.yml')
  })
})
