/** The fonts of all parts, each embedded once with all the glyphs that some part prints. */

import { group } from 'd3-array'
import type { PdfFile } from '../objects/read-file.ts'
import { packedAgain } from '../objects/packed-again.ts'
import { dict, name, ref, type PdfRef, type PdfValue } from '../../../pdf-syntax/values.ts'
import type { EmbeddedFont } from '../part.ts'
import { identityOf, joinTrueType, readTrueType, type TrueType } from './true-type.ts'

interface ReadFont {
  readonly font: EmbeddedFont
  readonly program: TrueType
}

/** Writes them, and what stands for each within its part. */
export function joinFonts(file: PdfFile, fonts: readonly EmbeddedFont[]): void {
  const read = fonts.map((font): ReadFont => ({ font, program: programOf(font) }))
  const alike = group(read, ({ font, program }) => `${font.name} ${identityOf(program).toString('base64')}`)
  for (const same of alike.values())
    for (const { first, others } of joinable(same)) writeFont(file, [first, ...others])
}

const programs = new WeakMap<EmbeddedFont, TrueType>()

/** Parts that are kept in memory are joined again and again. */
function programOf(font: EmbeddedFont): TrueType {
  const known = programs.get(font) ?? readTrueType(font.program)
  programs.set(font, known)
  return known
}

/** Fonts may be named alike and yet be two: then one number means two glyphs. */
function joinable(fonts: readonly ReadFont[]): { readonly first: ReadFont; readonly others: ReadFont[] }[] {
  const joined: { first: ReadFont; others: ReadFont[] }[] = []
  for (const one of fonts) {
    const known = joined.find(({ first, others }) => [first, ...others].every((other) => agree(one, other)))
    if (known) known.others.push(one)
    else joined.push({ first: one, others: [] })
  }
  return joined
}

const agreements = new WeakMap<TrueType, WeakMap<TrueType, boolean>>()

function agree(a: ReadFont, b: ReadFont): boolean {
  const known = agreements.get(a.program) ?? new WeakMap<TrueType, boolean>()
  agreements.set(a.program, known)
  const agrees = known.get(b.program) ?? (outlinesAgree(a, b) && widthsAgree(a, b))
  known.set(b.program, agrees)
  return agrees
}

function outlinesAgree(a: ReadFont, b: ReadFont): boolean {
  const last = Math.min(a.program.glyphCount, b.program.glyphCount)
  for (let glyph = 0; glyph < last; glyph++) {
    const [own, other] = [a.program.outline(glyph), b.program.outline(glyph)]
    if (own.length > 0 && other.length > 0 && !own.equals(other)) return false
  }
  return true
}

const widthsAgree = (a: ReadFont, b: ReadFont): boolean =>
  agreeWhereBoth(a.font.widths, b.font.widths, (own, other) => Math.abs(own - other) < rounding)

/** Chromium writes widths with few decimals; in thousandths of the font's size. */
const rounding = 0.01

function agreeWhereBoth<T>(
  a: ReadonlyMap<number, T>,
  b: ReadonlyMap<number, T>,
  agree: (own: T, other: T) => boolean,
): boolean {
  return [...a].every(([glyph, own]) => {
    const other = b.get(glyph)
    return other === undefined || agree(own, other)
  })
}

function writeFont(file: PdfFile, fonts: readonly ReadFont[]): void {
  const [{ font }] = fonts as [ReadFont]
  const program = joinTrueType(fonts.map((one) => one.program))
  const widths = new Map(fonts.flatMap((one) => [...one.font.widths]))
  const baseFont = name(`AAAAAA+${font.name}`)
  const descriptor = new Map([...font.descriptor, ['FontName', baseFont] as const])
  descriptor.set('FontFile2', file.add(packedAgain({ Length1: program.length }, program)))
  const descendant = file.add(
    dict({
      Type: name('Font'),
      Subtype: name('CIDFontType2'),
      BaseFont: baseFont,
      CIDSystemInfo: dict({
        Registry: { kind: 'string', bytes: Buffer.from('Adobe') },
        Ordering: { kind: 'string', bytes: Buffer.from('Identity') },
        Supplement: 0,
      }),
      CIDToGIDMap: name('Identity'),
      W: writtenWidths(widths),
      FontDescriptor: file.add(descriptor),
    }),
  )
  const { meanings, meaningOf } = joinedMeanings(fonts.map((one) => one.font.unicode))
  const maps = new Map(
    meanings.map((meaning) => [
      meaning,
      file.add(packedAgain({}, Buffer.from(characterMap(meaning), 'latin1'))),
    ]),
  )
  fonts.forEach((one, index) => {
    file.set(ref(one.font.number), compositeFont(baseFont, descendant, maps.get(meaningOf[index]!)!))
  })
}

