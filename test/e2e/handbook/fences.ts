/** The fenced blocks of a chapter of the handbook: examples, commands, and what the program answers. */

export interface Fence {
  /** The first word after the marks, such as `markdown`. */
  readonly language: string
  /** From the words after that: `file=04-lokaler.md` is the file that it is, `rows=02-ekonomi.md` one that has its rows. */
  readonly file: string | null
  readonly rows: string | null
  /** Said by the word `saved`: whether it is there for all that follows in the chapter. */
  readonly isSaved: boolean
  readonly text: string
  /** Offsets of the whole block in the chapter, from its first mark to after its last. */
  readonly start: number
  readonly end: number
}

export function fencesOf(chapter: string): readonly Fence[] {
  return [...chapter.matchAll(/^(`{3,})(\w+)(.*)\n([\s\S]*?)^\1$/gm)].map((match) => {
    const [whole, , language, words, text] = match
    return {
      language: language!,
      file: /(?<= file=)\S+/.exec(words!)?.[0] ?? null,
      rows: /(?<= rows=)\S+/.exec(words!)?.[0] ?? null,
      isSaved: words!.split(' ').includes('saved'),
      text: text!,
      start: match.index,
      end: match.index + whole.length,
    }
  })
}

/** Whether `answer` reads as it is shown: `…` stands for anything within its line, alone on a line for any lines. */
export function readsAs(answer: string, shown: string): boolean {
  const pattern = shown
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '[\\s\\S]*?' : line.split('…').map(escaped).join('.*')))
    .join('\n')
  return new RegExp(`^${pattern}$`).test(answer.trimEnd())
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
