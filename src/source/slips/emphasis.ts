import { spanAt, type TextSlip } from './text.ts'

/** `**fet text **`: stars that Markdown has not taken for emphasis. */
export const emphasisLeft: TextSlip = (text, context) => {
  const match = /(?<![\\*])\*\*(?!\*)/.exec(text.source)
  if (match) context.emit('text/emphasis', {}, spanAt(text, match, context))
}
