/**
 * A link to each heading, table, figure and row: a sign that stands by the one that is pointed at, and else by the heading of what
 * is being read. It is one for the whole page, so that it is one stop of the tab key; arrow keys lead it on.
 */

import { lookUp } from '../model/look-up.ts'
import { cellText } from './cell-text.ts'
import { copy } from './clipboard.ts'
import { described, element } from './element.ts'
import { say } from './notice.ts'
import { onPlace } from './place.ts'
import { words } from './words.ts'

const headings = ':is(h2, h3, h4, h5, h6)[id]'
/** Where the sign may stand: what it stands by and what it leads to are found from there. */
const addressed = `main :is(${headings}, table[id] > caption, tbody > tr[id], figure[id] > figcaption)`

const addressOf = (place: Element): string => place.id || place.parentElement!.id

/** In a row the sign stands by what names it. */
const standOf = (place: Element): Element =>
  (place.matches('tr') && place.querySelector(':scope > :is(.key, th, td)')) || place

export function giveAddresses(): void {
  const first = document.querySelector(addressed)
  if (first === null) return
  const keys = described('page-address-keys', words.addressKeys)
  const sign = element('a', { class: 'address', 'aria-describedby': keys }, ['#'])
  let at: Element | null = null
  const lead = (place: Element): void => {
    at = place
    sign.href = `#${addressOf(place)}`
    sign.setAttribute('aria-label', `${words.address}: ${cellText(standOf(place))}`)
  }
  const showAt = (place: Element): void => {
    if (place !== at) lead(place)
    putBeside(sign, standOf(place))
    sign.classList.add('shown')
  }
  lead(first)
  document.querySelector('main')!.append(sign)
  onPlace((heading) => {
    if (document.activeElement !== sign && heading.matches(addressed)) lead(heading)
  })
  document.addEventListener('pointerover', ({ target }) => {
    const place = (target as Element).closest(addressed)
    if (target === sign || document.activeElement === sign) return
    if (place) showAt(place)
    else sign.classList.remove('shown')
  })
  // Within a frame that scrolls by itself it would stay behind.
  document.addEventListener('scroll', ({ target }) => target !== document && sign.classList.remove('shown'), {
    capture: true,
    passive: true,
  })
  sign.addEventListener('focus', () => showAt(at!))
  sign.addEventListener('blur', () => sign.classList.remove('shown'))
  sign.addEventListener('click', () => {
    void copy({ text: wholeAddress(sign.hash), html: '' }).then((isDone) =>
      say(isDone ? words.addressCopied : words.addressShown),
    )
  })
  sign.addEventListener('keydown', (event) => {
    const [among, step] = lookUp(ways, event.key) ?? []
    if (among === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = following([...document.querySelectorAll(among)], at!, step!)
    if (!next) return
    showAt(next)
    sign.scrollIntoView({ block: 'nearest' })
  })
}

/** Outside of it, on its first line: nothing moves for the sign, and no style sheet has to look at the page anew. */
function putBeside(sign: HTMLElement, stand: Element): void {
  const { left, right, top } = stand.getBoundingClientRect()
  const { direction, lineHeight, paddingTop, borderTopWidth } = getComputedStyle(stand)
  const isToTheRight = direction === 'rtl'
  sign.style.left = `${(isToTheRight ? right : left) + scrollX}px`
  sign.style.top = `${top + scrollY + Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth)}px`
  sign.style.lineHeight = lineHeight
  sign.classList.toggle('to-the-right', isToTheRight)
}

const ways: Readonly<Record<string, readonly [among: string, step: 1 | -1]>> = {
  ArrowDown: [addressed, 1],
  ArrowUp: [addressed, -1],
  ArrowRight: [`main ${headings}`, 1],
  ArrowLeft: [`main ${headings}`, -1],
}

/** The next of them before or behind a place, which need not be one of them. */
function following(all: readonly Element[], place: Element, step: 1 | -1): Element | undefined {
  const side = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  const isBeyond = (one: Element) => (place.compareDocumentPosition(one) & side) !== 0
  return step === 1 ? all.find(isBeyond) : all.findLast(isBeyond)
}

/** Where the page is published, where it says so and is read from somewhere else than the web. */
function wholeAddress(hash: string): string {
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
  const here = location.href.replace(/#.*/, '')
  return (published && !location.protocol.startsWith('http') ? published : here) + hash
}
