import { expect, test } from 'vitest'
import { nought, plus, ratioOf } from '../../src/model/ratio.ts'

test('a long sum of decimals keeps the denominator of the finest of them', () => {
  const decimals = Array.from({ length: 1000 }, (_, index) => index % 4)
  const sum = decimals.map((decimals) => ratioOf({ units: 1n, decimals })).reduce(plus, nought)
  expect(sum).toEqual({ over: 277_750n, under: 1000n })
})
