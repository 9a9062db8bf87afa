/** Whatever colours a workspace chooses, every word of a report stays legible, in the light scheme and in the dark. */

import { readdir, readFile } from 'node:fs/promises'
import { assert, integer, option, property } from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, paletteOf, paletteRules, parse, type Palette } from '../../src/render/palette.ts'
import { defaultTheme } from '../../src/render/load-theme.ts'

const rules = (await defaultTheme()).sheets.join('\n')

test('no theme makes a ground by itself: colours of text are drawn away from those of the palette alone', async () => {
  const sheets = await readdir('templates/themes', { recursive: true })
  for (const sheet of sheets.filter((name) => name.endsWith('.css')))
    expect(await readFile(`templates/themes/${sheet}`, 'utf8'), sheet).not.toMatch(
      /background(-color)?:[^;}]*color-mix/,
    )
})

const declarations = (text: string): [string, string][] =>
  [...text.matchAll(/(--[\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name!, value!])

/** The theme's own colours and those of the palette, by scheme; what a scheme leaves out it has from the light one. */
function coloursOf(palette: Palette, scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const parts = [rules, paletteRules(palette)].map((sheet) => {
    const [light, ...dark] = sheet.split('@media screen and (prefers-color-scheme: dark)')
    return { light: light!, dark: dark.join('') }
  })
  const light = parts.map((part) => part.light).join('')
  const dark = scheme === 'dark' ? parts.map((part) => part.dark).join('') : ''
  return new Map([...declarations(light), ...declarations(dark)])
}

const text: readonly (readonly [string, string])[] = [
  ['--on-accent', '--panel'],
  ['--on-second', '--second-panel'],
  ['--on-head', '--head'],
  ['--accent-text', '--paper'],
  ['--accent-text', '--shade'],
  ['--accent-text', '--band'],
  ['--accent-text', '--alarm'],
  ['--accent-text', '--code'],
  ['--accent-text', '--highlight'],
  ['--ink', '--band'],
  ['--ink', '--sum'],
  ['--ink', '--alarm'],
  ['--muted', '--band'],
  ['--muted', '--alarm'],
  ['--bad', '--alarm'],
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

const chosen = integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

const alone = (accent: string): Palette => ({ accent, second: null, third: null })

test.each(['light', 'dark'] as const)(
  'text of any palette has contrast enough in the %s scheme',
  (scheme) => {
    assert(
      property(chosen, option(chosen), option(chosen), (accent, second, third) => {
        const colours = coloursOf({ accent, second, third }, scheme)
        for (const [one, other] of text)
          expect(between(colours, one, other), `${one} on ${other}`).toBeGreaterThanOrEqual(4.5)
        // What is filled with the second colour has an outline.
        for (const mark of ['--accent', '--second-line', '--third', '--pale'])
          expect(between(colours, mark, '--paper'), mark).toBeGreaterThanOrEqual(3)
      }),
      {
        numRuns: 300,
        examples: [
          ['#ffd200', null, '#777777'],
          ['#ffffff', null, '#777777'],
          ['#000000', null, '#777777'],
          ['#777777', null, '#777777'],
          ['#1d4f7c', '#ffffff', '#ffffff'],
        ],
      },
    )
  },
)

test.each(['light', 'dark'] as const)(
  'what is set quieter is as legible as WCAG asks of the best in the %s scheme',
  (scheme) => {
    const colours = coloursOf(alone('#1d4f7c'), scheme)
    for (const ground of ['--paper', '--code', '--shade'])
      expect(between(colours, '--muted', ground), ground).toBeGreaterThanOrEqual(7)
  },
)

test('on dark paper the heads of tables outshine no words', () => {
  assert(
    property(chosen, (accent) => {
      const colours = coloursOf(alone(accent), 'dark')
      expect(between(colours, '--head', '--paper')).toBeLessThan(between(colours, '--accent-text', '--paper'))
    }),
  )
})

test('grounds have the colours as they were chosen', () => {
  expect(paletteRules(alone('#ffd200'))).toContain('--panel: #ffd200; --on-accent: #1b1f24;')
  expect(paletteRules(alone('#1d4f7c'))).toContain('--panel: #1d4f7c; --on-accent: #ffffff;')
  expect(paletteRules({ ...alone('#1d4f7c'), second: '#ffd200' })).toContain(
    '--second-panel: #ffd200; --on-second: #1b1f24;',
  )
})

test('a theme’s other colours are not laid beside an accent that its author chose', () => {
  const sheets = [':root { --accent: #111111; --second: #222222; }', ':root { --second: #333333; }']
  const none = { accent: null, second: null, third: null }
  expect(paletteOf(sheets, none)).toEqual({ accent: '#111111', second: '#333333', third: null })
  expect(paletteOf(sheets, { ...none, third: '#444444' })).toMatchObject({
    second: '#333333',
    third: '#444444',
  })
  expect(paletteOf(sheets, { ...none, accent: '#555555' })).toEqual(alone('#555555'))
})

test('WCAG’s own examples of contrast', () => {
  expect(contrast(parse('#000000'), parse('#ffffff'))).toBe(21)
  expect(contrast(parse('#777777'), parse('#ffffff'))).toBeCloseTo(4.48, 2)
})
