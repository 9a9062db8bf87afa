/**
 * Content of another report under the ids that it has here, its headings a level lower. What leads to something that is not
 * taken along says in words where that stands.
 */

import type { PhrasingContent } from 'mdast'
import type { Content, CrossReference } from '../model/content.ts'
import type { Language, Localized } from '../model/language.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Report } from '../model/report.ts'
import { rewritten } from '../model/rewrite.ts'
import { numberReport } from '../numbering/number-report.ts'
import { beginsSentence, referenceWords } from '../numbering/reference-words.ts'
import type { Names } from './unique-names.ts'

export type Rename = <C extends Content | PhrasingContent>(content: readonly C[]) => readonly C[]

const numbered = rememberedOf(numberReport)

const inReport: Localized<(words: string, organisation: string) => string> = {
  sv: (words, organisation) => `${words} i rapporten från ${organisation}`,
  en: (words, organisation) => `${words} in the report of ${organisation}`,
}

/** `tabell 3 i rapporten från IT-nämnden`. */
export const inReportOf =
  ({ meta }: Report, language: Language): Renaming['elsewhere'] =>
  (words) =>
    inReport[language](words, meta.organisation || meta.title)

export interface Renaming {
  readonly names: Names
  /** Of the content. */
  readonly language: Language
  /** How many levels its headings go down. */
  readonly deeper: number
  /** Where what is not taken along stands, by what a reference to it says. */
  readonly elsewhere: (words: string) => string
}

export function renamer(from: Report, { names, language, deeper, elsewhere }: Renaming): Rename {
  const inWords = (node: CrossReference, siblings: readonly Content[]): Content => {
    const target = numbered(from).targets.get(node.target)
    if (!target) return node
    const words = referenceWords(target, language, beginsSentence(node, siblings as PhrasingContent[]))
    return { type: 'text', value: elsewhere(words), ...(node.position && { position: node.position }) }
  }
  const list = <C extends Content | PhrasingContent>(content: readonly C[]): readonly C[] =>
    content.some((node) => node.type === 'reference' && !names.has(node.target))
      ? content.map((node) =>
          node.type === 'reference' && !names.has(node.target)
            ? (inWords(node, content as readonly Content[]) as C)
            : node,
        )
      : content
  const one = (node: Content): Content | readonly Content[] => {
    if (node.type === 'chartBlock')
      return renamed({ ...node, caption: list(node.caption) as PhrasingContent[] }, names, deeper)
    const titled = node.type === 'box' ? { ...node, title: list(node.title) as PhrasingContent[] } : node
    return renamed(withChildren(titled, list), names, deeper)
  }
  return (content) => rewritten(list(content), one)
}

function withChildren(node: Content, list: Rename): Content {
  if (!('children' in node)) return node
  const children = list(node.children as readonly Content[])
  return children === node.children ? node : ({ ...node, children } as Content)
}

function renamed(node: Content, names: Names, deeper: number): Content | readonly Content[] {
  switch (node.type) {
    case 'heading': {
      const { id = '', level = 2 } = node.data ?? {}
      return { ...node, data: { ...node.data, id: names.get(id) ?? id, level: level + deeper } }
    }
    case 'tableBlock':
      return { ...node, table: names.get(node.table) ?? node.table }
    case 'figureBlock':
      return { ...node, id: names.get(node.id) ?? node.id }
    case 'chartBlock':
      return { ...node, id: names.get(node.id) ?? node.id, ownId: null }
    case 'reference':
      return { ...node, target: names.get(node.target) ?? node.target }
    case 'value': {
      const { cell } = node
      const table = cell === null ? undefined : names.get(cell.table)
      if (cell === null || table === undefined) return { ...node, cell: null }
      const reference = `${table}${cell.reference.slice(cell.table.length)}`
      return { ...node, cell: { ...cell, table, reference } }
    }
    case 'link':
      return led(node.url, names) === null ? node.children : { ...node, url: led(node.url, names)! }
    case 'definition':
      return { ...node, url: led(node.url, names) ?? node.url }
    default:
      return node
  }
}

/** Where an address leads here; null for what was not taken along. */
function led(url: string, names: Names): string | null {
  if (!url.startsWith('#')) return url
  const name = names.get(url.slice(1))
  return name === undefined ? null : `#${name}`
}
