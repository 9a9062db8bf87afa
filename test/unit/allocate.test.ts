import { array, assert, bigInt, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from '../../src/values/allocate.ts'

test.each([
  [300n, [8600, 5600, 11300, 16100], [62n, 40n, 82n, 116n]],
  [-1650n, [1, 1, 1], [-550n, -550n, -550n]],
  [100n, [1, 1, 1], [34n, 33n, 33n]],
  [-100n, [1, 1, 1], [-34n, -33n, -33n]],
  [5n, [0, 2.5, 2.5], [0n, 3n, 2n]],
  [5n, [0, 0], [0n, 0n]],
  [0n, [1, 2], [0n, 0n]],
])('%s by %j', (sum, weights, shares) => {
  expect(allocate(sum, weights)).toEqual(shares)
})

test('shares are the sum, each within one of its exact part', () => {
  assert(
    property(
      bigInt({ min: -1_000_000n, max: 1_000_000n }),
      array(double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }),
      (sum, weights) => {
        const shares = allocate(sum, weights)
        expect(shares.reduce((total, share) => total + share, 0n)).toBe(sum)
        const whole = weights.reduce((total, weight) => total + weight, 0)
        shares.forEach((share, index) => {
          const exact = (Number(sum) * weights[index]!) / whole
          expect(Math.abs(Number(share) - exact)).toBeLessThan(1.01)
        })
      },
    ),
    { numRuns: 500, seed: 5 },
  )
})
