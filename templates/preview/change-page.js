/**
 * Makes a page that is shown into another one, and leaves alone all that is the same in both. What stands at the top of the
 * window keeps its place there. `next` is the HTML of all of it, or what has changed: the `frame`, which is the page without
 * chapters, or null, and the `chapters`, pairs of id and HTML or null.
 */

export function changePage(page, next) {
  const anchor = anchorIn(page)
  const replaced = new Map()
  if (typeof next === 'string') changeAround(page, next, replaced, () => false)
  else {
    // What is in it are the chapters.
    if (next.frame !== null) changeAround(page, next.frame, replaced, ({ id }) => id === 'main')
    changeChapters(page, next.chapters, replaced)
  }
  keepPlace(page, anchor, replaced)
}

const parsed = (html) => new DOMParser().parseFromString(html, 'text/html')

function changeAround(page, html, replaced, isApart) {
  const next = parsed(html)
  changeHead(page, next)
  changeAttributes(page.documentElement, next.documentElement)
  changeAttributes(page.body, next.body)
  changeChildren(page.body, next.body, replaced, isApart)
}

/** Styles are large, and nearly always the same; those that are stay, so that their fonts need not be read again. */
function changeHead(page, next) {
  const own = [...page.head.children].filter(({ id }) => id !== 'preview-marks')
  const wanted = [...next.head.children]
  const isSame = (at, from) => own[at]?.isEqualNode(wanted[from]) === true
  let first = 0
  while (first < wanted.length && isSame(first, first)) first++
  let last = 0
  while (last < wanted.length - first && last < own.length - first && isSame(own.length - 1 - last, wanted.length - 1 - last))
    last++
  const behind = own[own.length - last] ?? page.getElementById('preview-marks')
  for (const one of own.slice(first, own.length - last)) one.remove()
  for (const one of wanted.slice(first, wanted.length - last)) page.head.insertBefore(page.importNode(one, true), behind)
}

const idOf = (chapter) => chapter.getAttribute('aria-labelledby')

function changeChapters(page, chapters, replaced) {
  const main = page.getElementById('main')
  // Else what stands between chapters would have to be told apart from them.
  for (const node of [...main.childNodes].filter(({ nodeType }) => nodeType !== 1)) node.remove()
  const own = new Map([...main.children].map((chapter) => [idOf(chapter), chapter]))
  const fresh = parsed(chapters.map(([, html]) => html ?? '').join(''))
  const wanted = new Map([...fresh.body.children].map((chapter) => [idOf(chapter), chapter]))
  const isKnown = new Set(chapters.map(([id]) => id))
  const gone = [...own.keys()].filter((id) => !isKnown.has(id))
  const come = chapters.filter(([id]) => !own.has(id))
  // A chapter is named after its title: as many as before are the same ones under other names.
  const before = new Map(gone.length === come.length ? come.map(([id], index) => [id, gone[index]]) : [])
  const order = chapters.map(([id]) => {
    const [there, next] = [own.get(before.get(id) ?? id), wanted.get(id)]
    if (!there) return page.importNode(next, true)
    if (next) changeWithin(there, next, replaced)
    return there
  })
  const kept = new Set(order)
  for (const chapter of own.values()) if (!kept.has(chapter)) remove(chapter, main, replaced)
  inOrder(main, order, null)
}

/** Problems are marked anew once they are known. */
function changeAttributes(one, other) {
  for (const name of one.getAttributeNames())
    if (name !== 'data-problem' && !other.hasAttribute(name)) one.removeAttribute(name)
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

/** What is `isApart` is the same, whatever is in it. */
function changeChildren(parent, wanted, replaced, isApart = () => false) {
  const signed = (node) => ({ node, text: isApart(node) ? '' : signature(node) })
  const samePlaces = (one, other) => isApart(one) || takePlaces(one, other)
  const own = [...parent.childNodes].map(signed)
  const others = [...wanted.childNodes].map(signed)
  let from = 0
  while (from < own.length && from < others.length && own[from].text === others[from].text) from++
  let [ownTo, othersTo] = [own.length, others.length]
  while (ownTo > from && othersTo > from && own[ownTo - 1].text === others[othersTo - 1].text) {
    ownTo--
    othersTo--
  }
  for (let at = 0; at < from; at++) samePlaces(own[at].node, others[at].node)
  for (let at = 0; at < own.length - ownTo; at++) samePlaces(own[ownTo + at].node, others[othersTo + at].node)
  changeBetween(parent, own.slice(from, ownTo), others.slice(from, othersTo), own[ownTo]?.node ?? null, replaced, samePlaces)
}

/** What differs: what is there all the same is kept, the others are paired in their order. */
function changeBetween(parent, own, others, before, replaced, samePlaces) {
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
      changeWithin(alike[index], other, replaced)
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
  for (const node of left) remove(node, parent, replaced)
  inOrder(parent, order, before)
}

function changeWithin(one, other, replaced) {
  if (one.nodeType !== 1) {
    one.nodeValue = other.nodeValue
    return
  }
  changeAttributes(one, other)
  changeChildren(one, other, replaced)
}

function remove(node, parent, replaced) {
  replaced.set(node, node.nextElementSibling ?? node.previousElementSibling ?? parent)
  node.remove()
}

/** The children of a parent, the last of them in front of `before`. */
function inOrder(parent, order, before) {
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
  one.nodeName === other.nodeName &&
  (one.nodeType !== 1 || names.every((name) => one.getAttribute(name) === other.getAttribute(name)))

/** Only where they are written has changed. */
function takePlaces(one, other) {
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

const blocks = 'h1, h2, h3, h4, h5, h6, p, li, tr, figure, [data-at]'

/** The first block of the report's that is seen, else of all, and how far below the window's edge it begins. */
function anchorIn(page) {
  const chapters = [...(page.getElementById('main')?.children ?? [])]
  const { innerHeight } = page.defaultView
  const isSeen = (element) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    return height > 0 && bottom > 0 && top < innerHeight
  }
  // What stands beside the chapters stays where it is, and says nothing of where the reader is.
  const chapter = chapters.find(isSeen)
  const within = chapter?.querySelectorAll(blocks) ?? []
  const element = [...within].find(isSeen) ?? [...page.querySelectorAll(blocks)].find(isSeen)
  return element ? { element, top: element.getBoundingClientRect().top } : null
}

function keepPlace(page, anchor, replaced) {
  if (anchor === null) return
  let { element } = anchor
  while (element && !element.isConnected) element = replaced.get(element) ?? element.parentElement
  if (!element) return
  const distance = () => element.getBoundingClientRect().top - anchor.top
  if (distance() === 0) return
  shift(page, 0)
  page.defaultView.scrollBy({ top: distance(), behavior: 'instant' })
  // Windows are scrolled by whole pixels.
  const left = distance()
  if (Math.abs(left) < 1) shift(page, -left)
}

/** All chapters, by less than a pixel: nobody sees it, and nothing creeps. */
function shift(page, by) {
  const { style } = page.getElementById('main') ?? page.body
  style.position = by === 0 ? '' : 'relative'
  style.top = by === 0 ? '' : `${by}px`
}
