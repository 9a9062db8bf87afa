/** A file that is written in several windows: what is seen is what somebody still holds. */

import { expect, test } from 'vitest'
import { heldTexts } from '../../src/preview/held-texts.ts'

const [one, other] = [{}, {}]

/** What is laid over the disk. */
function windows() {
  const seen = new Map<string, string | null>()
  return { seen, ...heldTexts((file, text) => seen.set(file, text)) }
}

test('a window that goes takes nothing with it that another one holds', () => {
  const { hold, leave, seen } = windows()
  hold(one, 'a.md', 'ett')
  hold(other, 'a.md', 'två')
  hold(one, 'b.md', 'tre')
  leave(one)
  expect([...seen]).toEqual([
    ['a.md', 'två'],
    ['b.md', null],
  ])
  leave(other)
  expect(seen.get('a.md')).toBe(null)
})

test('what was typed last is seen, and what the other has when its author lets go', () => {
  const { hold, seen } = windows()
  hold(one, 'a.md', 'ett')
  hold(other, 'a.md', 'två')
  hold(one, 'a.md', 'tre')
  expect(seen.get('a.md')).toBe('tre')
  hold(one, 'a.md', null)
  expect(seen.get('a.md')).toBe('två')
})
