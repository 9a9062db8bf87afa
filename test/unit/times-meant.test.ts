/** Days and periods as people write them in settings, and what they are told to write. */

import { expect, test } from 'vitest'
import { dayMeant, edge, periodMeant } from '../../src/source/times-meant.ts'

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['helåret 2026', '2026-01-01', '2026-12-31'],
  ['januari–augusti 2026', '2026-01-01', '2026-08-31'],
  ['januari-augusti 2026', '2026-01-01', '2026-08-31'],
  ['jan – aug 2026', '2026-01-01', '2026-08-31'],
  ['januari 2026 till augusti 2026', '2026-01-01', '2026-08-31'],
  ['januari till och med augusti 2026', '2026-01-01', '2026-08-31'],
  ['2026-01 - 2026-08', '2026-01-01', '2026-08-31'],
  ['2026-01--2026-08', '2026-01-01', '2026-08-31'],
  ['2026-01-01 - 2026-08-31', '2026-01-01', '2026-08-31'],
  ['2026-01-01–2026-08-31', '2026-01-01', '2026-08-31'],
  ['2026-01-01/2026-08-31', '2026-01-01', '2026-08-31'],
  ['2026-01-01, 2026-08-31', '2026-01-01', '2026-08-31'],
  ['1 januari – 31 augusti 2026', '2026-01-01', '2026-08-31'],
  ['1 januari 2026 t.o.m. 31 augusti 2026', '2026-01-01', '2026-08-31'],
  ['juli 2025 – juni 2026', '2025-07-01', '2026-06-30'],
  ['Tertial 2 2026', '2026-05-01', '2026-08-31'],
  ['Q2 2026', '2026-04-01', '2026-06-30'],
  ['halvår 1 2026', '2026-01-01', '2026-06-30'],
  ['februari 2024', '2024-02-01', '2024-02-29'],
])('%s', (written, start, end) => expect(periodMeant(written)).toEqual({ start, end }))

test.each(['januari–december', 'våren', 'blå', '2026-01-01', 'tertial 4 2026', 'december–januari 2026', ''])(
  '“%s” is no period that could be proposed',
  (written) => expect(periodMeant(written)).toBeNull(),
)

test('a month stands for its first or its last day, and for no day where one is asked', () => {
  expect(edge('augusti 2026', 'end')).toBe('2026-08-31')
  expect(edge('2026-08', 'end')).toBe('2026-08-31')
  expect(edge('2026-8', 'start')).toBe('2026-08-01')
  expect(dayMeant('2026-08')).toBeNull()
})
