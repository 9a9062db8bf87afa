/** A chapter that was kept is the very chapter that was parsed, and one that is not the same is not taken for it. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { Told } from '../../src/diagnostics/told.ts'
import { keptChapters } from '../../src/engine/kept-chapters.ts'
import { asRoot, type Content } from '../../src/model/content.ts'
import { sourceText } from '../../src/model/source-text.ts'
import { parseChapter, type ParsedChapter } from '../../src/source/chapter.ts'
import { directives } from '../../src/source/directives/index.ts'
import { memoryStore } from './memory-store.ts'

const root = path.join(import.meta.dirname, '../..')
const chapters = ['test/cases', 'examples', 'reports']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  .filter((name) => /reports\/[^/]*\/[^/]*\.md$/.test(name) && !name.endsWith('README.md'))

const unparsed = () => Promise.reject(new Error('parsed again'))

const sourceOf = (name: string) => sourceText(name, readFileSync(path.join(root, name), 'utf8'))

/** For each table and figure that was found, whether it is the object that stands in the content. */
function blocksInPlace({ value: { content, found } }: Told<ParsedChapter>): boolean[] {
  const nodes = new Set<Content>()
  visit(asRoot(content ?? []), (node) => void nodes.add(node as Content))
  return [...found.tables.map(({ block }) => block), ...found.figures].map((block) => nodes.has(block))
}

test('every chapter of the cases and examples comes back whole', async () => {
  expect(chapters.length).toBeGreaterThan(100)
  for (const name of chapters) {
    const source = sourceOf(name)
    const kept = keptChapters(memoryStore(), '1')
    const parsed = await kept.parsed(source, 'sv', async () => parseChapter(source, 'sv', directives))
    const again = await kept.parsed(source, 'sv', unparsed)
    expect(isDeepStrictEqual(again, parsed), name).toBe(true)
    expect(blocksInPlace(again), name).toEqual(blocksInPlace(parsed))
  }
})

test('another text, file, language or program is another chapter', async () => {
  const store = memoryStore()
  const source = sourceText('reports/r/01.md', '# Ett\n\n::nota[x]\n')
  const parsed = parseChapter(source, 'sv', directives)
  await keptChapters(store, '1').parsed(source, 'sv', async () => parsed)
  const asked = [
    keptChapters(store, '1').parsed({ ...source, text: '# Ett\n' }, 'sv', unparsed),
    keptChapters(store, '1').parsed({ ...source, file: 'reports/r/02.md' }, 'sv', unparsed),
    keptChapters(store, '1').parsed(source, 'en', unparsed),
    keptChapters(store, '2').parsed(source, 'sv', unparsed),
  ]
  for (const one of asked) await expect(one).rejects.toThrow('parsed again')
  expect(await keptChapters(store, '1').parsed(source, 'sv', unparsed)).toEqual(parsed)
})
