/**
 * How wide the letters of the fonts are that come with the program: hundredths of an em, two digits a letter, of the boldest
 * weight that texts in drawings are set in. All digits are as wide as the widest, as they are set in tables.
 */

import type { MeasureText } from '../model/chart.ts'
import { lookUp } from '../model/look-up.ts'
import { remembered } from '../model/remembered.ts'

interface Widths {
  readonly digit: number
  readonly blank: number
  /** Of a plus, and of a minus. */
  readonly sign: number
  readonly letters: string
}

const letters =
  '!"#$%&\'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~§°·–…’”ÆØßæøđıłœŁŒþðÞÐ'

/** By the names that authors choose them by. */
const fonts: Readonly<Record<string, Widths>> = {
  'source-sans': {
    digit: 52,
    blank: 20,
    sign: 52,
    letters:
      '32495252856428333344522833283528285252524588566058635451636729506051756668596860555566548055515433353352505552574757513252562727532885565557573844375650754950453326335252352848972849846861785557273384538657566066',
  },
  'source-serif': {
    digit: 55,
    blank: 24,
    sign: 55,
    letters:
      '32435554957421393946553134313731315555554387726767756462738239407362947775647571566576719968676036373655534056635363543858653432623497665964624848376459855960503731375552353153862446967566845963343492629863586475',
  },
  'open-sans': {
    digit: 58,
    blank: 26,
    sign: 58,
    letters:
      '28446558877425323256582833284028285858584690676664745654737631306455937979627964555775639563605833403358443259635063583756642828582896646263634449406454825654483956395852432850822040927967896264282897559563616274',
  },
  'atkinson-hyperlegible': {
    digit: 66,
    blank: 32,
    sign: 62,
    letters:
      '29417962987123373744622538254525255862586278696468695855726946566654857077637966626269668970696334453459433256605260573760583226573289585860613854385753735452523724375658413151812850997763895864313394599960596278',
  },
  lora: {
    digit: 64,
    blank: 27,
    sign: 53,
    letters:
      '27358657907021313153532649257025275353535080666570766357778037437160967780638067596576699969666138703883804453595460553656623229583092635960584748416253815555523625365355412559792039958075785960323389609958566376',
  },
}

/** The widest of them all, for fonts that are not known. */
const widest: Widths = {
  digit: 66,
  blank: 32,
  sign: 62,
  letters:
    '32498662987428393956623149317031315862586290726770766462778246567362967980648071626576719970696338703883805559635463583860653432623497666264634854416459855960523956395858433159972850998075896264343497629963616478',
}

/**
 * Letters of other scripts, by how wide they are at most, in the same hundredths: each in the form that it has alone or within a
 * word, of the font that is set in its place, or of the widest of those that have it.
 */
const otherScripts: Readonly<Record<number, readonly string[]>> = {
  30: ['آأإا،؛٬ـ', '׳'],
  40: ['رزژڑڕ', 'גוזיןנ־', 'ΙΪίι'],
  50: ['ءؤوہۆۇۈ؟٫', '״', 'г', 'ζξς'],
  60: ['ةدذهڈۀە', 'בדךכלץצר', 'Гавезстухьэя', 'ΓΖΣέγεθκλντχ'],
  70: [
    'جحخعغلمچڵ٪«»٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    'אהחטםמסעףפקײװױ',
    'БВЕЗРСТУХЬЭбдийклнопрцчъ',
    'ΒΔΕΞΡΤΥΧΫάήΰαβδημοπρσυ',
  ],
  80: ['ئطظقنىيیھںێ', 'שת', 'АДКЛОПЦЧЪЯм', 'ΑΘΚΛΝΟΠΩφψ'],
  90: ['ےۍ', 'ИЙНФжфыю', 'ΗΦΨω'],
  100: ['بتثفكپکگٹ', 'МЫшщ', 'Μ'],
  110: ['ЖШЩЮ'],
  140: ['سشصض'],
}

/** A letter that none of them has. */
const foreign = 100

/** Of a font by its name. */
export const measureIn = remembered((font: string): MeasureText => {
  const { digit, blank, sign, letters: own } = lookUp(fonts, font) ?? widest
  const widths = new Map<string, number>(
    [...letters].map((letter, at) => [letter, Number(own.slice(2 * at, 2 * at + 2))]),
  )
  for (const [width, some] of Object.entries(otherScripts))
    for (const one of some.join('')) if (!widths.has(one)) widths.set(one, Number(width))
  for (const one of '0123456789') widths.set(one, digit)
  for (const one of ' \u00a0') widths.set(one, blank)
  for (const one of '\u2212+\u00b1<=>') widths.set(one, sign)
  const widthOf = remembered(
    (letter: string): number =>
      // Letters with a sign above or below are as wide as those without.
      widths.get(letter) ??
      widths.get(letter.normalize('NFD')[0]!) ??
      (/[\p{M}\p{Cf}]/u.test(letter) ? 0 : foreign),
  )
  return (text, size) => {
    let sum = 0
    for (const letter of text) sum += widthOf(letter)
    return (size * sum) / 100
  }
})
