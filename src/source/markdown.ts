/** Markdown text → syntax tree: CommonMark, GFM and directives, every node with its offsets. */

import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { valueFromMarkdown, valueSyntax } from './value-syntax.ts'

/** Deeper nesting than this is no report's text, and would exhaust the stack. */
export const nestingLimit = 40

const processor = unified().use(remarkParse).use(remarkGfm).use(directives)

export const parseMarkdown = (text: string): Root => processor.parse(text)

/**
 * The offset of the first line that stands in more than {@link nestingLimit} quotes or lists, by its markers and its
 * indentation, or null.
 */
export function tooDeepAt(text: string): number | null {
  let lineStart = 0
  for (const line of text.split('\n')) {
    let depth = 0
    for (const character of line) {
      if (/[>\-+*.)\t]/.test(character)) depth++
      else if (character === ' ') depth += 0.25
      else if (!/\d/.test(character)) break
    }
    if (depth > nestingLimit && line.trim() !== '' && !isRule(line)) return lineStart
    lineStart += line.length + 1
  }
  return null
}

/** A line across the page: `- - -`. */
const isRule = (line: string): boolean => new Set(line.replace(/\s/g, '')).size === 1 && /[-*_]/.test(line)

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
