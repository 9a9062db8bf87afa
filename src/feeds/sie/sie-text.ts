/**
 * The bytes of an SIE file → its text. The standard knows one encoding, code page 437; programs write what they like, often
 * under the standard's name for it. So the bytes decide: UTF-8 where they are that, and else what makes Swedish words.
 */

import { sourceText } from '../../model/source-text.ts'
import type { SourceText } from '../../model/span.ts'
import { decode } from '../../source/data/encoding.ts'
import { readCp437 } from './cp437.ts'

export interface SieText {
  readonly source: SourceText
  /** As people call it; null for a text of letters that all encodings share. */
  readonly encoding: string | null
  /** Whether another encoding would make as good a text. */
  readonly isGuess: boolean
}

/** Null for bytes that are no text. */
export function sieText(file: string, bytes: Uint8Array): SieText | null {
  const decoded = decode(bytes, null)
  if (!decoded) return null
  const isDos = decoded.encoding === 'cp850'
  const text = isDos ? readCp437(bytes) : decoded.text
  return {
    source: sourceText(file, text),
    encoding: /^[\0-\x7f]*$/.test(text) ? null : isDos ? pc8 : decoded.encoding,
    isGuess: decoded.uncertain,
  }
}

/** The standard's own name of its encoding. */
export const pc8 = 'PC8'
