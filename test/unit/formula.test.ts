import { assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAdditive, namesIn, type Formula } from '../../src/model/formula.ts'
import { isFault, readCheck, readFormula } from '../../src/model/read-formula.ts'
import { amountOf, toDecimalString } from '../../src/model/amount.ts'
import { compare, minus, plus, ratioOf, rounded } from '../../src/model/ratio.ts'
import { evaluate, exactly, halfUnit, type Approximate } from '../../src/model/approximate.ts'

function formulaOf(text: string): Formula {
  const formula = readFormula(text)
  if (isFault(formula)) throw new Error(`${text}: ${formula.fault} at ${formula.at}`)
  return formula
}

const values: Record<string, string> = { a: '10', b: '3', c: '-0.5', zero: '0' }
const valueOf = (name: string): Approximate | null => (values[name] ? exactly(amountOf(values[name])) : null)

describe('formulas', () => {
  test.each([
    ['a + b', '13'],
    ['a - b - b', '4'],
    ['a - (b - b)', '10'],
    ['a + b * 2', '16'],
    ['(a + b) * 2', '26'],
    ['a * b / 4', '7.5'],
    ['-a + b', '-7'],
    ['a * -b', '-30'],
    ['a/b', '3.3333'],
    ['c * 100', '-50'],
    ['0.1 + 0.2', '0.3'],
    ['  a+b ', '13'],
  ])('%s is %s', (text, expected) => {
    const { value } = evaluate(formulaOf(text), valueOf)!
    const amount = amountOf(expected)
    expect(toDecimalString(rounded(value, amount.decimals))).toBe(expected)
  })

  test.each([
    ['a +', 'end', 3],
    ['a b', 'sign', 2],
    ['(a + b', 'end', 6],
    ['a + b)', 'sign', 5],
    ['a ** b', 'sign', 3],
    ['a = b', 'sign', 2],
    ['process.exit()', 'sign', 7],
    ['1,5 * a', 'sign', 1],
    ['', 'end', 0],
    [`${'('.repeat(200)}a`, 'depth', 50],
  ])('%s cannot be read', (text, fault, at) => {
    expect(readFormula(text)).toEqual({ fault, at })
  })

  test.each(['a + b <= c', 'a=b', 'a > 2 * b', 'a>=b'])('%s is a check', (text) => {
    expect(isFault(readCheck(text))).toBe(false)
  })

  test.each([
    ['a + b', 'comparison'],
    ['a = b = c', 'sign'],
    ['= b', 'sign'],
  ])('%s is no check', (text, fault) => {
    expect(readCheck(text)).toMatchObject({ fault })
  })

  test('has no value where one of its names has none, or where it divides by nothing', () => {
    expect(evaluate(formulaOf('a + unknown'), valueOf)).toBeNull()
    expect(evaluate(formulaOf('a / zero'), valueOf)).toBeNull()
    expect(evaluate(formulaOf('a / (b - 3)'), valueOf)).toBeNull()
  })

  test('a very long one is refused', () => {
    expect(readFormula('a+'.repeat(100_000))).toMatchObject({ fault: 'depth' })
  })

  test('any text is a formula or a fault, soon', () => {
    assert(
      property(string({ maxLength: 200 }), (text) => {
        const formula = readFormula(text)
        if (!isFault(formula)) namesIn(formula)
      }),
      { numRuns: 500, seed: 3 },
    )
  })

  test.each([
    ['a + b - c', true],
    ['2 * a - b / 100', true],
    ['a * b', false],
    ['a / b', false],
    ['a + 1', false],
  ])('%s of sums is the sum of it: %s', (text, additive) => {
    expect(isAdditive(formulaOf(text))).toBe(additive)
  })
})

const half = (text: string): Approximate => {
  const amount = amountOf(text)
  return { ...exactly(amount), error: halfUnit(amount.decimals) }
}

describe('rounding', () => {
  test('whatever the true figures were, the true result lies within the error of the printed one', () => {
    const digits = integer({ min: -99_999, max: 99_999 })
    const formulas = ['a + b', 'a - b', 'a * b', '(a + b) / 3', 'a / (b * b + 7)'].map(formulaOf)
    assert(
      property(constantFrom(...formulas), digits, digits, (formula, a, b) => {
        const truth = { a: amountOf((a / 1000).toFixed(3)), b: amountOf((b / 1000).toFixed(3)) }
        const nameOf = (name: string) => truth[name as 'a' | 'b']
        const exact = evaluate(formula, (name) => exactly(nameOf(name)))
        const printed = evaluate(formula, (name) => half(toDecimalString(rounded(ratioOf(nameOf(name)), 1))))
        if (!exact || !printed) return
        const apart = minus(exact.value, printed.value)
        expect(compare(apart, printed.error)).not.toBe(1)
        expect(compare(plus(apart, printed.error), { over: 0n, under: 1n })).not.toBe(-1)
      }),
      { numRuns: 1000, seed: 7 },
    )
  })

  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.45', 1, '2.5'],
    ['-0.04', 1, '0.0'],
    ['1', 2, '1.00'],
  ])('%s with %i decimals is %s', (text, decimals, expected) => {
    expect(toDecimalString(rounded(ratioOf(amountOf(text)), decimals))).toBe(expected)
  })
})
