/** Inputs for a grammar, as large as asked for. */

export const manifest = 'title: T\norganisation: O\nunit: tkr\ncutoff: 2021-07-31\nlang: sv\n'

/** A report of one chapter, with more files beside it or in place of its own; sizes are those of what the maker makes. */
export const report = (text, more = {}) => ({
  files: { 'reports/r/report.yaml': manifest, 'reports/r/a.md': `# Kapitel\n\n${text}\n`, ...more },
})
export const withManifest = (lines) => report('Text.', { 'reports/r/report.yaml': `${manifest}${lines}` })

/** A text of a piece again and again. */
export const again = (piece) => (size) => report(piece.repeat(Math.ceil(size / piece.length)))

/** The same in paragraphs of their own, each within what a paragraph may hold. */
export const inParagraphs =
  (piece, length = 400) =>
  (size) => {
    const paragraph = `${piece.repeat(Math.ceil(length / piece.length))}\n\n`
    return report(paragraph.repeat(Math.ceil(size / paragraph.length)))
  }

/** Pieces that differ, made of their number, until they are as long as asked for. */
export function numbered(size, make) {
  const pieces = []
  let length = 0
  for (let index = 0; length < size; index++) {
    const piece = make(index)
    length += piece.length
    pieces.push(piece)
  }
  return pieces.join('')
}

export const ofNumbers = (make) => (size) => report(numbered(size, make))

/** Figures that look like an author's, the same each time. */
export const amount = (index) => ((index * 7919) % 90_000) + 10_000

export const row = (...cells) => `| ${cells.join(' | ')} |\n`

export const table = (headings, rows, opening = ':::table[T]{#t}') =>
  `${opening}\n\n${row(...headings)}${row(...headings.map((_, at) => (at === 0 ? '---' : '--:')))}${rows}\n:::\n`
