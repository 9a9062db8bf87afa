/** Braces that are printed as they stand: of a value that is not closed or has one brace too few, or of attributes. */

import type { ChapterContext } from '../chapter-context.ts'
import { languageTag, nearestLanguage } from '../language-tag.ts'
import { isInFormula } from './other-dialects.ts'
import { spanAt, type TextSlip, type WrittenText } from './text.ts'

/** Not at the end of a heading, where braces are its id; and the mark of income, which cells have. */
export const bracesInText: TextSlip = (text, context) => {
  const { source, before, parent } = text
  for (const match of source.matchAll(/(?<!\\)\{\{[^{}\n]{0,40}/g))
    context.emit(
      'value/unknown',
      { problem: 'syntax', written: match[0], nearest: null, known: [] },
      spanAt(text, match, context),
    )
  if (parent.type === 'heading') return
  for (const match of source.matchAll(/(?<![\\{]|ref ?)\{([^\s{}](?:[^{}\n]{0,78}[^\s{}])?)\}(?!\})/g)) {
    const inner = match[1]!
    const isOfLanguage =
      source[match.index - 1] === ']' &&
      /^(?:lang|språk)\s*=/.test(inner) &&
      languageTag(inner.replace(/^.*=|["”\s]/g, '')) !== null
    const isOfImage = match.index === 0 && before?.type.startsWith('image') === true
    if (isOfImage || isOfLanguage || inner === 'income' || isOpening(text, match.index, context)) continue
    if (isInFormula(source, match.index)) continue
    const ofLanguage = /^(?:lang|språk)\s*=\s*["”]?([^"”]*)/.exec(inner)?.[1]
    if (ofLanguage !== undefined) {
      const nearest = languageTag(ofLanguage) === null ? nearestLanguage(ofLanguage) : null
      context.emit(
        'text/braces',
        { problem: 'language', written: match[0], nearest },
        spanAt(text, match, context),
      )
      continue
    }
    const isValue = /^[\p{L}\d-]+(?:\.(?:[\p{L}\d -]+|\[[^\]]*\])){1,2}$/u.test(inner)
    const isAttributes = /^\s*[#.][\p{L}\d-]+\s*$|^[\p{L}-]+=\S/u.test(inner)
    const isApart = /^\s+$/.test(source.slice(0, match.index)) && before?.type.startsWith('image') === true
    const problem =
      isApart && isAttributes ? 'image' : isValue ? 'value' : isAttributes ? 'attributes' : 'other'
    context.emit('text/braces', { problem, written: match[0], nearest: null }, spanAt(text, match, context))
  }
}

/** `::: note{…}`: a line that nearly begins a block is told of as such. */
function isOpening({ start }: WrittenText, index: number, { text }: ChapterContext): boolean {
  const at = start + index
  const line = text
    .slice(Math.max(0, at - 300), at)
    .split('\n')
    .at(-1)!
  return (
    /^[\s>]*:{2,}/.test(line) ||
    (/^[\s>]*(?::\s*)?[\p{L}-]{1,40}\s*(?:\[[^\]]*\]\s*)?$/u.test(line) && /[:[]/.test(line))
  )
}
