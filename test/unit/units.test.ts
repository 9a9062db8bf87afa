import { describe, expect, test } from 'vitest'
import { isComparable, moneyUnitOf, reportUnitOf, unitName } from '../../src/model/units.ts'

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

  test.each([
    ['procent av eleverna', '%'],
    ['per cent', '%'],
    ['Promille', '‰'],
    ['%-enheter', 'procentenheter'],
    ['stycken', 'st'],
    ['st.', 'st'],
    ['KWH', 'kWh'],
    ['miljon kronor', 'mnkr'],
    ['Årsarbetare', 'årsarbetare'],
  ])('%s is called %s', (written, unit) => {
    expect(unitName(written)).toBe(unit)
  })

  test('all money can be compared, and what has no unit with anything', () => {
    expect(isComparable('Mkr', 'tusen kronor')).toBe(true)
    expect(isComparable(null, 'st')).toBe(true)
    expect(isComparable('st', '%')).toBe(false)
  })

  test('a report has none of milliards', () => {
    expect(reportUnitOf('mdkr')).toBeNull()
    expect(reportUnitOf('Mkr')).toBe('mnkr')
  })
})
