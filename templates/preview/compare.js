/** What the figures were in the report before: shown at each that has changed, for as long as its reader wants it. */

import { elementOf } from './table-cells.js'

const byId = (id) => document.getElementById(id)

/** `ask` is answered with what has changed; `changed` is told when it is switched on or off. */
export function comparison({ frame, words, ask, tell, changed }) {
  const [box, next, told] = [byId('compare'), byId('next-change'), byId('compared')]
  /** The elements that show what has changed, each with what it was. */
  let was = new Map()
  let sheet = null
  let turn = 0
  /** The change that was gone to last. */
  let last = null

  /** `before` is the report before, by its id; null where there is none. */
  async function show(before) {
    byId('comparing').hidden = before === null
    byId('compared-to').textContent = `${words.compare} ${before ?? ''}`
    const own = ++turn
    if (before === null || !box.checked) return clear()
    let cells
    try {
      cells = await ask()
    } catch (error) {
      return tell(error.message)
    }
    if (own === turn) mark(cells)
  }

  function clear() {
    was = new Map()
    next.hidden = true
    told.textContent = ''
    if (sheet?.cssRules.length > 0) write('')
  }

  function mark(cells) {
    const page = frame.contentDocument
    was = new Map()
    for (const cell of cells) {
      const element = elementOf(page, cell)
      if (element) was.set(element, cell.was)
    }
    const byReference = new Map(cells.map((cell) => [cell.reference, cell.was]))
    const values = [...page.querySelectorAll('.value[data-source]')].filter(({ dataset }) => byReference.has(dataset.source))
    const rules = [...was].map(([element, text]) => ruleFor(element, `${words.earlier} ${text}`))
    // What it was in a text is told where it is pointed at: the text would have to move.
    for (const element of values) was.set(element, byReference.get(element.dataset.source))
    rules.push(...new Set(values.map(({ dataset }) => `.value[data-source=${quoted(dataset.source)}] { ${tint} }`)))
    sheetOf(page)
    write(rules.join('\n'))
    next.hidden = was.size === 0
    const text = was.size === 0 ? words.nothingChanged : `${words.changed} ${was.size}`
    if (told.textContent !== text) told.textContent = text
  }

  /** What is at the top of the window stays there, though tables grow or shrink above it. */
  function write(rules) {
    const { contentDocument: page, contentWindow: view } = frame
    const element = page.elementFromPoint(view.innerWidth / 2, 1)
    const before = element?.getBoundingClientRect().top
    sheet.replaceSync(rules)
    if (element) view.scrollBy({ top: element.getBoundingClientRect().top - before, behavior: 'instant' })
  }

  function sheetOf(page) {
    if (sheet === null || !page.adoptedStyleSheets.includes(sheet)) {
      sheet = new frame.contentWindow.CSSStyleSheet()
      page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]
    }
    return sheet
  }

  /** In reading order; after the last comes the first. */
  function goOn() {
    const all = [...was.keys()].filter(({ isConnected }) => isConnected).toSorted(inOrder)
    const element = (last?.isConnected && all.find((one) => inOrder(last, one) < 0)) || all[0]
    if (!element) return
    last = element
    if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    element.focus({ preventScroll: true })
  }

  box.addEventListener('change', changed)
  next.addEventListener('click', goOn)
  return { show, wasOf: (element) => was.get(element) ?? null }
}

const tint = 'background: color-mix(in srgb, #d99a00 22%, transparent); border-radius: 2px;'

/** Written as a rule and not into the page, which is to stay the one that would be built. */
function ruleFor(element, text) {
  const row = element.parentElement
  const body = row.parentElement
  const table = body.parentElement
  const at = `#${CSS.escape(table.id)} > tbody:nth-of-type(${placeAmong(body)}) > tr:nth-of-type(${placeAmong(row)}) > :nth-child(${element.cellIndex + 1})`
  return `${at} { ${tint} }\n${at}::after { content: ${quoted(text)}; display: block; font-size: .78em; font-weight: 400; }`
}

const placeAmong = (element) =>
  [...element.parentElement.children].filter(({ localName }) => localName === element.localName).indexOf(element) + 1

/** As style sheets have it. */
const quoted = (text) => `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0).toString(16)} `)}"`

const inOrder = (one, other) =>
  one === other ? 0 : one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
