/** Footnotes, numbered through the whole report: what two chapters call alike is two notes. */

import type { FootnoteDefinition, RootContent } from 'mdast'
import type { Content } from '../../model/content.ts'
import type { Chapter } from '../../model/report.ts'
import { eachNodeIn } from '../../model/walk.ts'

export interface Notes {
  /** The label of a note of a chapter: a number, in the order in which notes are first referred to. */
  labelOf(chapter: Chapter, identifier: string): string
  /** The notes of a chapter that are referred to, `plain` making their content. */
  definitionsOf(chapter: Chapter, plain: (content: readonly Content[]) => RootContent[]): FootnoteDefinition[]
}

export function createNotes(): Notes {
  const labels = new Map<Chapter, Map<string, string>>()
  let count = 0
  const labelsOf = (chapter: Chapter): Map<string, string> => {
    const known = labels.get(chapter) ?? new Map<string, string>()
    labels.set(chapter, known)
    return known
  }
  return {
    labelOf(chapter, identifier) {
      const known = labelsOf(chapter)
      const label = known.get(identifier) ?? String(++count)
      known.set(identifier, label)
      return label
    },
    definitionsOf(chapter, plain) {
      const written = new Map<string, FootnoteDefinition>()
      eachNodeIn(chapter.content, (node) => {
        if (node.type === 'footnoteDefinition' && !written.has(node.identifier))
          written.set(node.identifier, node)
      })
      const made: FootnoteDefinition[] = []
      // A note may refer to others, which are then asked for in their turn.
      for (const [identifier, label] of labelsOf(chapter)) {
        const definition = written.get(identifier)
        if (definition)
          made.push({
            type: 'footnoteDefinition',
            identifier: label,
            label,
            children: plain(definition.children) as FootnoteDefinition['children'],
          })
      }
      return made
    },
  }
}
