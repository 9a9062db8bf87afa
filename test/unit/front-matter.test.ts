/** gray-matter runs code in front matter when it is let; nothing that an author writes may get that far. */

import { describe, expect, test, vi } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { readFrontMatter } from '../../src/source/front-matter.ts'

function read(text: string) {
  const { emit, settle } = createCollector()
  const front = readFrontMatter({ file: 'a.md', text }, 'sv', emit)
  return { front, codes: settle({}).map(({ code }) => code) }
}

describe('fences that name a language', () => {
  test.each([
    '---js',
    '---javascript',
    '---JS',
    '--- js',
    '---\tjs',
    '---json',
    '---coffee',
    '---toml',
    '---yaml',
    '---js ',
  ])('%j is refused and runs nothing', (fence) => {
    const ran = vi.fn()
    vi.stubGlobal('ran', ran)
    const { front, codes } = read(`${fence}\nglobalThis.ran(), { title: ran() }\n---\n# Rubrik\n`)
    vi.unstubAllGlobals()
    expect(ran).not.toHaveBeenCalled()
    expect(codes).toEqual(['chapter/front-matter'])
    expect(front.settings).toEqual({})
  })
})

test('broken front matter is reported every time it is read', () => {
  const broken = '---\ntitle: a: b\n---\n\nText.\n'
  expect(read(broken).codes).toEqual(['chapter/front-matter'])
  expect(read(broken).codes).toEqual(['chapter/front-matter'])
})

test('values stay what the author wrote', () => {
  expect(read('---\ntitle: 2021.10\n---\n').front.settings).toEqual({ title: '2021.10' })
  expect(read('---\ntitle: 12:30\n---\n').front.settings).toEqual({ title: '12:30' })
  expect(read('---\ntitle: 0123\n---\n').front.settings).toEqual({ title: '0123' })
  expect(read('---\ntitle: 2021-08-31\n---\n').front.settings).toEqual({ title: '2021-08-31' })
})

test('a rule at the top of a text is no front matter', () => {
  expect(read('----\n\nText.\n')).toMatchObject({ front: { end: 0 }, codes: [] })
})

test('keys of the prototype are unknown keys', () => {
  expect(read('---\n__proto__: { title: x }\n---\n').front.settings.title).toBeUndefined()
})