const isSame = (a: string, b: string): boolean => a === b

type Meaning = ReadonlyMap<number, string>

/**
 * A glyph may stand for two characters, such as a space and a no-break space: which one is each part's own affair. All else is
 * the same in all, since readers take maps of one font for one (PDF.js).
 */
function joinedMeanings(own: readonly Meaning[]): {
  readonly meanings: readonly Meaning[]
  readonly meaningOf: readonly Meaning[]
} {
  const meanings: Map<number, string>[] = []
  const meaningOf = own.map((unicode) => {
    const fitting = meanings.find((known) => agreeWhereBoth(unicode, known, isSame))
    const meaning = fitting ?? new Map<number, string>()
    if (!fitting) meanings.push(meaning)
    for (const [glyph, text] of unicode) meaning.set(glyph, text)
    return meaning
  })
  const all = new Map(meanings.toReversed().flatMap((meaning) => [...meaning]))
  for (const meaning of meanings)
    for (const [glyph, text] of all) if (!meaning.has(glyph)) meaning.set(glyph, text)
  return { meanings, meaningOf }
}

const compositeFont = (baseFont: PdfValue, descendant: PdfRef, toUnicode: PdfRef): PdfValue =>
  dict({
    Type: name('Font'),
    Subtype: name('Type0'),
    BaseFont: baseFont,
    Encoding: name('Identity-H'),
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  })

/** Runs of glyphs, each after the first one's number. */
function writtenWidths(widths: ReadonlyMap<number, number>): PdfValue[] {
  const written: PdfValue[] = []
  let run: PdfValue[] = []
  let next = -1
  for (const [glyph, width] of [...widths].sort(([a], [b]) => a - b)) {
    if (glyph !== next) written.push(glyph, (run = []))
    run.push(width)
    next = glyph + 1
  }
  return written
}

/** As many entries as one section may have. */
const sectionSize = 100

/** What the glyphs mean (ISO 32000-1, 9.10.3): letters that follow each other as their glyphs do, in one entry. */
function characterMap(unicode: ReadonlyMap<number, string>): string {
  const single: string[] = []
  const ranges: string[] = []
  let run: { from: number; to: number; text: string; last: number } | null = null
  const flush = (): void => {
    if (!run) return
    if (run.from === run.to) single.push(`<${code(run.from)}> <${utf16(run.text)}>`)
    else ranges.push(`<${code(run.from)}> <${code(run.to)}> <${utf16(run.text)}>`)
    run = null
  }
  for (const [glyph, text] of [...unicode].sort(([a], [b]) => a - b)) {
    // Several letters in one, or one beyond the first plane, count on to nothing.
    const letter = text.length === 1 ? text.charCodeAt(0) : NaN
    // Within an entry the last byte alone may count on.
    const goesOn: boolean =
      run !== null &&
      glyph === run.to + 1 &&
      glyph >> 8 === run.from >> 8 &&
      letter === run.last + 1 &&
      letter >> 8 === run.last >> 8
    if (goesOn) {
      run!.to = glyph
      run!.last = letter
    } else {
      flush()
      run = { from: glyph, to: glyph, text, last: letter }
    }
  }
  flush()
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...sections(single, 'bfchar'),
    ...sections(ranges, 'bfrange'),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

function sections(entries: readonly string[], kind: string): string[] {
  const lines: string[] = []
  for (let from = 0; from < entries.length; from += sectionSize) {
    const part = entries.slice(from, from + sectionSize)
    lines.push([`${part.length} begin${kind}`, part.join('\n'), `end${kind}`].join('\n'))
  }
  return lines
}

const code = (glyph: number): string => glyph.toString(16).padStart(4, '0')
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
