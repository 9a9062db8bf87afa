/** Which chapters print together, and what holds links between them together. */

import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkParts } from '../../src/print/link-parts.ts'
import { partRanges } from '../../src/print/part-ranges.ts'

const sizes = { least: 20, most: 60 }

const chapters = array(record({ length: integer({ min: 1, max: 80 }), beginsPage: boolean() }), {
  minLength: 1,
  maxLength: 60,
}).map((found) => found.map((chapter, index) => ({ id: `kapitel-${index}`, ...chapter })))

describe('parts', () => {
  test('hold every chapter once, in order, and never part chapters that share a page', () => {
    assert(
      property(chapters, (found) => {
        const parts = partRanges({ chapters: found, isOwn: true }, sizes)
        expect(parts.flatMap(({ from, to }) => found.slice(from, to))).toEqual(found)
        expect(parts.map(({ front }) => front)).toEqual(parts.map((_, index) => index === 0))
        for (const { from } of parts.slice(2)) expect(found[from]!.beginsPage).toBe(true)
      }),
    )
  })

  test('stay as they are where nothing has changed near by', () => {
    const found = Array.from({ length: 400 }, (_, index) => ({
      id: `kapitel-${index}`,
      length: 7 + ((index * 13) % 11),
      beginsPage: true,
    }))
    const startsOf = (all: typeof found) =>
      partRanges({ chapters: all, isOwn: true }, sizes).map(({ from }) => from)
    const before = startsOf(found)
    const after = startsOf(
      found.map((chapter, index) => (index === 50 ? { ...chapter, length: 30 } : chapter)),
    )
    expect(after.filter((from) => from > 120)).toEqual(before.filter((from) => from > 120))
    expect(before.length).toBeGreaterThan(60)
  })

  test('are one where the report is small, or where pages may begin elsewhere than the program knows', () => {
    const found = [1, 2, 3].map((id) => ({ id: String(id), length: 20, beginsPage: true }))
    const whole = [{ front: true, from: 0, to: 3, isWhole: true }]
    expect(partRanges({ chapters: found, isOwn: true }, sizes)).toEqual(whole)
    expect(partRanges({ chapters: [...found, ...found], isOwn: true }, sizes).length).toBeGreaterThan(1)
    expect(partRanges({ chapters: [...found, ...found], isOwn: false }, sizes)).toHaveLength(1)
  })
})

describe('links', () => {
  test('to another part become addresses, and that part is asked for the place', () => {
    const [front, chapter] = linkParts([
      '<body><a class="x" href="#mål">Mål</a> <a href="#här">här</a> <p id="här">href="#mål"</p></body>',
      '<body><h2 title="a > b" id="mål">Mål</h2><a href="#h%C3%A4r">x</a><a href="#borta">y</a></body>',
    ])
    expect(front!.html).toContain('<a class="x" href="delrapport-part:m%C3%A5l">')
    expect(front!.html).toContain('<a href="#här">här</a> <p id="här">href="#mål"</p>')
    expect(chapter!.targets).toEqual(['mål'])
    expect(chapter!.html).toContain('<a href="#borta">')
    expect(front!.targets).toEqual([])
  })

  test('in a report of one part stay as they are', () => {
    const html = '<body><a href="#a">A</a><p id="a"></p></body>'
    expect(linkParts([html])).toEqual([{ html, ids: new Set(['a']), targets: [] }])
  })

  test('are found in any tags, in bounded time', () => {
    const piece = constantFrom(
      '<a',
      ' href="#x"',
      ' id="x"',
      '>',
      '<',
      '"',
      "'",
      '=',
      ' ',
      '/',
      'text',
      '</a>',
    )
    assert(
      property(array(piece, { maxLength: 40 }), (pieces) => {
        expect(linkParts([pieces.join(''), '<p id="y">'])).toHaveLength(2)
      }),
    )
    expect(linkParts([`<a ${'b="c" '.repeat(20_000)}`, ''])[0]!.ids.size).toBe(0)
  })
})
