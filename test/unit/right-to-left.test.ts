/** Text from right to left: which way languages run, figures within it, and lines as they are painted read as they are written. */

import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { directionOf } from '../../src/model/writing-direction.ts'
import { readingOrder } from '../../src/print/finish/content/bidi.ts'
import { unspokenIn } from '../../src/print/measure/unspoken.ts'
import { withComposedLetters } from '../../src/render/composed.ts'
import { scriptFaces } from '../../src/render/fonts.ts'
import { setDirections } from '../../src/render/set-direction.ts'
import { setFromRight } from '../../src/wording/figures-apart.ts'
import { languageTag } from '../../src/source/language-tag.ts'

test.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['yi', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['yi-Latn', 'ltr'],
  ['sv', 'ltr'],
  ['fit', 'ltr'],
])('%s runs %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

test.each([
  ['jiddisch', 'yi'],
  ['Romska', 'rom'],
  ['meänkieli', 'fit'],
  ['nordsamiska', 'se'],
  ['lulesamiska', 'smj'],
  ['sydsamiska', 'sma'],
  ['farsi', 'fa'],
  ['somaliska', 'so'],
])('%s is %s', (word, tag) => {
  expect(languageTag(word)).toBe(tag)
})

describe('a line', () => {
  test.each([
    ['אבג 12,5 דה', 'הד 12,5 גבא'],
    ['שלום COVID abc עולם', 'םלוע COVID abc םולש'],
    ['סוף.', '.ףוס'],
    ['עמוד 31/8', '31/8 דומע'],
    ['רבעון Q2 2026 של', 'לש Q2 2026 ןועבר'],
  ])('from right to left: %s', (written, painted) => {
    expect(read(painted, 'rtl')).toBe(written)
  })

  test.each([
    ['Hej: שלום עולם. Slut.', 'Hej: םלוע םולש. Slut.'],
    ['År 2021 och 2022', 'År 2021 och 2022'],
  ])('from left to right: %s', (written, painted) => {
    expect(read(painted, 'ltr')).toBe(written)
  })
})

describe('figures', () => {
  test.each([
    ['من −12,5 % إلى', 'من {−12,5 %} إلى'],
    ['في 2021-08-31،', 'في {2021-08-31}،'],
    ['هاتف 08-123 45 67.', 'هاتف {08-123 45 67}.'],
    ['1\u00a0234\u00a0567 نسمة', '{1\u00a0234\u00a0567} نسمة'],
    ['و12 mnkr', 'و{12 mnkr}'],
    // Digits run the right way by themselves, ranges do not.
    ['سنة 2021', 'سنة 2021'],
    ['من 2020–2021 إلى', 'من {2020–2021} إلى'],
    ['15,1–20 % نسمة', '{15,1–20 %} نسمة'],
    ['تا ۲۰۲۱-۰۸-۳۱ و', 'تا {۲۰۲۱-۰۸-۳۱} و'],
    ['۱۲–۱۴ کودک', '۱۲–۱۴ کودک'],
    ['من 1 يناير–31 أغسطس', 'من 1 يناير–31 أغسطس'],
    ['COVID-19', 'COVID-19'],
    ['مساحة 3\u00a0412 km² من', 'مساحة {3\u00a0412 km²} من'],
    ['رقم (KS 2026-00512)', 'رقم ({KS 2026-00512})'],
    ['حسب §\u00a058.', 'حسب {§\u00a058}.'],
    ['المرحلة 1:a والثانية 2:a', 'المرحلة {1:a} والثانية {2:a}'],
    ['في 2024 Microsoft', 'في {2024} Microsoft'],
  ])('%s', (written, kept) => {
    expect(html(written)).toBe(kept)
  })
})

test('figures within a block of such a language, which says what it is to those who hear it', () => {
  const block: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'div',
        properties: { lang: 'ar-x-span' },
        children: [{ type: 'text', value: 'في −12 %' }],
      },
    ],
  }
  setDirections(block, 'sv')
  expect(toHtml(block)).toContain('lang="ar-x-ltr"')
})

test('figures in the head of a page, which is no more than a text', () => {
  expect(setFromRight('1  حتى 2021-08-31')).toBe('\u20671  حتى \u20662021-08-31\u2069\u2069')
})

test('a Hebrew letter and its mark are printed as one', () => {
  expect(withComposedLetters('\u05d0\u05b7 \u05e4\u05bf \u05d0')).toBe('\ufb2e \ufb4e \u05d0')
})

test('fonts for a script come along where it is written', async () => {
  expect(await fonts('Åäö')).toEqual([])
  expect(await fonts('Áá Čč Đđ Ŋŋ')).toEqual(['Lora', 'Source Serif 4'])
  expect(await fonts('مرحبا')).toEqual(['Vazirmatn'])
  expect(await fonts('ייִדיש')).toEqual(['Noto Sans Hebrew'])
  expect(await fonts('Українська')).toEqual(['Lora', 'Source Serif 4'])
  expect(await fonts('ዓለም')).toEqual(['Noto Sans Ethiopic'])
})

test('what is hidden is missed in any script, and a letter that no font has is not missed twice', () => {
  expect(unspokenIn({ said: ['مرحبا', 'שלום'] }, ['مرحبا'])).toEqual([1])
  expect(unspokenIn({ said: ['Hej世界ja'] }, ['Hej \ufffd\ufffd ja'])).toEqual([])
})

/** Letters as they stand on paper, from left to right. */
test('the groups of a number stand on one line, those of a list of figures find room', () => {
  expect(directed('\u0627 0586-480 00')).toContain('class="unbroken">0586-480 00</span>')
  expect(directed('\u0627 2018 2019 2020 2021 2022 2023')).not.toContain('unbroken')
})

function read(painted: string, base: 'ltr' | 'rtl'): string {
  return readingOrder([...painted], base)
    .map((index) => [...painted][index])
    .join('')
}

function directed(value: string): string {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }],
  }
  setDirections(tree, 'ar')
  return toHtml(tree)
}

const html = (value: string): string =>
  directed(value)
    .replaceAll(/<span dir="ltr"[^>]*>(.*?)<\/span>/g, '{$1}')
    .replaceAll(/<\/?p>/g, '')

async function fonts(text: string): Promise<string[]> {
  const faces = await scriptFaces(text, ['source-serif', 'lora'], null)
  return [...new Set(faces.map(({ family }) => family))].sort()
}
