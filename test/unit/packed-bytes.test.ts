import { assert, property, string, tuple, uint8Array, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { packed, unpacked } from '../../src/host/packed-bytes.ts'

test('what is packed comes out as it was, and in its order', () => {
  assert(
    property(uniqueArray(tuple(string(), uint8Array()), { selector: ([name]) => name }), (pieces) => {
      const again = unpacked(packed(new Map(pieces)))
      expect([...again].map(([name, bytes]) => [name, [...bytes]])).toEqual(
        pieces.map(([name, bytes]) => [name, [...bytes]]),
      )
    }),
  )
})
