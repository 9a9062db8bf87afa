/** The sections of a report by what they are: the role that its author gave them, else the words of their headings. */

import { toString } from 'mdast-util-to-string'
import { asRoot, type Content } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import type { Chapter, Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { visit } from '../model/visit.ts'
import { plainText } from '../source/plain-text.ts'
import { nameKey } from '../source/slug.ts'
import type { OutlinePart } from './profile.ts'

export interface Section {
  /** As its author wrote it, or null. */
  readonly role: string | null
  readonly title: string
  readonly level: number
  /** Its heading. */
  readonly span: Span
  /** All below the heading, with its sub-sections. */
  readonly content: readonly Content[]
}

export interface Sections {
  readonly all: readonly Section[]
  /** The first that is of the role; null where there is none. */
  readonly of: (role: string) => Section | null
  /** All that are: a summary may have a heading of the same words as what it sums up. */
  readonly every: (role: string) => readonly Section[]
  /** The heading that a new report would have there. */
  readonly heading: (role: string, language: Language) => string
}

export function sectionsOf(
  { chapters, meta }: Pick<Report, 'chapters' | 'meta'>,
  outline: readonly OutlinePart[],
): Sections {
  const all = chapters.flatMap(sectionsIn)
  const partOf = (role: string): OutlinePart | undefined => outline.find((part) => part.role === role)
  const every = (role: string): readonly Section[] => {
    const given = all.filter((section) => section.role !== null && sameRole(section.role, role))
    if (given.length > 0) return given
    const words = (partOf(role)?.headings[meta.language] ?? []).map(compared)
    const free = all.filter((section) => section.role === null)
    const exact = free.filter(({ title }) => words.includes(compared(title)))
    const rough = free.filter(({ title }) => words.some((word) => isWithin(word, compared(title))))
    return [...exact, ...rough.filter((section) => !exact.includes(section))]
  }
  return {
    all,
    of: (role) => every(role)[0] ?? null,
    every,
    heading: (role, language) => partOf(role)?.headings[language][0] ?? role,
  }
}

/** `väsentliga-händelser` is `vasentliga-handelser`. */
export const sameRole = (a: string, b: string): boolean => nameKey(a, '') === nameKey(b, '')

/** Whether anything but headings is printed in it. */
export const saysSomething = ({ content }: Section): boolean =>
  content.some((node) => !silent.includes(node.type))

const silent: readonly Content['type'][] = ['heading', 'pageBreak', 'definition', 'footnoteDefinition']

/** The ids of the tables in it. */
export function tablesIn({ content }: Section): readonly string[] {
  const found: string[] = []
  visit(asRoot(content), 'tableBlock', ({ table }) => void found.push(table))
  return found
}

/** Its prose, headings and lists, as a text. */
export const textOf = ({ content }: Section): string => content.map((node) => toString(node)).join('\n')

function sectionsIn({ role, title, titleSpan, content, file }: Chapter): readonly Section[] {
  const flat = flattened(content)
  const chapter: Section = { role, title: plainText(title), level: 1, span: titleSpan, content: flat }
  const below = flat.flatMap((node, index): Section[] => {
    if (node.type !== 'heading') return []
    const level = node.data?.level ?? node.depth
    const end = flat.findIndex(
      (other, at) => at > index && other.type === 'heading' && (other.data?.level ?? other.depth) <= level,
    )
    const { position } = node
    const span = { file, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
    const role = node.data?.role ?? null
    const own = flat.slice(index + 1, end === -1 ? undefined : end)
    return [{ role, title: plainText(node.children), level, span, content: own }]
  })
  return [chapter, ...below]
}

/** What stands on landscape pages, in columns or in another language belongs to the section around it. */
const flattened = (content: readonly Content[]): readonly Content[] =>
  content.flatMap((node) =>
    node.type === 'landscape' || node.type === 'inLanguage' || node.type === 'group'
      ? flattened(node.children)
      : [node],
  )

/** Without a number before it: `3.1 Balanskrav`. */
const compared = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^(?:not\.? )?[\d.]+[.:)]? +/u, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Of a long heading, words far in say little of what the section is. */
const mostOtherWords = 4

/** As whole words: where the title begins, or within one that says little else. */
function isWithin(words: string, title: string): boolean {
  const [asked, all] = [wordsOf(words), wordsOf(title)]
  if (!` ${all.join(' ')} `.includes(` ${asked.join(' ')} `)) return false
  return all.length - asked.length <= mostOtherWords || all.join(' ').startsWith(asked.join(' '))
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? []
