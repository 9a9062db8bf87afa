/** A session that has been told of changes says what a fresh one says, and reads nothing that it does not tell of. */

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '../../src/diagnostics/describe.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { keptChapters } from '../../src/engine/kept-chapters.ts'
import { ownParts } from '../../src/engine/parts.ts'
import { openSession, type Session } from '../../src/engine/session.ts'
import { edit, manifest, start } from './edited-workspace.ts'
import { memoryStore } from './memory-store.ts'
import { memoryWorkspace } from './memory-workspace.ts'

/** All that anyone is shown, or that outputs are made of. */
const said = ({ numbered, diagnostics, locate, output, variants, templates, texts }: CheckedReport) => ({
  numbered,
  output,
  variants,
  templates,
  texts,
  problems: diagnostics.map((diagnostic) => describe(diagnostic, locate, 'sv')),
})

const versions = [null, 'a', 'b']

async function checkAll(session: Session): Promise<void> {
  for (const variant of versions) await session.check('r', variant)
}

/** What the sessions before have parsed. */
const kept = keptChapters(memoryStore(), '1')

test('after any changes it says what a fresh session says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const disk = new Map(start)
      const unsaved = new Map<string, string>()
      const session = openSession(memoryWorkspace(disk), ownParts, kept)
      await checkAll(session)
      for (const { file, text, isSaved } of edits) {
        if (text !== null && !isSaved) {
          unsaved.set(file, text)
          session.changed(file, text)
          continue
        }
        if (text === null) disk.delete(file)
        else disk.set(file, text)
        unsaved.delete(file)
        session.changed(file, null)
        await checkAll(session)
      }
      const whole = memoryWorkspace(new Map([...disk, ...unsaved]))
      for (const variant of versions) {
        // One of its own for each, so that what is wrongly remembered of another version shows too.
        const fresh = await openSession(whole).check('r', variant)
        expect(said(await session.check('r', variant))).toEqual(said(fresh))
      }
    }),
    { numRuns: 40 },
  )
})

test('what nothing has happened to is the same object', async () => {
  const disk = new Map(start)
  const session = openSession(memoryWorkspace(disk))
  const first = await session.check('r')
  expect(await session.check('r')).toBe(first)
  disk.set('reports/other/01.md', '# Annan\n')
  session.changed('reports/other/01.md', null)
  expect(await session.check('r')).toBe(first)
  session.changed('reports/r/01.md', start.get('reports/r/01.md')!)
  expect(await session.check('r')).toBe(first)
  session.changed('reports/r/01.md', '# Nytt\n\nText.\n')
  expect(await session.check('r')).not.toBe(first)
})

test('chapters that did not change are not parsed again, nor for each variant', async () => {
  const session = openSession(memoryWorkspace(new Map(start)))
  const textsOf = async (variant: string | null) =>
    new Map((await session.check('r', variant)).texts.map((source) => [source.file, source]))
  const [all, forA] = [await textsOf(null), await textsOf('a')]
  session.changed('reports/r/01.md', '# Nytt\n')
  const after = await textsOf(null)
  for (const file of ['reports/r/02.md', 'reports/r/report.yaml']) {
    expect(forA.get(file)).toBe(all.get(file))
    expect(after.get(file)).toBe(all.get(file))
  }
  expect(after.get('reports/r/01.md')).not.toBe(all.get('reports/r/01.md'))
})

test('all that a report hangs on is told: what was read, what was missing, and what was looked through', async () => {
  const disk = new Map(start)
  disk.set('reports/r/report.yaml', manifest('variants:\n  a: {}\nprevious: f\ntheme: { name: eget }\n'))
  disk.set(
    'reports/r/02.md',
    '# Två\n\n::table{src=data/a.csv}\n\n::table{src=data/b.csv}\n\n![K](nej.png)\n',
  )
  const session = openSession(memoryWorkspace(disk))
  await session.check('r')
  await session.check('r', 'a')
  const { files: read, folders } = session.dependencies('r')
  const found = new Map(read.map(({ file, found }) => [file, found]))
  for (const file of disk.keys())
    if (file !== 'reports/r/karta.svg') expect(found.get(file), file).toMatch(/^[0-9a-f]{64}$/)
  expect(found.get('reports/r/data/b.csv')).toBe('missing')
  expect(found.get('reports/r/nej.png')).toBe('missing')
  const listed = folders.map(({ folder }) => folder)
  for (const folder of ['reports', 'reports/r', 'reports/f', 'reports/r/data', 'kinds', 'templates/themes'])
    expect(listed).toContain(folder)
  expect(session.readsOf('r', 'b')).toBe(null)
})

test('unsaved texts may be of files and folders that are not on the disk', async () => {
  const disk = new Map([['reports/r/report.yaml', manifest('')]])
  const session = openSession(memoryWorkspace(disk))
  session.changed('reports/r/01.md', '# Ett\n\n::table{src=data/ny.csv}\n')
  session.changed('reports/r/data/ny.csv', 'Post;Budget\nLön;1\n')
  session.changed('../utanför.md', '# Nej\n')
  const { numbered, diagnostics } = await session.check('r')
  expect(numbered.report.tables[0]!.rows).toHaveLength(1)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(await session.workspace.readText('../utanför.md')).toEqual({ unread: 'outside' })
  expect(await session.workspace.folderNames('reports/r')).toEqual(['data'])
})

test('what stands at an offset is told once its report has been checked', async () => {
  const session = openSession(memoryWorkspace(start))
  const at = start.get('reports/r/01.md')!.indexOf('Mål')
  expect(session.placeAt('reports/r/01.md', at)).toEqual([])
  await session.check('r')
  const [text, heading] = session.placeAt('reports/r/01.md', at)
  expect(text!.thing).toMatchObject({ node: { type: 'text', value: 'Mål' } })
  expect(heading!.thing).toMatchObject({ node: { type: 'heading' } })
  expect(session.placeAt('reports/r/nowhere.md', 0)).toEqual([])
})
