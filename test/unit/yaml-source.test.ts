/** No shape of YAML takes more time or stack than its length: what would is refused before it is composed. */

import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/source/yaml-source.ts'

const read = (text: string) => readYaml({ file: 'a.yaml', text })
const faultOf = (text: string) => {
  const [first] = read(text).problems
  return first && ('fault' in first.problem ? first.problem.fault.type : first.problem.type)
}

describe('what nests or stands as a key is refused at once', () => {
  test.each([
    ['deep', '['.repeat(500_000)],
    ['deep', `a: ${'{a: '.repeat(100_000)}`],
    ['deep', '- '.repeat(100_000)],
    ['deep', `${'- '.repeat(15_000)}\n  x`],
    ['deep', `${'['.repeat(21)}1${']'.repeat(21)}`],
    ['deep', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['question', '? '.repeat(30)],
    ['question', '? '.repeat(100_000)],
    ['question', '? [a]\n: b'],
    ['question', '? - a\n: b'],
    ['braces', 'title: {{x}}'],
    ['braces', '[a]: b'],
    ['braces', 'a: [{b}: c]'],
    ['braces', `${'{'.repeat(100_000)}`],
  ])('%s', (fault, text) => {
    expect(faultOf(text)).toBe(fault)
  })

  test('lists and keys as deep as any table or kind are read', () => {
    expect(read(`${'['.repeat(20)}1${']'.repeat(20)}`).problems).toEqual([])
    expect(read('a: [{ b: [[c]] }]\n? d\n: - e').data).toEqual({ a: [{ b: [['c']] }], d: ['e'] })
  })
})

test('tens of thousands of keys are read in linear time, each in its place', () => {
  const yaml = read(Array.from({ length: 50_000 }, (_, index) => `k${index}: ${index}`).join('\n'))
  expect(yaml.problems).toEqual([])
  expect(yaml.valueSpan(['k1'])).toEqual({ file: 'a.yaml', start: 10, end: 11 })
  for (let index = 0; index < 50_000; index++) yaml.keySpan([`k${index}`])
})

test('a key that its map has already is told, as a number and as a text', () => {
  expect(read('a: 1\nb: { c: 1, c: 2 }').problems).toMatchObject([
    { problem: { fault: { type: 'duplicate' } }, span: { start: 16, end: 17 } },
  ])
  expect(faultOf('2024: 1\n"2024": 2')).toBe('duplicate')
  expect(faultOf('- a: 1\n- a: 2')).toBeUndefined()
  expect(faultOf('__proto__: 1\nconstructor: 2')).toBeUndefined()
})
