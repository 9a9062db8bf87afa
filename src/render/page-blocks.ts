/** A page in the pieces that one edit leaves alone, for whoever shows it while it is written. */

export interface PageBlocks {
  /** The page without its chapters. */
  readonly frame: string
  readonly chapters: readonly ChapterBlock[]
}

export interface ChapterBlock {
  readonly id: string
  readonly html: string
}

/** Where the chapters stand in the frame; no text of an author's holds a tag. */
const main = '<main id="main">\n'

export function wholePage({ frame, chapters }: PageBlocks): string {
  const at = frame.indexOf(main) + main.length
  return frame.slice(0, at) + chapters.map(({ html }) => html).join('') + frame.slice(at)
}
