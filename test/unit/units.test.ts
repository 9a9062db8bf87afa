import { describe, expect, test } from 'vitest'
import { moneyUnitOf, reportUnitOf } from '../../src/model/units.ts'

describe('units of money', () => {
  test.each([
    ['Mkr', 'mnkr'],
    ['mkr', 'mnkr'],
    ['Mnkr', 'mnkr'],
    ['MSEK', 'mnkr'],
    ['miljoner  kronor', 'mnkr'],
    ['milj. kr', 'mnkr'],
    ['kkr', 'tkr'],
    ['kSEK', 'tkr'],
    ['Tkr', 'tkr'],
    ['1\u00a0000 kr', 'tkr'],
    ['tusentals kronor', 'tkr'],
    ['kronor', 'kr'],
    ['SEK', 'kr'],
    ['mdr', 'mdkr'],
  ])('%s is %s', (written, unit) => {
    expect(moneyUnitOf(written)).toBe(unit)
  })

  test.each(['', 'st', 'constructor', 'euro', 'm', 'kvm'])('“%s” is none', (written) => {
    expect(moneyUnitOf(written)).toBeNull()
  })

  test('a report has none of milliards', () => {
    expect(reportUnitOf('mdkr')).toBeNull()
    expect(reportUnitOf('Mkr')).toBe('mnkr')
  })
})
