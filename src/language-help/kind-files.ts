/** What the files of the workspace's own kinds name: the kind, and its columns and rows, which formulas are written with. */

import type { SourceText, Span } from '../model/span.ts'

export interface NamedInKind {
  readonly id: string
  readonly span: Span
}

/** Columns and rows, where they are declared. */
export function namesInKind({ file, text }: SourceText): readonly NamedInKind[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_-])id:[ \t]*["']?([\p{L}\p{N}_-]+)/gu)].map(
    ({ 0: whole, 1: id = '', index }) => {
      const end = index + whole.length
      return { id, span: { file, start: end - id.length, end } }
    },
  )
}

/** The file that declares a kind, or null where it is the program's own. */
export const fileOfKind = (id: string, texts: readonly SourceText[]): string | null =>
  texts.find(
    ({ file, text }) => file.startsWith('kinds/') && /^kind:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1] === id,
  )?.file ?? null
