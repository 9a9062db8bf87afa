import { assert, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOfNumber, toDecimalString } from '../../src/model/amount.ts'
import { allocate } from '../../src/values/allocate.ts'

describe('a number of JavaScript', () => {
  test.each([
    [2e37, '20000000000000000000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1.25e21, '-1250000000000000000000'],
    [0.1, '0.1'],
    [-0, '0'],
  ])('%d is %s', (value, written) => {
    expect(toDecimalString(amountOfNumber(value))).toBe(written)
  })

  test('comes back as it was, of whatever size', () => {
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(toDecimalString(amountOfNumber(value)))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})

test('weights may be of any size', () => {
  expect(allocate(100n, [1e30, 3e30])).toEqual([25n, 75n])
  expect(allocate(100n, [1e-30, 3e-30])).toEqual([25n, 75n])
})
