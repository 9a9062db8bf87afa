/** Tables to copy, whole by a button and in part as anything is, with figures that spreadsheets read as such. */

import { cellText, dashedFigure } from './cell-text.ts'
import { copy, fill } from './clipboard.ts'
import { copiedRows, plainFigure, plainTable } from './copied-table.ts'
import { element, moveWithin } from './element.ts'
import { say } from './notice.ts'
import { words, wordsAt } from './words.ts'

/** The button stands beside the link to the table as data, with which it shares a stop of the tab key. */
export function offerCopies(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('main table.table')) {
    const tools = toolsOf(table)
    const called = table.caption ? cellText(table.caption) : (table.getAttribute('aria-label') ?? '')
    const { copy: text } = wordsAt(tools)
    const name = called === '' ? {} : { 'aria-label': `${text}: ${called}` }
    tools.prepend(element('button', { type: 'button', class: 'copy', ...name }, [text]))
    const all = [...tools.querySelectorAll<HTMLElement>('button, a')]
    if (all.length === 1) continue
    tools.setAttribute('role', 'toolbar')
    if (called !== '') tools.setAttribute('aria-label', called)
    for (const [index, one] of all.entries()) one.tabIndex = index === 0 ? 0 : -1
  }
  document.addEventListener('click', ({ target }) => {
    const tools = (target as Element).closest('.copy')?.parentElement
    const table = tools && tableOf.get(tools)
    if (!table) return
    void copy(copiedRows(table.rows)).then((isDone) => say(isDone ? words.copied : words.notCopied))
  })
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    const tools = target.closest('[role="toolbar"]')
    if (!tools || event.ctrlKey || event.altKey || event.metaKey) return
    if (moveWithin([...tools.querySelectorAll<HTMLElement>('button, a')], target, event.key))
      event.preventDefault()
  })
}

const tableOf = new WeakMap<Element, HTMLTableElement>()

/** What stands below a table: its notes, how its figures are made, and its data. */
const isBelow = (element: Element) => element.matches('.table-note, .made, .data-offer')

function toolsOf(table: HTMLTableElement): HTMLElement {
  const [last] = followers(table.closest('.table-frame') ?? table).slice(-1)
  const offer = last!.matches('.data-offer') ? (last as HTMLElement) : null
  const tools = offer ?? element('p', { class: 'data-offer' })
  if (!offer) last!.after(tools)
  tableOf.set(tools, table)
  return tools
}

/** The element itself and what stands below it, up to the data. */
function followers(first: Element): Element[] {
  const all = [first]
  for (let next = first.nextElementSibling; next && isBelow(next); next = next.nextElementSibling) {
    all.push(next)
    if (next.matches('.data-offer')) break
  }
  return all
}

/** What readers select and copy themselves: rows of one table as the button gives them, other text without what breaks words. */
export function plainCopies(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection()
    if (
      event.defaultPrevented ||
      !event.clipboardData ||
      !selection ||
      selection.rangeCount === 0 ||
      selection.isCollapsed
    )
      return
    const range = selection.getRangeAt(0)
    const around = range.commonAncestorContainer
    const host = around instanceof Element ? around : around.parentElement
    if (!host?.closest('main')) return
    const cell = host.closest('td, th')
    if (cell) {
      const selected = selection.toString()
      const isWhole = selected.trim() === cellText(cell)
      const text = (isWhole ? dashedFigure(cell) : null) ?? whole(selected)
      if (text === selected) return
      fill(event.clipboardData, { text, html: '' })
    } else if (host.closest('table')) {
      fill(event.clipboardData, copiedRows(selectedRows(range)))
    } else {
      const content = element('div', {}, [range.cloneContents()])
      if (!content.querySelector('table')) return
      const text = selection.toString().split(/([\t\n])/)
      fill(event.clipboardData, { text: text.map(whole).join(''), html: plainHtml(content) })
    }
    event.preventDefault()
  })
}

/** Words without what breaks them; a figure as spreadsheets read it. */
function whole(text: string): string {
  const unbroken = text.replace(/\u00ad/g, '')
  return plainFigure(unbroken.trim()) ?? unbroken
}

/** The rows that the selection reaches, with the cells of theirs that it reaches. */
function selectedRows(range: Range): HTMLTableRowElement[] {
  const table = element('table', {}, [range.cloneContents()])
  const rows = [...table.querySelectorAll('tr')]
  if (rows.length > 0) return rows
  const row = element('tr')
  for (const cell of table.querySelectorAll('td, th')) row.append(cell)
  return [row]
}

function plainHtml(content: HTMLElement): string {
  for (const part of content.querySelectorAll('.data-offer, .made, .address, .to-contents')) part.remove()
  for (const table of content.querySelectorAll('table')) table.replaceWith(plainTable(table.rows))
  return content.innerHTML.replace(/\u00ad|&shy;/g, '')
}
