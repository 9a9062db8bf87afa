/** Elements that the script makes, and how the keyboard reaches them. */

import { lookUp } from '../model/look-up.ts'

/** An element with its attributes and content; true stands for an attribute without a value, false for none. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean>> = {},
  content: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) made.setAttribute(name, value === true ? '' : value)
  for (const part of content) made.append(part)
  return made
}

/** One in a row of controls of which the tab key reaches one, and arrow keys the others. */
export function moveWithin(all: readonly HTMLElement[], from: HTMLElement, key: string): boolean {
  const at = all.indexOf(from)
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: all.length - 1,
  }
  const to = all[lookUp(places, key) ?? -1]
  if (to === undefined) return false
  for (const one of all) one.tabIndex = one === to ? 0 : -1
  to.focus()
  return true
}

/** A sentence for who hears the page read, that controls of one sort have in common. */
export function described(id: string, text: string): string {
  document.body.append(element('p', { id, hidden: true }, [text]))
  return id
}
