/** A line that begins like a block and is none → the line as it is to be written. */

import { asWritten, type DirectiveKind } from './directive-kinds.ts'
import { meantDirective } from './directive-names.ts'
import { isTooDeep, parseMarkdown } from './markdown.ts'

export interface BrokenOpening {
  /** The block that is meant; null where nothing says which. */
  readonly meant: DirectiveKind | null
  /** The whole line, right; null where it cannot be told. */
  readonly proposed: string | null
}

const parts =
  /^\s*(?<name>\p{L}[\p{L}\d_-]{0,40})?\s*(?:\[(?<label>[^\]]{0,200})\]|\((?<bracketed>[^()]{0,200})\))?\s*(?:\{(?<attributes>[^{}]{0,400})\})?(?<rest>[^{}[\]]{0,200})$/u

/** `written` is what follows the colons. */
export function readBrokenOpening(colons: number, written: string): BrokenOpening {
  const found = parts.exec(written)?.groups
  const name = found?.name ?? /^\s*(\p{L}[\p{L}\d_-]*)/u.exec(written)?.[1] ?? ''
  const isLeaf = colons === 2 || /\bsrc\s*=/.test(written)
  const meant = name === '' ? null : meantDirective(name, isLeaf ? 'leaf' : 'container')
  if (!found || !meant || meant.form === 'text') return { meant, proposed: null }
  const label = [found.label ?? found.bracketed, found.rest].map((part) => part?.trim()).filter(Boolean)
  const marks = meant.form === 'container' ? ':'.repeat(Math.max(3, colons)) : '::'
  const proposed = [
    marks + meant.name,
    label.length > 0 && meant.label ? `[${label.join(' ')}]` : '',
    found.attributes === undefined ? '' : `{${quotedValues(found.attributes).trim()}}`,
  ].join('')
  const tree = parseMarkdown(proposed)
  const node = isTooDeep(tree) ? undefined : tree.children[0]
  const isRight = node?.type === `${meant.form}Directive` && asWritten(meant).endsWith(meant.name)
  return { meant, proposed: isRight ? proposed : null }
}

/** `src=data/drift (1).csv` → `src="data/drift (1).csv"`. */
const quotedValues = (attributes: string): string =>
  attributes
    .replace(/\s*=\s*/g, '=')
    .replace(/([\w-]+)=(?!["'])([^"'=]*?)(?=\s+[\w-]+=|\s+#|\s*$)/g, (whole, name: string, value: string) =>
      /^[\w./:-]+$/.test(value) ? whole : `${name}="${value.trim()}"`,
    )
