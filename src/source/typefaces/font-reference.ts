import type { Span } from '../../model/span.ts'

/** The files of a typeface that a manifest names. */
export interface FontReference {
  /** Those of its faces; where one alone is named, the others are looked for beside it. */
  readonly files: readonly FontFile[]
  readonly isAlone: boolean
}

export interface FontFile {
  readonly face: FontFace
  /** In the workspace. */
  readonly path: string
  /** As the author wrote it. */
  readonly written: string
  readonly span: Span
}

export const fontFaces = ['regular', 'bold', 'italic', 'black'] as const
export type FontFace = (typeof fontFaces)[number]
