/** Chapters before and after → which came, went, were renamed, and how much of each was rewritten. */

import { toString } from 'mdast-util-to-string'
import type { Chapter } from '../model/report.ts'
import { eachNodeIn } from '../model/walk.ts'
import type { ChapterDifference } from './difference.ts'
import { byKey, byLikeness, folded, overlap, pairUp } from './pair.ts'
import { changedShare } from './changed-words.ts'

/** The share of common words from which a chapter with another name is still the same one. */
const sameText = 0.4

export function compareChapters(
  before: readonly Chapter[],
  after: readonly Chapter[],
): readonly ChapterDifference[] {
  const words = new Map([...before, ...after].map((chapter) => [chapter, wordsOf(chapter)]))
  const { pairs, added, removed } = pairUp(before, after, [
    byKey(({ ownId }) => ownId?.id ?? null),
    byKey(({ title }) => folded(toString(title)) || null),
    byLikeness((old, now) => overlap(words.get(old)!, words.get(now)!), sameText),
    byKey(({ file }) => file.split('/').at(-1) ?? null),
  ])
  const partners = new Map(pairs.map(([old, now]) => [now, old]))
  return [
    ...after.map((now): ChapterDifference => {
      const old = partners.get(now)
      if (!old || added.includes(now)) return { before: null, after: now, renamed: false, rewritten: 1 }
      return {
        before: old,
        after: now,
        renamed: titleOf(old) !== titleOf(now),
        rewritten: changedShare(words.get(old)!, words.get(now)!),
      }
    }),
    ...removed.map((old) => ({ before: old, after: null, renamed: false, rewritten: 1 })),
  ]
}

export const titleOf = ({ title }: Chapter): string => toString(title).replace(/\s+/g, ' ').trim()

const textBlocks = ['paragraph', 'heading', 'code', 'html', 'htmlBlock']

/** The chapter's words in order; tables are compared on their own. */
function wordsOf({ content }: Chapter): string[] {
  const words: string[] = []
  const add = (written: unknown) => {
    for (const [word] of toString(written).matchAll(/\S+/g)) words.push(word)
  }
  eachNodeIn(content, (node) => {
    if (node.type === 'box') add(node.title)
    if (!textBlocks.includes(node.type)) return undefined
    add(node)
    return 'skip'
  })
  return words
}
