import { readFile } from 'node:fs/promises'
import path from 'node:path'
import unpacked from 'woff2-encoder/decompress'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FontName } from '../../src/model/report.ts'
import { hasCharacter, type Characters } from '../../src/model/typeface.ts'
import { facesOf, latin, scriptFaces, signFaces, symbols, type Face } from '../../src/render/fonts.ts'
import { rareSigns } from '../../src/render/rare-signs.ts'
import { readFont } from '../../src/source/typefaces/read-font.ts'

const read = new Map<string, Promise<Characters>>()

/** What a face's file has signs for. */
function charactersOf({ file }: Face): Promise<Characters> {
  if (file.from !== 'package') throw new Error('not of a package')
  const known = read.get(file.path) ?? fromFile(file.path)
  read.set(file.path, known)
  return known
}

async function fromFile(name: string): Promise<Characters> {
  const bytes = await readFile(path.join(import.meta.dirname, '../../node_modules', name))
  const font = readFont(await unpacked(bytes))
  if (typeof font === 'string') throw new Error(font)
  return font.characters
}

const isAsked = ({ range }: Face, code: number): boolean =>
  range === null ||
  range.split(',').some((span) => {
    const [from, to] = span.trim().slice(2).split('-')
    return Number.parseInt(from!, 16) <= code && code <= Number.parseInt(to ?? from!, 16)
  })

/** Those of a text that no upright face of usual weight has. */
async function lackedBy(faces: readonly Face[], text: string): Promise<string[]> {
  const upright = faces.filter(({ weight, style }) => weight === 400 && style === 'normal')
  const fonts = await Promise.all(
    upright.map(async (face) => ({ face, characters: await charactersOf(face) })),
  )
  return [...new Set(text)].filter((sign) => {
    const code = sign.codePointAt(0)!
    return !fonts.some(({ face, characters }) => isAsked(face, code) && hasCharacter(characters, code))
  })
}

async function facesFor(font: FontName, text: string): Promise<readonly Face[]> {
  return [
    ...(await facesOf([font], latin)),
    ...(symbols.test(text) ? await facesOf(['symbols'], latin) : []),
    ...(await scriptFaces(text, [font], null)),
    ...(await signFaces(text)),
  ]
}

const fonts: readonly FontName[] = [
  'source-serif',
  'source-sans',
  'lora',
  'open-sans',
  'atkinson-hyperlegible',
]

/** Scripts whose letters come of one font each, which has not all that Unicode knows. */
const otherScripts = /[\u0590-\u08ff\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f\ufb1d-\ufefc]/

describe.each(fonts)('a report in %s', (font) => {
  let unusual: string

  beforeAll(() => {
    const all = Array.from({ length: 0xffff }, (_, code) => String.fromCodePoint(code)).filter(
      (sign) =>
        /[^\p{C}\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(sign) && !otherScripts.test(sign),
    )
    const rare = new Set(rareSigns(all.join('')))
    unusual = all.filter((sign) => !rare.has(sign)).join('')
  })

  test('has every sign that is not taken for a rare one', async () => {
    expect(unusual.length).toBeGreaterThan(900)
    // A hyphen that does not break is printed as the one that does.
    expect(await lackedBy(await facesFor(font, unusual), unusual)).toEqual(['\u2011'])
  })

  test('has the signs that reports are written with', async () => {
    const text =
      'CO₂ 10⁻⁶ 3 ‰ ⅓ ⅔ ⅛ 20 ℃ № 5 † ‡ ☐ ☑ ☒ ✓ ✔ ✗ ✘ ① ⑩ ❶ Ⅳ ⚠ ★ ● ▲ → ⇒ ➡ ≤ ≥ ≈ ∑ √ ‐ ‒ ― ◼ 🟢 🟡 🔴 ✅ ❌ 🙂 👍 📈 ⭐ 💰'
    expect(await lackedBy(await facesFor(font, text), text.replaceAll(' ', ''))).toEqual([])
  })
})

test('a text of everyday letters, figures and arrows needs no more fonts', async () => {
  expect(
    await signFaces('Överskottet blev 12,5 mnkr – mot ”−3” i fjol → bättre ▲, 21 °C och ½ Łódź'),
  ).toEqual([])
})

test('the font of rare signs is asked for those alone, and pictures only where there are some', async () => {
  const faces = await signFaces('3 ‰ och ⅓')
  expect(faces.map(({ family, weight, range }) => [family, weight, range])).toEqual([
    ['DejaVu Sans', 400, 'U+2030, U+2153'],
    ['DejaVu Sans', 700, 'U+2030, U+2153'],
  ])
  expect((await signFaces('bra 🟢')).map(({ family }) => family)).toContain('Noto Emoji')
})
