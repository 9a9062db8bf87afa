/**
 * Drawings for those who read from the right: names stand there, and bars grow from them, as the text around is read. Only texts
 * are not turned round, and time goes from left to right in every language.
 */

import { element, textsOf, turnedTexts } from './svg.ts'

/** All that is drawn, on the other side of the middle. */
export function mirrored(body: string, width: number): string {
  const { marks, texts } = textsOf(body)
  return element('g', { transform: `matrix(-1 0 0 1 ${width} 0)` }, marks) + turnedTexts(texts, width)
}
