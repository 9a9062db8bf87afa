/** Figures in boxes: each box has room for its figure, which never breaks but between its words. */

import type { List, ListItem, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { largest } from '../model/extremes.ts'
import { textWidth } from '../wording/text-width.ts'
import { withoutBreaks } from '../wording/no-break.ts'
import type { Voice } from './voice.ts'
import { hyphenated } from './hyphenate.ts'

export const showsKeyFigures = ({ data }: List): boolean => {
  const names: unknown = data?.hProperties?.className
  return Array.isArray(names) && names.includes('key-figures')
}

/** In ems of the figures' type: the widest of what has to stand on one line in one of them. */
export const widestFigure = ({ children }: List, { lang, language }: Voice): number =>
  largest(
    children
      .flatMap((item) => hyphenated(figuresOf(item), lang, 'rather long'))
      .map((figure) => widestPart(withoutBreaks(toString(figure), language))),
    0,
  )

const figuresOf = ({ children: [first] }: ListItem): PhrasingContent[] =>
  first?.type === 'paragraph' ? first.children.filter(({ type }) => type === 'strong') : []

const widestPart = (figure: string): number =>
  largest(figure.split(/[^\S\u00a0\u202f]+|\u00ad/u).map((part) => textWidth(part, 1)))
