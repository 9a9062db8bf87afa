/** Tables that are made of each other: in which order, and what becomes of circles. */

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makingOrder, type Needing } from '../../src/tables/derived/making-order.ts'

const table = (id: string, needs = '', opensCircles = true): Needing => ({
  id,
  needs: [...needs],
  opensCircles,
})

const orderOf = (...tables: readonly Needing[]) =>
  makingOrder(tables).map(({ id, waiting }) =>
    [id, ...[...waiting.values()].map((way) => way.join('>'))].join(' '),
  )

describe('the order', () => {
  test('is that in which they stand where none needs another', () => {
    expect(orderOf(table('c'), table('a'), table('b'))).toEqual(['c', 'a', 'b'])
  })

  test('puts each after those that it needs, however long the chain', () => {
    expect(orderOf(table('a', 'b'), table('b', 'c'), table('c', 'd'), table('d'))).toEqual([
      'd',
      'c',
      'b',
      'a',
    ])
  })

  test('does not mind tables that are not made of others', () => {
    expect(orderOf(table('a', 'xy'), table('b', 'ax'))).toEqual(['a', 'b'])
  })
})

describe('circles', () => {
  test('of two are opened at the first, with the way back', () => {
    expect(orderOf(table('a', 'b'), table('b', 'a'))).toEqual(['a b>a', 'b'])
  })

  test('of one are told of itself', () => {
    expect(orderOf(table('a', 'a'))).toEqual(['a a'])
  })

  test('of three are told once', () => {
    expect(orderOf(table('a', 'b'), table('b', 'c'), table('c', 'a'))).toEqual(['a b>c>a', 'c', 'b'])
  })

  test('do not blame who only needs one of them', () => {
    expect(orderOf(table('a', 'b'), table('b', 'c'), table('c', 'b'))).toEqual(['b c>b', 'a', 'c'])
  })

  test('are opened at a table that can tell of them', () => {
    expect(orderOf(table('s', 'g', false), table('g', 's'))).toEqual(['g s>g', 's'])
  })

  test('that need another circle come after it', () => {
    expect(orderOf(table('a', 'bc'), table('b', 'a'), table('c', 'd'), table('d', 'c'))).toEqual([
      'c d>c',
      'd',
      'a b>a',
      'b',
    ])
  })
})

test('every table is made once, and finds all that it needs but those that it is told wait for it', () => {
  const ids = [...'abcdefgh']
  const some = fc.array(fc.constantFrom(...ids), { maxLength: 3 })
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => some)), (needs) => {
      const tables = ids.map((id, at) => table(id, needs[at]!.join('')))
      const done = new Set<string>()
      for (const { id, waiting } of makingOrder(tables)) {
        expect(done.has(id)).toBe(false)
        for (const need of needs[ids.indexOf(id)]!) {
          expect(done.has(need)).toBe(!waiting.has(need))
          const way = waiting.get(need)
          if (way) expect([way[0], way.at(-1)]).toEqual([need, id])
        }
        done.add(id)
      }
      expect(done.size).toBe(ids.length)
    }),
  )
})
