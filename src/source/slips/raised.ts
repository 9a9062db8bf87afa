/** `H~2~O` and `m^2^`, as other dialects of Markdown write what is lowered or raised. */

import type { Delete } from 'mdast'
import type { ChapterContext } from '../chapter-context.ts'
import { spanAt, type TextSlip } from './text.ts'

export function reportLowered(node: Delete, { emit, text, spanOf }: ChapterContext): void {
  const span = spanOf(node)
  const written = text.slice(span.start, span.end)
  const [, lowered] = /^~([\p{L}\d+-]{1,4})~$/u.exec(written) ?? []
  if (lowered !== undefined && /[\p{L}\d)]/u.test(text[span.start - 1] ?? ''))
    emit('text/raised', { written, proposed: `<sub>${lowered}</sub>` }, span)
}

export const raisedInText: TextSlip = (text, context) => {
  for (const match of text.source.matchAll(/(?<=[\p{L}\d)])\^([\p{L}\d*+-]{1,4})\^/gu))
    context.emit(
      'text/raised',
      { written: match[0], proposed: `<sup>${match[1]}</sup>` },
      spanAt(text, match, context),
    )
}
