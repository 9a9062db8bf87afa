/**
 * Fields: what Word computes anew when it is asked to, each with what it says until then, so that nothing is asked when the
 * document opens.
 */

import { rawRun, run, type RunProperties } from './paragraph.ts'
import { escapeXml } from '../office/xml.ts'

const mark = (type: 'begin' | 'separate' | 'end', properties: RunProperties): string =>
  rawRun(`<w:fldChar w:fldCharType="${type}"/>`, properties)

const instruction = (text: string, properties: RunProperties): string =>
  rawRun(`<w:instrText xml:space="preserve"> ${escapeXml(text)} </w:instrText>`, properties)

/** The beginning and the end of a field that holds whole paragraphs. */
export const openField = (code: string): string =>
  mark('begin', {}) + instruction(code, {}) + mark('separate', {})

export const closeField = mark('end', {})

/** A field within a line. `shown` is what it says. */
export const field = (code: string, shown: string, properties: RunProperties = {}): string =>
  mark('begin', properties) +
  instruction(code, properties) +
  mark('separate', properties) +
  run(shown, properties) +
  mark('end', properties)
