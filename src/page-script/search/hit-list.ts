/** The list of hits, by section: one stop of the tab key, led through by arrow keys. */

import { lookUp } from '../../model/look-up.ts'
import { cellText } from '../cell-text.ts'
import { element } from '../element.ts'
import { words } from '../words.ts'
import type { Hit } from './find.ts'
import { passageReader, surroundings } from './shown-hit.ts'

/** Of a section that has many, these are shown until the rest is asked for. */
const shownOfSection = 4
/** Of all: a list is to be read. */
const shownOfAll = 200

export interface HitList {
  show(hits: readonly Hit[]): void
  /** Marks the one that is looked at, where it is in the list. */
  mark(index: number): void
  /** Whether there was something to lead to. */
  focus(): boolean
}

/** `choose` is told the index of a hit; `leave` is called when the list is left upwards. */
export function createHitList(
  list: HTMLElement,
  choose: (index: number) => void,
  leave: () => void,
): HitList {
  const stops = () => [...list.querySelectorAll<HTMLElement>('a, button')]
  const focusOn = (stop: HTMLElement): void => {
    for (const one of stops()) one.tabIndex = one === stop ? 0 : -1
    stop.focus()
  }
  list.addEventListener('click', (event) => {
    const stop = (event.target as Element).closest<HTMLElement>('a, button')
    if (!stop) return
    if (stop.tagName === 'A') {
      event.preventDefault()
      choose(Number(stop.dataset.hit))
    } else {
      const items = stop.closest('ol')!
      const first = items.children[shownOfSection]!
      for (const item of items.children) (item as HTMLElement).hidden = false
      stop.closest('li')!.remove()
      focusOn(first.querySelector('a')!)
    }
  })
  list.addEventListener('keydown', (event) => {
    const all = stops().filter((stop) => stop.checkVisibility())
    const at = all.indexOf(event.target as HTMLElement)
    const to = lookUp({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }, event.key)
    if (to === undefined) return
    event.preventDefault()
    if (to < 0) leave()
    else if (all[to]) focusOn(all[to])
  })
  return {
    show(hits) {
      list.replaceChildren()
      for (const section of sections(hits.slice(0, shownOfAll))) list.append(sectionItem(section))
      if (hits.length > shownOfAll)
        list.append(element('li', { class: 'search-cut' }, [words.cut(shownOfAll)]))
      const [first] = stops()
      if (first) first.tabIndex = 0
    },
    mark(index) {
      list.querySelector('[aria-current]')?.removeAttribute('aria-current')
      const link = list.querySelector<HTMLElement>(`[data-hit="${index}"]`)
      link?.setAttribute('aria-current', 'true')
      link?.scrollIntoView({ block: 'nearest' })
    },
    focus() {
      const stop = list.querySelector<HTMLElement>('[aria-current]') ?? stops()[0]
      if (stop) focusOn(stop)
      return stop !== undefined
    },
  }
}

interface Section {
  readonly heading: HTMLElement | null
  readonly hits: { readonly hit: Hit; readonly index: number }[]
}

function sections(hits: readonly Hit[]): Section[] {
  const all: Section[] = []
  for (const [index, hit] of hits.entries()) {
    const heading = hit.passage.section
    if (all.at(-1)?.heading !== heading || all.length === 0) all.push({ heading, hits: [] })
    all.at(-1)!.hits.push({ hit, index })
  }
  return all
}

function sectionItem({ heading, hits }: Section): HTMLElement {
  const read = passageReader()
  const items = hits.map(({ hit, index }, order) => {
    const link = element(
      'a',
      { href: `#${heading?.id ?? 'main'}`, tabindex: '-1', 'data-hit': String(index) },
      surroundings(hit, read),
    )
    return element('li', { hidden: order >= shownOfSection }, [link])
  })
  const more = hits.length - shownOfSection
  if (more > 0)
    items.push(
      element('li', {}, [
        element('button', { type: 'button', class: 'search-more', tabindex: '-1' }, [words.more(more)]),
      ]),
    )
  const title = heading ? cellText(heading) : ''
  return element('li', {}, [
    element('p', { class: 'search-section' }, [title]),
    element('ol', title === '' ? {} : { 'aria-label': title }, items),
  ])
}
