/** What there is to choose from, in hints. */

import { expect, test } from 'vitest'
import { listed } from '../../src/diagnostics/entry.ts'

const names = (count: number) => Array.from({ length: count }, (_, at) => `id-${at + 1}`)

test('a few are all listed, of hundreds the first and how many more', () => {
  expect(listed(names(30))).toMatch(/^id-1, .*, id-30$/)
  expect(listed(names(582))).toMatch(/^id-1, .*, id-30 … \(\+552\)$/)
  expect(listed([])).toBe('')
})
