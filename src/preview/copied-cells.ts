/** Cells that a spreadsheet or a word processor has copied: a row on each line, and tabs between. */

/** As they are written in a table of pipes. What is no table has one cell on each line. */
export function copiedCells(copied: string): readonly (readonly string[])[] {
  const text = copied.replace(/\r\n?/g, '\n').replace(/(?<!\n)\n+$/, '')
  const rows: string[][] = [[]]
  for (let start = 0; start <= text.length;) {
    const { cell, end } = quotedCell(text, start) ?? plainCell(text, start)
    rows.at(-1)!.push(
      cell
        .replace(/(?<!\s)\s*[\n\t]\s*/g, ' ')
        .trim()
        .replaceAll('|', '\\|'),
    )
    if (text[end] === '\n') rows.push([])
    start = end + 1
  }
  return rows
}

interface CopiedCell {
  readonly cell: string
  /** The offset of the tab or the line end behind it. */
  readonly end: number
}

function plainCell(text: string, start: number): CopiedCell {
  let end = start
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++
  return { cell: text.slice(start, end), end }
}

/** One that holds a line end or a tab stands within quotes, and quotes within it are written twice. */
function quotedCell(text: string, start: number): CopiedCell | null {
  if (text[start] !== '"') return null
  let end = start + 1
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1
  const cell = text.slice(start + 1, end)
  const behind = text[end + 1]
  const isWhole = text[end] === '"' && (behind === undefined || behind === '\t' || behind === '\n')
  return isWhole && /[\t\n]/.test(cell) ? { cell: cell.replaceAll('""', '"'), end: end + 1 } : null
}
