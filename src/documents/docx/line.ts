/** The text of a paragraph, gathered run by run. */

import type { Link, PhrasingContent } from 'mdast'

export interface Emphasis {
  readonly bold: boolean
  readonly italic: boolean
}

export interface Marks extends Emphasis {
  readonly script: 'sup' | 'sub' | null
  /** An address outside the file. */
  readonly link: string | null
}

export interface Line {
  add(text: string, marks: Marks): void
  addNode(node: PhrasingContent, marks: Marks): void
  readonly isEmpty: boolean
  /** Without blanks and breaks at its ends, and without marks that say nothing where it stands. */
  content(ignored: Emphasis): PhrasingContent[]
}

interface Piece {
  /** A text, or what stands among texts. */
  readonly node: PhrasingContent | string
  readonly marks: Marks
}

export const unmarked: Marks = { bold: false, italic: false, script: null, link: null }

/** Note marks, exponents and indexes are short; anything longer is text set small. */
const scriptLimit = 20

export function newLine(): Line {
  const pieces: Piece[] = []
  let isEmpty = true
  return {
    add(text, marks) {
      if (text.trim() !== '') isEmpty = false
      const last = pieces.at(-1)
      if (last && typeof last.node === 'string' && areSame(last.marks, marks))
        pieces[pieces.length - 1] = { node: last.node + text, marks }
      else if (text !== '') pieces.push({ node: text, marks })
    },
    addNode(node, marks) {
      if (node.type !== 'break') isEmpty = false
      pieces.push({ node, marks })
    },
    get isEmpty() {
      return isEmpty
    },
    content: (ignored) =>
      nest(joined(trimmed(pieces).flatMap((piece) => bareEnds(without(piece, ignored)))), 0),
  }
}

const areSame = (a: Marks, b: Marks): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.script === b.script && a.link === b.link

const isBlank = ({ node }: Piece): boolean =>
  typeof node === 'string' ? node.trim() === '' : node.type === 'break'

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => !isBlank(piece))
  const last = pieces.findLastIndex((piece) => !isBlank(piece))
  return pieces.slice(first, last + 1).map((piece, at, { length }) => {
    let { node } = piece
    if (typeof node === 'string' && at === 0) node = node.trimStart()
    if (typeof node === 'string' && at === length - 1) node = node.trimEnd()
    return { ...piece, node }
  })
}

const without = ({ node, marks }: Piece, { bold, italic }: Emphasis): Piece => ({
  node,
  marks: { ...marks, bold: marks.bold && !bold, italic: marks.italic && !italic },
})

/** Blanks at the ends of what is marked stand outside of the mark. */
function bareEnds({ node, marks }: Piece): readonly Piece[] {
  const bare = { ...unmarked, link: marks.link }
  if (typeof node !== 'string') return [{ node, marks: node.type === 'break' ? bare : marks }]
  const own = marks.script !== null && node.length > scriptLimit ? { ...marks, script: null } : marks
  const text = node.trim()
  if (text === '') return [{ node, marks: bare }]
  const [before, after] = [node.slice(0, node.indexOf(text)), node.slice(node.indexOf(text) + text.length)]
  return [
    { node: before, marks: bare },
    { node: text, marks: own },
    { node: after, marks: bare },
  ].filter((piece) => piece.node !== '')
}

/** A blank between two texts bears the marks that both of them have. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  pieces.forEach((piece, at) => {
    const [last, next] = [found.at(-1), pieces[at + 1]]
    const marks = isBlank(piece) && last && next ? shared(last.marks, next.marks) : piece.marks
    if (last && typeof last.node === 'string' && typeof piece.node === 'string' && areSame(last.marks, marks))
      found[found.length - 1] = { node: last.node + piece.node, marks }
    else found.push({ node: piece.node, marks })
  })
  return found
}

const shared = (a: Marks, b: Marks): Marks => ({
  bold: a.bold && b.bold,
  italic: a.italic && b.italic,
  script: a.script === b.script ? a.script : null,
  link: a.link === b.link ? a.link : null,
})

interface Wrapping {
  readonly key: keyof Marks
  readonly wrap: (marks: Marks, children: PhrasingContent[]) => PhrasingContent[]
}

/** From the outermost inwards. */
const wrappings: readonly Wrapping[] = [
  { key: 'link', wrap: ({ link }, children) => [{ type: 'link', url: link ?? '', children } as Link] },
  { key: 'bold', wrap: (_, children) => [{ type: 'strong', children }] },
  { key: 'italic', wrap: (_, children) => [{ type: 'emphasis', children }] },
  {
    key: 'script',
    wrap: ({ script }, children) => [
      { type: 'html', value: `<${script}>` },
      ...children,
      { type: 'html', value: `</${script}>` },
    ],
  },
]

function nest(pieces: readonly Piece[], depth: number): PhrasingContent[] {
  const wrapping = wrappings[depth]
  if (!wrapping) return pieces.map(({ node }) => (typeof node === 'string' ? textNode(node) : node))
  const { key, wrap } = wrapping
  const found: PhrasingContent[][] = []
  let from = 0
  pieces.forEach(({ marks }, at) => {
    if (pieces[at + 1]?.marks[key] === marks[key]) return
    const children = nest(pieces.slice(from, at + 1), depth + 1)
    found.push(marks[key] === unmarked[key] ? children : wrap(marks, children))
    from = at + 1
  })
  return found.flat()
}

const textNode = (text: string): PhrasingContent => ({
  type: 'text',
  value: text.replace(unseen, '').replace(heldDigits, '-').normalize('NFC'),
})

/** Soft hyphens and what has no width say where a line may end, and a mark before a figure which way it runs. */
const unseen = /[\u00ad\u200b\u2060\ufeff]|\u200e(?=\d)/g
/** A date or a telephone number, in which no line ends whatever the hyphen. */
const heldDigits = /(?<=\d)\u2011(?=\d)/g
