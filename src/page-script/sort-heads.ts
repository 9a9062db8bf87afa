/** Headings of columns that sort: first one way, then the other, then as the author had it. */

import { cellText } from './cell-text.ts'
import { described, element, moveWithin } from './element.ts'
import { say } from './notice.ts'
import type { Order } from './sort-keys.ts'
import { sortRows } from './sort-rows.ts'
import { words } from './words.ts'

export function offerSorting(): void {
  const tables = document.querySelectorAll<HTMLTableElement>('table[data-sorts]')
  if (tables.length === 0) return
  const keys = described('page-sort-keys', words.sortKeys)
  for (const table of tables) {
    let isFirst = true
    for (const heading of headings(table)) {
      const button = element('button', {
        type: 'button',
        class: 'sort',
        tabindex: isFirst ? '0' : '-1',
        'aria-describedby': keys,
      })
      while (heading.firstChild) button.append(heading.firstChild)
      heading.append(button)
      isFirst = false
    }
  }
  document.addEventListener('click', ({ target }) => {
    const button = buttonAt(target)
    if (button) sortBy(button)
  })
  document.addEventListener('keydown', (event) => {
    const button = buttonAt(event.target)
    if (!button || event.ctrlKey || event.altKey || event.metaKey) return
    const all = [...button.closest('thead')!.querySelectorAll<HTMLElement>('.sort')]
    if (moveWithin(all, button, event.key)) event.preventDefault()
  })
}

const buttonAt = (target: EventTarget | null): HTMLElement | null =>
  (target as Element).closest<HTMLElement>('.sort')

/** Those of columns alone; those of columns that label groups are left, and those that hold links. */
const headings = (table: HTMLTableElement): HTMLTableCellElement[] =>
  [...([...(table.tHead?.rows ?? [])].at(-1)?.cells ?? [])].filter(
    (heading) =>
      heading.tagName === 'TH' &&
      !heading.querySelector('a') &&
      ![...table.tBodies].some((body) => {
        const cell = body.rows[0]?.cells[heading.cellIndex]
        return cell?.getAttribute('scope') === 'rowgroup' || (cell?.rowSpan ?? 1) > 1
      }),
  )

function sortBy(button: HTMLElement): void {
  const heading = button.closest('th')!
  const table = heading.closest('table')!
  const before = heading.getAttribute('aria-sort') as Order | null
  const sort = (order: Order | null) => sortRows(table, heading.cellIndex, order)
  // Of figures one looks for the largest, of words for the first.
  const [first, second]: readonly Order[] =
    (before ? heading.dataset.holds : sort('descending')) === 'words'
      ? ['ascending', 'descending']
      : ['descending', 'ascending']
  const order = before === null ? first! : before === first ? second! : null
  const holds = sort(order)
  heading.dataset.holds = holds
  for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort')
  if (order !== null) heading.setAttribute('aria-sort', order)
  document.dispatchEvent(new Event('rows-moved'))
  const says =
    order === null ? words.asBefore : words.sorted(cellText(heading), words.directions[holds][order])
  say(says, true)
}
