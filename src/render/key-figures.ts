/** Figures in boxes: each box has room for its figure, which never breaks but between its words. */

import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { largest } from '../model/extremes.ts'
import { textWidth } from '../wording/text-width.ts'
import { withoutBreaks } from '../wording/no-break.ts'
import type { Voice } from './voice.ts'
import { hyphenated } from './hyphenate.ts'

export const showsKeyFigures = (list: List): boolean => classesOf(list).includes('key-figures')

function classesOf({ data }: List | Paragraph): readonly unknown[] {
  const names: unknown = data?.hProperties?.className
  return Array.isArray(names) ? names : []
}

/** In ems of the figures' type: the widest of what has to stand on one line in one of them. */
export const widestFigure = ({ children }: List, { lang, language }: Voice): number =>
  largest(
    children
      .flatMap((item) => hyphenated(figuresOf(item), lang, 'rather long'))
      .map((figure) => widestPart(withoutBreaks(toString(figure), language))),
    0,
  )

/** In ems of the text below the figures: the widest change that stands on one line behind its sign; 0 where there is none. */
export const widestChange = ({ children }: List, { language }: Voice): number =>
  largest(
    children
      .flatMap((item) => item.children.slice(1).flatMap(changesOf))
      .map((change) => boldness * textWidth(withoutBreaks(toString(change), language), 1)),
    0,
  )

/** What stands below each other in one of them: the figure with its name, and what it is held against. */
export const mostRows = ({ children }: List): number =>
  largest(
    children.map((item) => item.children.length),
    0,
  )

const changesOf = (node: BlockContent | DefinitionContent): PhrasingContent[] =>
  node.type === 'paragraph' && classesOf(node).includes('key-change')
    ? node.children.filter(({ type }) => type === 'strong')
    : []

const boldness = 1.06

const figuresOf = ({ children: [first] }: ListItem): PhrasingContent[] =>
  first?.type === 'paragraph' ? first.children.filter(({ type }) => type === 'strong') : []

const widestPart = (figure: string): number =>
  largest(figure.split(/[^\S\u00a0\u202f]+|\u00ad/u).map((part) => textWidth(part, 1)))
