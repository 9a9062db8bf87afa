/** What the cells of a table say, whatever it takes to print that. */

/** What is in a cell beside what it says: notesand marks of problems. */
const besides = 'sup, .problem-mark'

/** What breaks lines or holds them together and is no part of a word. */
const joiners = /[\u00ad\u200b\u2060\ufeff]/g

/** The figure that a dash stands for in a column of figures, as the table's CSV has it; null where there is none. */
export const dashedFigure = (cell: Element): string | null => cell.getAttribute('data-value')

/** One line. `withRepeated` takes what a label says again where its group goes on, which the eye does not see. */
export function cellText(cell: Element, withRepeated = false): string {
  let source = cell
  const left = withRepeated ? besides : `${besides}, .again`
  if (cell.querySelector(left)) {
    source = cell.cloneNode(true) as Element
    for (const part of source.querySelectorAll(left)) part.remove()
  }
  return source.textContent.replace(joiners, '').replace(/\s+/g, ' ').trim()
}
