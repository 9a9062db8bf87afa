/** Content within a line: what references, values and links print, in nodes that GFM has. */

import type { Definition, PhrasingContent, Text } from 'mdast'
import type { Language } from '../../model/language.ts'
import type { Chapter } from '../../model/report.ts'
import { eachNodeIn } from '../../model/walk.ts'
import type { NumberedReport } from '../../numbering/number-report.ts'
import { beginsSentence, referenceWords } from '../../numbering/reference-words.ts'
import type { Target } from '../../numbering/target.ts'
import type { Notes } from './notes.ts'

export interface PlainContext {
  readonly numbered: NumberedReport
  /** Of the text, for what the program itself prints. */
  readonly language: Language
  readonly inline: PlainInline
  /** The same within text of another language. */
  readonly within: (lang: string) => PlainContext
}

/** Within the cell of a table no line can end: `isCell`. */
export type PlainInline = (content: readonly PhrasingContent[], isCell?: boolean) => PhrasingContent[]

export const text = (value: string): Text => ({ type: 'text', value })

/** The last part of a path: images do not come along, and whoever has them puts them beside. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export function createInline(
  chapter: Chapter,
  targets: ReadonlyMap<string, Target>,
  language: Language,
  notes: Notes,
): PlainInline {
  const definitions = new Map<string, Definition>()
  eachNodeIn(chapter.content, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  const inline: PlainInline = (content, isCell = false) =>
    content.flatMap((node): PhrasingContent[] => {
      switch (node.type) {
        case 'value':
          return [text(node.value)]
        case 'reference': {
          const target = targets.get(node.target)
          const words = target ? referenceWords(target, language, beginsSentence(node, content)) : node.target
          return [text(words)]
        }
        case 'footnoteReference': {
          const label = notes.labelOf(chapter, node.identifier)
          return [{ type: 'footnoteReference', identifier: label, label }]
        }
        case 'image':
          return [{ type: 'image', url: fileName(node.data?.image ?? node.url), alt: node.alt ?? '' }]
        case 'imageReference': {
          const definition = definitions.get(node.identifier)
          return definition ? [{ type: 'image', url: fileName(definition.url), alt: node.alt ?? '' }] : []
        }
        case 'linkReference': {
          const definition = definitions.get(node.identifier)
          const children = inline(node.children, isCell) as Exclude<PhrasingContent, { type: 'link' }>[]
          return definition ? [{ type: 'link', url: definition.url, children }] : children
        }
        case 'htmlElement':
          return element(node.data.hName, inline(node.children, isCell), isCell)
        case 'html':
          return []
        case 'break':
          return isCell ? [{ type: 'html', value: '<br>' }] : [node]
        default:
          return 'children' in node
            ? [{ ...node, children: inline(node.children, isCell) } as PhrasingContent]
            : [node]
      }
    })
  return inline
}

/** GFM has no raised digits: they stay what their author wrote. */
function element(name: string, children: PhrasingContent[], isCell: boolean): PhrasingContent[] {
  if (name === 'wbr') return []
  if (name === 'br') return isCell ? [{ type: 'html', value: '<br>' }] : [{ type: 'break' }]
  return [{ type: 'html', value: `<${name}>` }, ...children, { type: 'html', value: `</${name}>` }]
}
