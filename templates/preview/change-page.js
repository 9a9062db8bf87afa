/**
 * Makes a page that is shown into another one, and leaves alone all that is the same in both. What stands at the top of the
 * window keeps its place there.
 */

export function changePage(page, html) {
  const next = new DOMParser().parseFromString(html, 'text/html')
  const anchor = anchorIn(page)
  for (const one of page.querySelectorAll('[data-problem]')) one.removeAttribute('data-problem')
  changeHead(page, next)
  const replaced = new Map()
  changeAttributes(page.documentElement, next.documentElement)
  changeAttributes(page.body, next.body)
  changeChildren(page.body, next.body, replaced)
  keepPlace(page, anchor, replaced)
}

/** Styles are large, and nearly always the same. */
function changeHead(page, next) {
  const own = [...page.head.children].filter(({ id }) => id !== 'preview-marks')
  const wanted = [...next.head.children]
  if (own.length === wanted.length && own.every((one, index) => one.isEqualNode(wanted[index]))) return
  for (const one of own) one.remove()
  page.head.prepend(...wanted.map((one) => page.importNode(one, true)))
}

function changeAttributes(one, other) {
  for (const name of one.getAttributeNames()) if (!other.hasAttribute(name)) one.removeAttribute(name)
  for (const { name, value } of other.attributes) if (one.getAttribute(name) !== value) one.setAttribute(name, value)
}

/** A tag as it is written out: quotation marks in values and `<` in texts are not. */
const tags = /<[a-z][^\s/>]*(?: [^\s=>]+(?:="[^"]*")?)*>/gi
/** Where something is written, and what a click has set. */
const passing = / (?:data-at|data-problem|tabindex)="[^"]*"/g

/** What a node is, wherever it is written. */
const signature = (node) =>
  node.nodeType === 1
    ? node.outerHTML.replaceAll(tags, (tag) => tag.replaceAll(passing, ''))
    : `${node.nodeType} ${node.nodeValue}`

function changeChildren(parent, wanted, replaced) {
  const own = [...parent.childNodes].map((node) => ({ node, text: signature(node) }))
  const others = [...wanted.childNodes].map((node) => ({ node, text: signature(node) }))
  let from = 0
  while (from < own.length && from < others.length && own[from].text === others[from].text) from++
  let [ownTo, othersTo] = [own.length, others.length]
  while (ownTo > from && othersTo > from && own[ownTo - 1].text === others[othersTo - 1].text) {
    ownTo--
    othersTo--
  }
  for (let at = 0; at < from; at++) samePlaces(own[at].node, others[at].node)
  for (let at = 0; at < own.length - ownTo; at++) samePlaces(own[ownTo + at].node, others[othersTo + at].node)
  changeBetween(parent, own.slice(from, ownTo), others.slice(from, othersTo), own[ownTo]?.node ?? null, replaced)
}

/** What differs: what is there all the same is kept, the others are paired in their order. */
function changeBetween(parent, own, others, before, replaced) {
  const free = new Map()
  for (const { node, text } of own) free.set(text, [...(free.get(text) ?? []), node])
  const mates = others.map(({ text }) => free.get(text)?.shift() ?? null)
  const taken = new Set(mates)
  const left = own.map(({ node }) => node).filter((node) => !taken.has(node))
  const takeFirst = (isWanted) => {
    const at = left.findIndex(isWanted)
    return at === -1 ? null : left.splice(at, 1)[0]
  }
  const alike = others.map(({ node: other }, index) =>
    mates[index] ? null : takeFirst((one) => isAlike(one, other)),
  )
  const order = others.map(({ node: other }, index) => {
    if (mates[index]) {
      samePlaces(mates[index], other)
      return mates[index]
    }
    if (alike[index]) {
      changeAttributes(alike[index], other)
      changeChildren(alike[index], other, replaced)
      return alike[index]
    }
    const fresh = parent.ownerDocument.importNode(other, true)
    const gone = takeFirst(({ nodeName }) => nodeName === fresh.nodeName)
    if (gone) {
      replaced.set(gone, fresh)
      gone.remove()
    }
    return fresh
  })
  for (const node of left) {
    replaced.set(node, node.nextElementSibling ?? node.previousElementSibling ?? parent)
    node.remove()
  }
  // From the last to the first: one that stands right already is not touched.
  let next = before
  for (const node of order.toReversed()) {
    if (node.parentNode !== parent || node.nextSibling !== next) parent.insertBefore(node, next)
    next = node
  }
}

/** What has a name is another thing as soon as that is another. */
const names = ['id', 'aria-labelledby']

const isAlike = (one, other) =>
  one.nodeType === 1 &&
  one.nodeName === other.nodeName &&
  other.childElementCount > 0 &&
  names.every((name) => one.getAttribute(name) === other.getAttribute(name))

/** Only where they are written has changed. */
function samePlaces(one, other) {
  if (one.nodeType !== 1) return
  changeAttributes(one, other)
  const others = other.querySelectorAll('*')
  one.querySelectorAll('*').forEach((element, index) => {
    for (const name of ['data-at', 'tabindex']) {
      const value = others[index].getAttribute(name)
      if (value === null) element.removeAttribute(name)
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
    }
  })
}

/** The first block that is seen, and how far below the window's edge it begins. */
function anchorIn(page) {
  for (const element of page.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, tr, figure, [data-at]')) {
    const { top, bottom, height } = element.getBoundingClientRect()
    if (height > 0 && bottom > 0) return { element, top }
  }
  return null
}

/** Windows are scrolled by whole pixels: what is left over is made up for at the next change, so that nothing creeps. */
const owed = new WeakMap()

function keepPlace(page, anchor, replaced) {
  if (anchor === null) return
  let { element } = anchor
  while (element && !element.isConnected) element = replaced.get(element) ?? element.parentElement
  if (!element) return
  const view = page.defaultView
  const before = owed.get(page)
  const wanted = anchor.top - (before?.element === anchor.element && before.at === view.scrollY ? before.by : 0)
  const distance = () => element.getBoundingClientRect().top - wanted
  if (distance() !== 0) view.scrollBy({ top: distance(), behavior: 'instant' })
  owed.set(page, { element, at: view.scrollY, by: distance() })
}
