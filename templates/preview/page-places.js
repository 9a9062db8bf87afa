/** Where in the page something stands that is written at a place in the sources. */

import { elementOf, headingOf } from './table-cells.js'

/** Finds the element of a page that shows what a problem is about. */
export function elementFinder(page) {
  const written = [...page.querySelectorAll('[data-at]')].map((element) => ({ element, ...placeIn(element.dataset.at) }))
  return ({ at, cell }) => {
    if (cell) return (cell.row === null ? headingOf(page, cell) : elementOf(page, cell)) ?? page.getElementById(cell.table)
    return elementAt(written, placeIn(at))
  }
}

const placeIn = (at) => {
  const [, file, start, end] = /^(.*):(\d+)-(\d+)$/.exec(at)
  return { file, start: Number(start), end: Number(end) }
}

/** The innermost element whose text is written around the place, else the first that is written after it. */
function elementAt(written, place) {
  const same = written.filter(({ file }) => file === place.file)
  const around = same.filter(({ start, end }) => start <= place.start && place.start <= end)
  const inner = around.reduce((best, one) => (best && best.end - best.start <= one.end - one.start ? best : one), null)
  return (inner ?? same.find(({ start }) => start >= place.start))?.element ?? null
}
