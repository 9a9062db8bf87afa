/** What a page shows: the characters that its fonts must have, and what its style sheets ask of them. */

export interface PageCharacters {
  readonly all: ReadonlySet<number>
  /** The same without what is only kept for what may come. */
  readonly written: ReadonlySet<number>
  /** What is set in italics. */
  readonly slanted: ReadonlySet<number>
  /** Tags of OpenType features beside those that letters are joined by. */
  readonly features: ReadonlySet<string>
}

/** A tag with its attributes, or text up to the next one. */
const pieces = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi

const italics: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'var', 'address'])

/** What style sheets and the browser show of an element beside its text. */
const shownAttributes = /\s(?:alt|label|placeholder|title|value|data-[\w-]+)\s*=\s*("[^"]*"|'[^']*')/gi

const ownStyle = /\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/i

/** Readers may type in a page, it counts its lists, and it breaks words. */
const always = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÅÄÖåäö -.,()\u00a0\u2010'

/** Of a page's HTML, with its styles. */
export function pageCharacters(html: string): PageCharacters {
  const text: string[] = []
  const slanted: string[] = []
  const styles: string[] = []
  let italic = 0
  let unseen = ''
  for (const [piece, end, tag, attributes = ''] of html.matchAll(pieces)) {
    if (tag === undefined) {
      if (piece.startsWith('<!--')) continue
      if (unseen === 'style') styles.push(piece)
      else if (unseen === '') (italic > 0 ? slanted : text).push(piece)
      continue
    }
    const name = tag.toLowerCase()
    if (name === 'style' || name === 'script') unseen = end ? '' : shownIn(name, attributes)
    else if (italics.has(name)) italic = end ? Math.max(0, italic - 1) : italic + 1
    for (const [, value] of attributes.matchAll(shownAttributes)) text.push(value!.slice(1, -1))
    const style = ownStyle.exec(attributes)
    if (style) styles.push(style[0])
  }
  const rules = styles.join('\n').replaceAll(/\/\*[^]*?\*\//g, '')
  const plain = charactersOf(text.join(''), rules)
  const inItalics = charactersOf(slanted.join(''), rules)
  const written = new Set([...plain, ...stringsOf(rules), ...inItalics])
  const all = new Set([...written, ...charactersOf(always, '')])
  return {
    all,
    written,
    slanted: /italic|oblique/i.test(rules) ? all : inItalics,
    features: featuresOf(rules),
  }
}

/** What a script writes into the page is in it; what it tells programs is shown to nobody. */
const shownIn = (name: string, attributes: string): string =>
  name === 'script' && !/\stype\s*=\s*["']?application\//i.test(attributes) ? '' : name

function charactersOf(html: string, rules: string): Set<number> {
  const text = withoutEntities(html)
  const composed = /\p{M}/u.test(text) ? text + text.normalize('NFC') : text
  const cased = /text-transform|-caps\b/.test(rules)
    ? composed + composed.toUpperCase() + composed.toLowerCase()
    : composed
  const found = new Set<number>()
  for (const character of cased) found.add(character.codePointAt(0)!)
  // What a font lacks it may make of a letter and an accent.
  for (const code of found)
    if (code > 0x17f)
      for (const part of String.fromCodePoint(code).normalize('NFD')) found.add(part.codePointAt(0)!)
  return found
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
])

/** Names that only a template of a workspace's writes are kept as they stand; what they mean is in `otherNames`. */
function withoutEntities(html: string): string {
  return html.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));?/gi, (written, hex, decimal, name) => {
    if (name !== undefined) return named.get(name) ?? written
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : written
  })
}

/** Texts that style sheets print. */
function stringsOf(rules: string): Set<number> {
  const strings = rules.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)
  const found = new Set<number>()
  for (const [, double, single] of strings) {
    const text = (double ?? single)!.replaceAll(/\\([\da-f]{1,6})\s?|\\(.)/gi, (_, hex, other) =>
      hex === undefined ? other : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
    )
    for (const character of text) found.add(character.codePointAt(0)!)
  }
  return found
}

/** By the words that style sheets ask for them with. */
const featuresByWord: ReadonlyMap<string, readonly string[]> = new Map([
  ['lining-nums', ['lnum']],
  ['oldstyle-nums', ['onum']],
  ['proportional-nums', ['pnum']],
  ['tabular-nums', ['tnum']],
  ['diagonal-fractions', ['frac', 'numr', 'dnom']],
  ['stacked-fractions', ['afrc']],
  ['ordinal', ['ordn']],
  ['slashed-zero', ['zero']],
  ['small-caps', ['smcp']],
  ['all-small-caps', ['smcp', 'c2sc']],
  ['petite-caps', ['pcap']],
  ['all-petite-caps', ['pcap', 'c2pc']],
  ['unicase', ['unic']],
  ['titling-caps', ['titl']],
  ['historical-ligatures', ['hlig']],
  ['discretionary-ligatures', ['dlig']],
  ['historical-forms', ['hist']],
  ['sub', ['subs']],
  ['super', ['sups']],
])

function featuresOf(rules: string): Set<string> {
  const found = new Set<string>()
  for (const [, value] of rules.matchAll(/font-variant(?:-[a-z]+)?\s*:\s*([^;}]*)/gi))
    for (const [word] of value!.matchAll(/[a-z-]+/gi))
      for (const tag of featuresByWord.get(word.toLowerCase()) ?? []) found.add(tag)
  for (const [, value] of rules.matchAll(/font-feature-settings\s*:\s*([^;}]*)/gi))
    for (const [, tag] of value!.matchAll(/["']([\x20-\x7e]{4})["']/g)) found.add(tag!)
  return found
}
