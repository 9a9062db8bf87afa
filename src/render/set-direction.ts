/** Text that runs from right to left: which way each part of a tree runs, and figures within it kept from being turned round. */

import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { isRightToLeft, turnedFrom } from '../model/writing-direction.ts'
import { figuresApart } from '../wording/figures-apart.ts'

/** Longer rows of digits are lists of figures, and have to find room. */
const longestUnbroken = 24

/** `lang` is that of the text around; what is said of words before they are tagged for those who hear them. */
export function setDirections(tree: Root, lang: string): void {
  walk(tree, lang)
}

function walk(parent: Root | Element, around: string): void {
  parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'text') return isRightToLeft(around) ? withFigures(child, around) : [child]
    if (child.type !== 'element') return [child]
    const { lang } = child.properties
    // What an element is to those who hear it stands in a language's private part.
    const own = typeof lang === 'string' ? lang.replace(/-x-.*$/, '') : around
    const direction = turnedFrom(around, own)
    if (direction !== null) child.properties.dir = direction
    if (isCode(child)) {
      // A program's words are Latin ones, wherever they stand.
      if (isRightToLeft(own)) child.properties.dir = 'ltr'
    } else walk(child, own)
    return [child]
  }) as ElementContent[]
}

const isCode = ({ tagName }: Element): boolean => ['pre', 'code', 'kbd', 'samp'].includes(tagName)

function withFigures(node: Text, lang: string): ElementContent[] {
  const parts = figuresApart(node.value)
  if (!parts.some(({ isFigure }) => isFigure)) return [node]
  return parts.map(({ text, isFigure }): ElementContent => {
    const content: Text = { type: 'text', value: text }
    if (!isFigure) return content
    return {
      type: 'element',
      tagName: 'span',
      properties: {
        dir: 'ltr',
        lang: `${lang}-x-ltr`,
        ariaBusy: 'false',
        // Over two lines its groups would be read from the wrong end.
        ...(text.length <= longestUnbroken && { className: ['unbroken'] }),
      },
      children: [content],
    }
  })
}
