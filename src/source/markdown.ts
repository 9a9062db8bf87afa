/** Markdown text → syntax tree: CommonMark, GFM and directives, every node with its offsets. */

import type { Node, Parent, Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { tooDeep, type TooDeep } from './nesting.ts'
import { tooLong, type TooLong } from './text-size.ts'
import { valueFromMarkdown, valueSyntax } from './value-syntax.ts'

const everything = unified().use(remarkParse).use(remarkGfm).use(directives)
const withoutAddresses = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(forgetAddresses)
  .use(plainCells)
  .use(directives)

/** What every address that stands bare in a text holds; a character reference may stand for any of it. */
const address = /[@&]|www|http/i

/** The tree of a text, or where it goes beyond what can be read. */
export function parseMarkdown(text: string): Root | Refused {
  const refused = tooLong(text) ?? tooDeep(text)
  if (refused) return refused
  try {
    const root = (address.test(text) ? everything : withoutAddresses).parse(text)
    return nestsTooDeep(root) ? inOneLine : root
  } catch (error) {
    // Emphasis, links and labels nest within a line too.
    if (error instanceof RangeError) return inOneLine
    throw error
  }
}

/** Where a text is longer, or nests deeper, than what can be read. */
export type Refused = TooLong | TooDeep

export const isRefused = (read: Root | Refused): read is Refused => 'what' in read

export const isLong = (refused: Refused): refused is TooLong =>
  ['lines', 'line', 'marks', 'allMarks'].includes(refused.what)

/** What walks the tree takes stack by its depth: containers, and some signs in each other within them. */
const depthLimit = 200

const inOneLine: TooDeep = { what: 'signs', limit: depthLimit, offset: 0 }

function nestsTooDeep(root: Root): boolean {
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth > depthLimit) return true
    if ('children' in node)
      for (const child of (node as Parent).children) open.push({ node: child, depth: depth + 1 })
  }
  return false
}

/** Addresses that are no links are looked for at every letter, and then in every text: a third of the time that reading takes. */
function forgetAddresses(this: Processor): void {
  const data = this.data() as {
    micromarkExtensions: Extension[]
    fromMarkdownExtensions: { enter?: object }[][]
  }
  data.micromarkExtensions = data.micromarkExtensions.map((extension) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(extension.text ?? {}).flatMap(([code, constructs = []]) => {
        const others = [constructs].flat().filter(({ name }) => !/autolink$/i.test(name ?? ''))
        return others.length > 0 ? [[code, others]] : []
      }),
    ),
  }))
  data.fromMarkdownExtensions = data.fromMarkdownExtensions.map((extensions) =>
    extensions.filter(({ enter }) => !enter || !('literalAutolink' in enter)),
  )
}

/** What nothing in it can be markup of: figures, and most names. */
const plain = /^[\p{L}\p{N} \u00a0\u202f\u2010-\u2015\u2212.,;%()/+-]+$/u

/** Cells are most of what many chapters hold: one that is plain is text as it stands, and not read again as markup. */
function plainCells(this: Processor): void {
  const data = this.data() as { micromarkExtensions: Extension[] }
  data.micromarkExtensions = data.micromarkExtensions.map((extension) => ({
    ...extension,
    flow: Object.fromEntries(
      Object.entries(extension.flow ?? {}).map(([code, constructs = []]) => [
        code,
        [constructs]
          .flat()
          .map((construct) => (construct.name === 'table' ? withPlainCells(construct) : construct)),
      ]),
    ),
  }))
}

const withPlainCells = (construct: Construct): Construct => ({
  ...construct,
  resolveAll(events, context) {
    const resolved = construct.resolveAll!(events, context)
    context.events.forEach(([step, { type }], index) => {
      const [, chunk] = context.events[index + 1] ?? []
      const end = context.events[index + 2]
      const isCell = step === 'enter' && String(type) === 'tableContent' && chunk?.type === 'chunkText'
      if (!isCell || !end || !plain.test(context.sliceSerialize(chunk))) return
      chunk.type = 'data'
      delete chunk.contentType
      end[1] = chunk
    })
    return resolved
  },
})

/** Values, and generic directives, where `:name` inside a line counts only as `:ref[` so that `EU:s` and `kl. 10:30` stay text. */
function directives(this: Processor): void {
  const data = this.data() as Record<'micromarkExtensions' | 'fromMarkdownExtensions', unknown[]>
  const extension = directive()
  const [text] = Object.values(extension.text ?? {}).flat() as [Construct]
  data.micromarkExtensions.push({ ...extension, text: { [colon]: onlyReferences(text) } } satisfies Extension)
  data.micromarkExtensions.push(valueSyntax)
  data.fromMarkdownExtensions.push(directiveFromMarkdown(), valueFromMarkdown)
}

const colon = 58
const opening = ':ref['

function onlyReferences(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(
        { tokenize: referenceStart, partial: true },
        construct.tokenize.call(this, effects, ok, nok),
        nok,
      )
    },
  }
}

function referenceStart(effects: Effects, ok: State, nok: State): State {
  let matched = 0
  const next = (code: Code): State | undefined => {
    if (code !== opening.charCodeAt(matched)) return nok(code)
    if (matched === 0) effects.enter('data')
    matched++
    effects.consume(code)
    if (matched < opening.length) return next
    effects.exit('data')
    return ok
  }
  return next
}
