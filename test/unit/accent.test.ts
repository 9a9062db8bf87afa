/** Whatever accent a workspace chooses, every word of a report stays legible, in the light scheme and in the dark. */

import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { accentRules, contrast, parse } from '../../src/render/accent.ts'
import { defaultTheme } from '../../src/render/load-theme.ts'

const rules = (await defaultTheme()).sheets.join('\n')

const declarations = (text: string): [string, string][] =>
  [...text.matchAll(/(--[\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name!, value!])

/** The theme's own colours and those of the accent, by scheme; what a scheme leaves out it has from the light one. */
function coloursOf(accent: string, scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const parts = [rules, accentRules(accent)].map((sheet) => {
    const [light, ...dark] = sheet.split('@media screen and (prefers-color-scheme: dark)')
    return { light: light!, dark: dark.join('') }
  })
  const light = parts.map((part) => part.light).join('')
  const dark = scheme === 'dark' ? parts.map((part) => part.dark).join('') : ''
  return new Map([...declarations(light), ...declarations(dark)])
}

const text: readonly (readonly [string, string])[] = [
  ['--on-accent', '--panel'],
  ['--accent-text', '--paper'],
  ['--accent-text', '--shade'],
  ['--ink', '--paper'],
  ['--ink', '--shade'],
  ['--ink', '--code'],
  ['--ink', '--highlight'],
  ['--muted', '--paper'],
  ['--muted', '--shade'],
  ['--good', '--paper'],
  ['--bad', '--paper'],
  ['--bad', '--shade'],
  ['--wait', '--paper'],
  ['--on-bad', '--bad'],
]

const between = (colours: ReadonlyMap<string, string>, one: string, other: string): number =>
  contrast(parse(colours.get(one)!), parse(colours.get(other)!))

const accents = integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test.each(['light', 'dark'] as const)('text of any accent has contrast enough in the %s scheme', (scheme) => {
  assert(
    property(accents, (accent) => {
      const colours = coloursOf(accent, scheme)
      for (const [one, other] of text)
        expect(between(colours, one, other), `${one} on ${other}`).toBeGreaterThanOrEqual(4.5)
      expect(between(colours, '--accent', '--paper')).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 300, examples: [['#ffd200'], ['#ffffff'], ['#000000'], ['#777777'], ['#1d4f7c']] },
  )
})

test('the panel has the accent as it was chosen', () => {
  expect(accentRules('#ffd200')).toContain('--panel: #ffd200; --on-accent: #1b1f24;')
  expect(accentRules('#1d4f7c')).toContain('--panel: #1d4f7c; --on-accent: #ffffff;')
})

test('WCAG’s own examples of contrast', () => {
  expect(contrast(parse('#000000'), parse('#ffffff'))).toBe(21)
  expect(contrast(parse('#777777'), parse('#ffffff'))).toBeCloseTo(4.48, 2)
})
