/** A line that begins like a block and is none → the line as it is to be written. */

import type { DirectiveKind } from './directive/directive-type.ts'
import { meantDirective } from './directive/meant-directive.ts'
import { isRefused, parseMarkdown } from './markdown.ts'

export interface BrokenOpening {
  /** The block that is meant; null where nothing says which. */
  readonly meant: DirectiveKind | null
  /** The whole line, right; null where it cannot be told. */
  readonly proposed: string | null
}

const parts =
  /^\s*(?:(?<name>\p{L}[\p{L}\d_-]{0,40})\s*)?(?:(?:\[(?<label>[^\]]{0,200})\]|\((?<bracketed>[^()]{0,200})\))\s*)?(?:\{(?<attributes>[^{}]{0,400})\}\s*)?(?<rest>(?:[^\s{}[\]][^{}[\]]{0,199})?)$/u

/** `written` is what follows the colons. */
export function readBrokenOpening(
  colons: number,
  written: string,
  directives: readonly DirectiveKind[],
): BrokenOpening {
  const tidied = withName(written.trim())
  const name = /^(\p{L}[\p{L}\d_-]*)/u.exec(tidied)?.[1] ?? ''
  const isLeaf = colons === 2 || /\bsrc\s*=/.test(tidied)
  const meant = name === '' ? null : meantDirective(name, isLeaf ? 'leaf' : 'container', directives)
  if (!meant || meant.form === 'text') return { meant, proposed: null }
  const marks = meant.form === 'container' ? ':'.repeat(Math.max(3, colons)) : '::'
  for (const text of [tidied, ...closed(tidied)]) {
    const proposed = rightLine(marks, meant, text)
    if (proposed) return { meant, proposed }
  }
  return { meant, proposed: null }
}

/** `{note}` and `{.note}`, as other dialects name a block. */
const withName = (written: string): string => written.replace(/^\{\s*[.:]?([\p{L}-]{1,40})\s*\}/u, '$1')

/** With the bracket or brace that is missing, or is another than the one that was opened. */
function closed(written: string): string[] {
  const label = /^[^[{(]*\[[^\]]*$/.test(written)
    ? [written.replace(/[})]?$/, ']'), written.replace(/[})]?(?=\{)/, ']')]
    : []
  const title = written.replace(/^([\p{L}-]{1,40})\{([^{}=#]{1,200})\}/u, '$1[$2]')
  return [...label, `${written}}`, title]
}

function rightLine(marks: string, meant: DirectiveKind, text: string): string | null {
  const found = parts.exec(text)?.groups
  if (!found) return null
  const label = [found.label ?? found.bracketed, found.rest].map((part) => part?.trim()).filter(Boolean)
  const proposed = [
    marks + meant.name,
    label.length > 0 && meant.type.hasLabel ? `[${label.join(' ')}]` : '',
    found.attributes === undefined ? '' : `{${quotedValues(found.attributes).trim()}}`,
  ].join('')
  const tree = parseMarkdown(proposed)
  const node = isRefused(tree) ? undefined : tree.children[0]
  return node?.type === `${meant.form}Directive` ? proposed : null
}

/** `src=data/drift (1).csv` → `src="data/drift (1).csv"`. */
const quotedValues = (attributes: string): string =>
  attributes
    .replace(/(?<!\s)\s*=\s*/g, '=')
    .replace(/,(?=\s+[\w-]+=)/g, '')
    .replace(/([\w-]+)=(?!["'])([^"'=]*?)(?=\s+[\w-]+=|\s+#|\s*$)/g, (whole, name: string, value: string) =>
      /^[\w./:-]+$/.test(value) ? whole : `${name}="${value.trim()}"`,
    )
