/** How many slips of the keyboard lie between two words. */

/** Nobody's slip is in a word as long as this. */
const longest = 200

/**
 * Letters put in, left out, mistaken, or two neighbours in each other's place, each one slip. Infinity for words of more
 * than `most` slips in their lengths alone, and for texts that are no words.
 */
export function slipsBetween(written: string, word: string, most = Infinity): number {
  if (written === word) return 0
  if (Math.abs(written.length - word.length) > most) return Infinity
  if (Math.max(written.length, word.length) > longest) return Infinity
  let before: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, at) => at)
  for (let i = 1; i <= written.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const change = last[j - 1]! + (written[i - 1] === word[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && written[i - 1] === word[j - 2] && written[i - 2] === word[j - 1]
      const swap = isSwap ? before[j - 2]! + 1 : Infinity
      row.push(Math.min(row[j - 1]! + 1, last[j]! + 1, change, swap))
    }
    ;[before, last] = [last, row]
  }
  return last[word.length]!
}
