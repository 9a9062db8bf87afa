/**
 * No-break spaces as any other: on a page that is set they hold nothing together. Chromium puts each into marked content of its
 * own, at which some programs stop reading the paragraph, and numbers that hold them are not found by who types a space.
 */

import type { Contents } from './content-streams.ts'

const begin = '/Span<</ActualText <FEFF00A0> >> BDC\n'
const end = '\nEMC'

export function plainBlanks(contents: Contents): void {
  for (const { bytes, cuts } of [...contents.ofPage.values(), ...contents.ofForm.values()])
    for (let at = bytes.indexOf(begin); at >= 0; at = bytes.indexOf(begin, at + 1)) {
      const from = at + begin.length
      const to = bytes.indexOf(end, from)
      // One glyph and how it is placed.
      if (to < 0 || !oneGlyph.test(bytes.toString('latin1', from, Math.min(to, from + 60)))) continue
      cuts.set(at, from)
      cuts.set(to, to + end.length)
    }
}

const oneGlyph = /^(?:-?[\d.]+ -?[\d.]+ Td )?<[0-9A-Fa-f]{4}> Tj$/
