/** What a table's sheet is called: its number and name, as far as Excel lets it. */

const longest = 31

/** What no sheet's name can hold, and what Excel would take for something else at its ends. */
const forbidden = /[[\]:*?/\\]/g
const atEnds = /^['\s]+|(?<!['\s])['\s]+$/g

/** Gives each wanted name once, whatever its case. Excel keeps one for itself. */
export function createSheetNames(taken: readonly string[]): (wanted: string) => string {
  const names = new Set([...taken, 'history'].map((name) => name.toLowerCase()))
  return (wanted) => {
    const plain = wanted
      .replace(forbidden, ' ')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(atEnds, '')
    let name = fitting(plain || '–', '')
    for (let time = 2; names.has(name.toLowerCase()); time++) name = fitting(plain, ` (${time})`)
    names.add(name.toLowerCase())
    return name
  }
}

/** Cut off between characters, and rather between words. */
function fitting(text: string, behind: string): string {
  const room = longest - behind.length
  if (text.length <= room) return text + behind
  const cut = text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '')
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut
  return `${(words.length > room / 2 ? words : cut).replace(atEnds, '')}…${behind}`
}
