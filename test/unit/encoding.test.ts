import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteOffset, decode, encode, encodings, type Encoding } from '../../src/source/data/encoding.ts'

const seed = 20210731
const bytesOf = (text: string, encoding: Encoding): Uint8Array => {
  const bytes = encode(text, encoding)
  if (!bytes) throw new Error(`${encoding} lacks a character of ${text}`)
  return bytes
}
const marked: Partial<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

const table = 'Intäkter;-36 791;Årsprognos – ”fråga”\r\nÖvrigt\u00a0m.m.;½;§ 4\r\n'
const dosTable = 'Intäkter;-36 791;Årsprognos - "fråga"\r\nÖvrigt\u00a0m.m.;½;§ 4\r\n'

test.each(encodings)('a Swedish table in %s is recognised', (encoding) => {
  const text = encoding === 'cp850' ? dosTable : table
  expect(decode(bytesOf(text, encoding), null)).toEqual({ text, encoding, markLength: 0, uncertain: false })
})

test.each(Object.entries(marked))('the mark of %s decides', (encoding, mark) => {
  const bytes = Uint8Array.from([...mark, ...bytesOf(table, encoding as Encoding)])
  const expected = { text: table, encoding, markLength: mark.length, uncertain: false }
  expect(decode(bytes, null)).toEqual(expected)
  expect(decode(bytes, encoding as Encoding)).toEqual(expected)
  expect(decode(bytes, 'windows-1252')).toBeNull()
})

const undefinedIn = (encoding: Encoding) =>
  Array.from({ length: 128 }, (_, index) => Uint8Array.of(0x80 + index)).filter(
    (bytes) => decode(bytes, encoding) === null,
  )

describe('code pages by their bytes', () => {
  test.each([
    ['windows-1252', [0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa7, 0xbd], '€…‘’“”–—\u00a0§½'],
    ['windows-1252', [0xc5, 0xc4, 0xd6, 0xe5, 0xe4, 0xf6, 0xc9, 0xe9, 0xdc, 0xfc, 0xff], 'ÅÄÖåäöÉéÜüÿ'],
    ['cp850', [0x8f, 0x8e, 0x99, 0x86, 0x84, 0x94, 0x90, 0x82, 0x9a, 0x81], 'ÅÄÖåäöÉéÜü'],
    ['cp850', [0xab, 0xf5, 0xf8, 0xc4, 0xd5, 0xf0, 0xfe, 0xff], '½§°─ı\u00ad■\u00a0'],
  ] as const)('%s', (encoding, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), encoding)?.text).toBe(text)
    expect(encode(text, encoding)).toEqual(Uint8Array.from(bytes))
  })

  test('are complete, but for what Windows-1252 leaves undefined', () => {
    expect(undefinedIn('cp850')).toEqual([])
    expect(undefinedIn('windows-1252').map(([byte]) => byte)).toEqual([0x81, 0x8d, 0x8f, 0x90, 0x9d])
  })
})

describe('guesses between Windows-1252 and code page 850', () => {
  test.each([
    ['windows-1252', 'Nämnd', false],
    ['windows-1252', 'För', false],
    ['windows-1252', 'Åtgärd', false],
    ['windows-1252', 'ÄRENDEN', false],
    ['windows-1252', 'Idé', false],
    ['windows-1252', '36\u00a0791', false],
    ['windows-1252', '2019–2021', false],
    ['windows-1252', '2019 – 2021', false],
    ['windows-1252', '§ 4', false],
    ['windows-1252', '5 €', false],
    ['windows-1252', 'it’s', false],
    ['windows-1252', '”Så” gick det', false],
    ['windows-1252', 'Ökning', false],
    ['windows-1252', '”Hej”', true],
    ['windows-1252', '10 à 12', false],
    ['cp850', 'Nämnd', false],
    ['cp850', 'För', false],
    ['cp850', 'Åtgärd', false],
    ['cp850', 'ÄRENDEN', false],
    ['cp850', 'Idé', false],
    ['cp850', '36\u00a0791', false],
    ['cp850', '§ 4', false],
    ['cp850', 'Överskott', false],
    ['cp850', 'Miljö och överskott på', false],
  ] as const)('%s: %s', (encoding, text, uncertain) => {
    expect(decode(bytesOf(text, encoding), null)).toMatchObject({ text, encoding, uncertain })
  })

  test.each([
    ['ö or a quotation mark at the end of a word', bytesOf('Miljö', 'cp850')],
    ['an ellipsis or à', bytesOf('5 à 6', 'cp850')],
    [
      'letters as old Macintoshes wrote them',
      Uint8Array.of(0x4e, 0x8a, 0x6d, 0x6e, 0x64, 0x3b, 0x66, 0x9a, 0x72),
    ],
    ['UTF-8 that was cut within a letter', bytesOf('Nämnd för lä', 'utf-8').subarray(0, -1)],
    ['letters that are likely in neither', bytesOf('aìaìaìaì', 'cp850')],
    ['bytes that nothing defines', Uint8Array.of(0xe5, 0x6b, 0xe5, 0x6b, 0xe5, 0x8d)],
  ])('%s: uncertain', (_, bytes) => {
    expect(decode(bytes, null)?.uncertain).toBe(true)
  })
})

