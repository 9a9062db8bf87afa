/** Where the reader is, marked in the contents, which are kept so that it is in sight. */

/** Called with the heading of what is being read, whenever that is another. */
const heard: ((heading: HTMLElement) => void)[] = []

export const onPlace = (hear: (heading: HTMLElement) => void): void => {
  heard.push(hear)
}

export function markPlace(): void {
  const entries = [
    ...document.querySelectorAll<HTMLAnchorElement>('nav.contents:not(.list) a[href^="#"]'),
  ].flatMap((link) => {
    const heading = document.getElementById(link.getAttribute('href')!.slice(1))
    return heading ? [{ link, heading }] : []
  })
  const end = document.querySelector('main > :last-child')
  if (entries.length === 0 || end === null) return
  const indexOf = new Map<Element, number>(entries.map(({ heading }, index) => [heading, index]))
  const above = entries.map(() => false)
  let isAtEnd = false
  let marked = -1
  const mark = (): void => {
    const last = isAtEnd ? entries.length - 1 : above.lastIndexOf(true)
    if (last === marked) return
    entries[marked]?.link.removeAttribute('aria-current')
    marked = last
    const entry = entries[marked]
    if (!entry) return
    entry.link.setAttribute('aria-current', 'location')
    keepInSight(entry.link)
    for (const hear of heard) hear(entry.heading)
  }
  // What has been scrolled past counts as seen, however far above it is: so each heading is told of once, as it passes the line,
  // and nothing is measured while the page is scrolled.
  const passing = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) above[indexOf.get(target)!] = isIntersecting
      mark()
    },
    { root: document, rootMargin: '9999999px 0px -70% 0px' },
  )
  for (const { heading } of entries) passing.observe(heading)
  const ending = new IntersectionObserver(([change]) => {
    isAtEnd = change!.isIntersecting && scrollY > 0
    mark()
  })
  // What is short and stands last never reaches the line.
  const sentinel = document.createElement('span')
  end.append(sentinel)
  ending.observe(sentinel)
}

/** Contents that scroll by themselves, beside the text. */
function keepInSight(link: HTMLElement): void {
  const scroller = link.closest('.navigation')
  if (scroller === null || scroller.scrollHeight <= scroller.clientHeight) return
  const { top, bottom } = link.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  if (top < frame.top + 48 || bottom > frame.bottom - 48)
    scroller.scrollTop += top - frame.top - frame.height / 3
}
