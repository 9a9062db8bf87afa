/**
 * How long a chapter, its lines and its paragraphs may be: what reads them takes more than twice the time for twice the
 * length, so that a short file of one kind of sign alone could hold the program up for minutes.
 */

const limits = { lines: 5000, line: 20_000, marks: 2000, allMarks: 40_000 }

export interface TooLong {
  /**
   * The lines of a chapter that are not blank, the characters of a line, or the signs such as * and [, of a paragraph (`marks`)
   * or of the chapter (`allMarks`).
   */
  readonly what: keyof typeof limits
  readonly limit: number
  /** Where the line begins. */
  readonly offset: number
}

const marks = /[*_~[\]`<!]/g
/** An address is looked for on both sides of it. */
const ats = /@/g
const dashes = /^[\s>|:-]*$/

/** The first line that makes the text too long, or null. */
export function tooLong(text: string): TooLong | null {
  let offset = 0
  let lines = 0
  let marksBefore = 0
  let allMarks = 0
  let above = ''
  let inTable = false
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      marksBefore = 0
      inTable = false
    } else {
      const told = (what: TooLong['what']): TooLong => ({ what, limit: limits[what], offset })
      if (++lines > limits.lines) return told('lines')
      if (line.length > limits.line) return told('line')
      inTable ||= dashes.test(line) && line.includes('-') && barsIn(line) === barsIn(above)
      const here = line.match(marks)?.length ?? 0
      // Each cell of a table is a text of its own.
      marksBefore = inTable ? here : marksBefore + here
      if (marksBefore > limits.marks) return told('marks')
      allMarks += here + (line.match(ats)?.length ?? 0)
      if (allMarks > limits.allMarks) return told('allMarks')
    }
    above = line
    offset += line.length + 1
  }
  return null
}

const barsIn = (line: string): number => line.split('|').filter((cell) => cell.trim() !== '').length
