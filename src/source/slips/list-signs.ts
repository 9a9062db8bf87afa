/** Lists as word processors paste them: the sign of each line is a character, and the lines are printed run together. */

import type { ParagraphSlip } from './paragraph.ts'

/** Signs that are nothing else, those of Word's own sign fonts among them. */
const bullet = /^[•●○◦▪▫■□‣⁃∙➢➤►❖✓✔\uf0a7\uf0b7\uf0d8\uf0fc\uf076]\s*(?=\S)/u
/** Signs that may be text, and are bullets before a blank that a tab or the next lines make clear. */
const likely = /^(?:[·o§ü][^\S\t]*\t\s*|·\s+|[–—]\s+|o\s+)(?=\S)/u
const lettered = /^\(?([a-z])[).]\s+(?=\S)/

export const listSigns: ParagraphSlip = ({ lines, span }, { emit }) => {
  const list = bulletList(lines)
  if (list) return emit('text/list', { problem: 'sign', ...list }, span)
  const letters = lines.map((line) => lettered.exec(line)?.[1]).filter((letter) => letter !== undefined)
  if (letters.length > 1 && letters.join('') === 'abcdefghijklmnopqrstuvwxyz'.slice(0, letters.length))
    emit(
      'text/list',
      {
        problem: 'letter',
        sign: lettered.exec(lines.find((line) => lettered.test(line))!)![0].trim(),
        list: '',
      },
      span,
    )
}

/** The lines as Markdown has them; null where they are no list. */
export function bulletList(lines: readonly string[]): { sign: string; list: string } | null {
  const isItem = (line: string) => bullet.test(line) || likely.test(line)
  const items = lines.filter(isItem)
  const [first] = items
  if (first === undefined) return null
  // A line that begins with a dash is what someone says; two of them, or one below a colon, are a list.
  const isCertain = bullet.test(first) || /^[·o§ü]\s*\t/u.test(first)
  const isLed = lines.indexOf(first) > 0 && /:\s*$/.test(lines[lines.indexOf(first) - 1]!)
  if (!isCertain && items.length < 2 && !isLed) return null
  const sign = /^\S/u.exec(first)![0]
  const inner = items.find((line) => !line.startsWith(sign))?.[0]
  const list = lines
    .map((line) =>
      isItem(line)
        ? (line.startsWith(inner ?? sign) && inner ? '  - ' : '- ') +
          line.replace(bullet, '').replace(likely, '')
        : line,
    )
    .join('\n')
  return { sign, list }
}
