/** The line that a cursor stands in. A text is most often unfinished when help is asked for: what is before the cursor counts. */

export interface LineAt {
  /** Offset of its first character. */
  readonly start: number
  readonly before: string
  readonly after: string
}

export function lineAt(text: string, offset: number): LineAt {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return {
    start,
    before: text.slice(start, offset),
    after: text.slice(offset, end === -1 ? text.length : end),
  }
}