describe('no text', () => {
  test.each<[string, readonly number[], Encoding | null]>([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0x21], null],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00, 0x00], null],
    ['NUL in UTF-8', [0x61, 0x00, 0x62, 0x63, 0x64], 'utf-8'],
    ['NUL in a code page', [0x61, 0x00, 0xe5, 0x63, 0x64], 'cp850'],
    ['many control characters', [0x61, 0x01, 0x62, 0x02], null],
    ['UTF-32', [0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], null],
    ['half a UTF-16 character', [0xff, 0xfe, 0x61, 0x00, 0x62], null],
    ['half a surrogate pair', [0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8], null],
    ['invalid UTF-8 behind the mark', [0xef, 0xbb, 0xbf, 0xe5], null],
    ['not the given UTF-8', [0x4e, 0xe4, 0x6d, 0x6e, 0x64], 'utf-8'],
    ['an undefined byte in the given Windows-1252', [0x61, 0x81], 'windows-1252'],
  ])('%s', (_, bytes, given) => {
    expect(decode(Uint8Array.from(bytes), given)).toBeNull()
  })
})

test('plain ASCII, and nothing at all, is UTF-8', () => {
  expect(decode(bytesOf('a;b\n', 'cp850'), null)).toMatchObject({ encoding: 'utf-8', uncertain: false })
  expect(decode(new Uint8Array(), null)).toEqual({
    text: '',
    encoding: 'utf-8',
    markLength: 0,
    uncertain: false,
  })
})

test('only the first mark is one', () => {
  for (const [encoding, mark] of Object.entries(marked))
    expect(decode(Uint8Array.from([...mark, ...mark]), null)).toMatchObject({ encoding, text: '\ufeff' })
})

test('the mark that old systems put at the end of a file is text', () => {
  expect(decode(Uint8Array.of(0x61, 0x1a), null)?.text).toBe('a\u001a')
})

test.each([
  ['–', 'cp850'],
  ['−', 'windows-1252'],
  ['\ufffd', 'windows-1252'],
  ['\u0081', 'windows-1252'],
  ['😀', 'cp850'],
  ['\ud83d', 'utf-8'],
  ['\ud83d', 'utf-16le'],
] as const)('%j has no bytes in %s', (text, encoding) => {
  expect(encode(`a${text}`, encoding)).toBeNull()
})

const isControl = (character: string): boolean => /^[\p{Cc}\ufeff]$/u.test(character)
const pageCharacters = (encoding: Encoding): string[] =>
  Array.from({ length: 256 }, (_, byte) => decode(Uint8Array.of(byte), encoding)?.text ?? '\0').filter(
    (character) => !isControl(character),
  )
const repertoire = (encoding: Encoding): fc.Arbitrary<string> => {
  const characters = encoding.startsWith('utf')
    ? fc.oneof(
        fc
          .string({ unit: 'binary', minLength: 1, maxLength: 1 })
          .filter((character) => !isControl(character)),
        fc.constantFrom(...'aåÖ;–😀'),
      )
    : fc.constantFrom(...pageCharacters(encoding))
  return fc.string({ unit: fc.oneof(characters, fc.constantFrom('\n', '\r', '\t')), maxLength: 60 })
}

describe.each(encodings)('%s', (encoding) => {
  test('decoding is the inverse of encoding', () => {
    fc.assert(
      fc.property(repertoire(encoding), (text) => {
        const bytes = bytesOf(text, encoding)
        fc.pre(!Object.values(marked).some((mark) => mark.every((byte, index) => bytes[index] === byte)))
        expect(decode(bytes, encoding)).toEqual({ text, encoding, markLength: 0, uncertain: false })
        if (encoding === 'utf-8') expect(decode(bytes, null)?.text).toBe(text)
      }),
      { seed, numRuns: 500 },
    )
  })

  test('a place among the bytes is the length of what stands before it', () => {
    fc.assert(
      fc.property(repertoire(encoding), fc.nat(60), (text, offset) => {
        const mark = marked[encoding] ?? []
        const decoded = { text, encoding, markLength: mark.length, uncertain: false }
        const before = text.slice(0, offset).replace(/\p{Surrogate}$/u, '')
        expect(byteOffset(decoded, offset)).toBe(mark.length + bytesOf(before, encoding).length)
      }),
      { seed, numRuns: 500 },
    )
  })
})

test('any bytes give null, or a text that gives them back', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.uint8Array({ min: 0x20, maxLength: 40 }),
    fc
      .tuple(fc.constantFrom(...Object.values(marked)), fc.uint8Array({ maxLength: 20 }))
      .map(([mark, rest]) => Uint8Array.from([...mark, ...rest])),
  )
  fc.assert(
    fc.property(bytes, fc.constantFrom(null, ...encodings), (bytes, given) => {
      const decoded = decode(bytes, given)
      if (decoded === null) return
      const { text, encoding, markLength, uncertain } = decoded
      if (given !== null) expect([encoding, uncertain]).toEqual([given, false])
      if (encoding === 'windows-1252' && text.includes('\ufffd')) expect(uncertain).toBe(true)
      else expect(encode(text, encoding)).toEqual(bytes.slice(markLength))
      expect(byteOffset(decoded, text.length)).toBe(bytes.length)
    }),
    { seed, numRuns: 3000 },
  )
})
