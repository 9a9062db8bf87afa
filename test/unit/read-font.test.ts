import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { hasCharacter, inBoth } from '../../src/model/typeface.ts'
import { readFont, type ReadFont } from '../../src/source/typefaces/read-font.ts'
import { cutFont } from '../../src/source/typefaces/cut-font.ts'

const font = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../fonts', name))
const read = (bytes: Uint8Array): ReadFont => {
  const found = readFont(bytes)
  if (typeof found === 'string') throw new Error(found)
  return found
}

test('a font tells its family, its weight, its characters and what documents may do with it', () => {
  const { characters, ...facts } = read(font('Rutor-Regular.ttf'))
  expect(facts).toEqual({
    family: 'Rutor',
    weight: 400,
    style: 'normal',
    hasSerifs: false,
    rights: 'all',
    mayBeCut: true,
  })
  expect([...'aÅö9–−'].every((letter) => hasCharacter(characters, letter.codePointAt(0)!))).toBe(true)
  expect([...'čΩ→'].some((letter) => hasCharacter(characters, letter.codePointAt(0)!))).toBe(false)
  expect(read(font('Rutor-Bold.ttf'))).toMatchObject({ weight: 700, style: 'normal' })
  expect(read(font('Rutor-Italic.ttf'))).toMatchObject({ weight: 400, style: 'italic' })
})

test('what two have is what both have', () => {
  expect(
    inBoth(
      [
        [1, 5],
        [8, 9],
      ],
      [
        [0, 2],
        [4, 8],
      ],
    ),
  ).toEqual([
    [1, 2],
    [4, 5],
    [8, 8],
  ])
})

/** The font with its table renamed, so that it is not there under its own name. */
function renamed(from: string, to: string): Buffer {
  const bytes = Buffer.from(font('Rutor-Regular.ttf'))
  bytes.write(to, bytes.indexOf(from), 'latin1')
  return bytes
}

test.each([
  ['text', Buffer.from('En text som heter .ttf'), 'format'],
  ['nothing', Buffer.alloc(0), 'format'],
  ['a font for the web', Buffer.from('wOF2 and more'), 'web'],
  ['a collection', Buffer.from('ttcf and more'), 'collection'],
  ['PostScript outlines', renamed('glyf', 'CFF '), 'outlines'],
  ['a variable font', renamed('post', 'fvar'), 'variable'],
  ['pictures', renamed('glyf', 'sbix'), 'drawn'],
  ['one that is cut short', font('Rutor-Regular.ttf').subarray(0, 1500), 'damaged'],
  ['one without widths', renamed('hmtx', 'xxxx'), 'damaged'],
])('%s is refused for what it is', (_, bytes, fault) => {
  expect(readFont(bytes)).toBe(fault)
})

test('whatever bytes a font is made of, it is read or refused, and cut or refused', async () => {
  const whole = font('Rutor-Regular.ttf')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const found = readFont(bytes)
        if (typeof found === 'string') return
        const subset = { characters: new Set([65, 66, 0xc5]), features: new Set(['tnum']) }
        const cut = await cutFont(bytes, subset).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Error)
          return null
        })
        expect(cut?.length ?? 0).toBeLessThan(whole.length + 1000)
      },
    ),
    { numRuns: 300 },
  )
})
