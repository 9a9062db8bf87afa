/** Gives every chapter, heading, table and figure its id: the author's own first, then slugs of their texts, all unique. */

import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { asRoot, type Content } from '../model/content.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Chapter } from '../model/report.ts'
import { rewritten } from '../model/rewrite.ts'
import type { Span } from '../model/span.ts'
import type { WrittenTable } from '../model/table.ts'
import { visit } from '../model/visit.ts'
import { eachNodeSpoken } from '../model/walk.ts'
import type { FoundRows, FoundTable } from './chapter-context.ts'
import type { ChapterVersion } from './chapter-version.ts'
import { idPattern, slug } from './slug.ts'

/** Ids that the templates use themselves; those that they derive hold two hyphens, which no id of an author's can. */
export const reservedIds = ['contents', 'problems', 'main', 'tables-list', 'figures-list']

const stems: Localized<{ section: string; table: string; figure: string }> = {
  sv: { section: 'avsnitt', table: 'tabell', figure: 'figur' },
  en: { section: 'section', table: 'table', figure: 'figure' },
}

/** A table whose id is settled and whose rows may still be in a file. */
export type SettledTable = FoundTable['stated'] &
  Pick<WrittenTable, 'id' | 'language'> & { readonly rows: FoundRows }

export function settleIds(
  versions: readonly ChapterVersion[],
  language: Language,
  emit: Emit,
): { chapters: Chapter[]; tables: SettledTable[] } {
  const ids = createRegistry(emit)
  const stem = stems[language]
  for (const { chapter, tables, figures } of versions) {
    if (chapter.ownId) ids.claim(chapter.ownId.id, chapter.ownId.span, 'ref/duplicate')
    eachHeading(chapter.content, (heading) => {
      const id = heading.data?.id
      if (id) ids.claim(id, spanOf(heading, chapter.file), 'ref/duplicate')
    })
    for (const { stated } of tables)
      if (stated.ownId) ids.claim(stated.ownId.id, stated.ownId.span, 'table/duplicate-id')
    for (const figure of figures)
      if (figure.type === 'chartBlock' && figure.ownId)
        ids.claim(figure.ownId.id, figure.ownId.span, 'ref/duplicate')
  }

  const settled = { chapters: [] as Chapter[], tables: [] as SettledTable[] }
  for (const { chapter, tables, figures } of versions) {
    const id = ids.settle(chapter.ownId?.id, chapter.ownId?.span, wordsOf(chapter.title), stem.section)
    const given = new Map<Content, string>()
    const languages = new Map<Content, Language>()
    eachNodeSpoken(chapter, language, (node, spoken) => {
      if (node.type === 'tableBlock' && spoken !== language) languages.set(node, spoken)
    })
    eachHeading(chapter.content, (heading) => {
      const { data, children } = heading
      given.set(heading, ids.settle(data?.id, spanOf(heading, chapter.file), wordsOf(children), stem.section))
    })
    for (const { block, stated, rows } of tables) {
      const { ownId, caption } = stated
      const tableId = ids.settle(ownId?.id, ownId?.span, wordsOf(caption ?? []), stem.table)
      given.set(block, tableId)
      settled.tables.push({ id: tableId, ...stated, language: languages.get(block) ?? null, rows })
    }
    for (const figure of figures)
      given.set(
        figure,
        figure.type === 'chartBlock'
          ? ids.settle(figure.ownId?.id, figure.ownId?.span, wordsOf(figure.caption), stem.figure)
          : ids.settle(undefined, undefined, figure.caption ?? '', stem.figure),
      )
    settled.chapters.push({ ...chapter, id, content: withIds(chapter.content, given) })
  }
  return settled
}

/** None of what bears an id stands in another that does, so each is still the object that it was given to. */
const withIds = (content: readonly Content[], given: ReadonlyMap<Content, string>): readonly Content[] =>
  rewritten(content, (node) => {
    const id = given.get(node)
    if (id === undefined) return node
    if (node.type === 'tableBlock') return { ...node, table: id }
    if (node.type === 'heading') return { ...node, data: { ...node.data, id } }
    return { ...node, id } as Content
  })

function createRegistry(emit: Emit) {
  const claimed = new Map<string, Span>()
  const used = new Set(reservedIds)
  /** The last number behind each text that ids are made of: thousands of equal headings are not tried one by one. */
  const numbers = new Map<string, number>()
  return {
    claim(id: string, span: Span, duplicate: 'ref/duplicate' | 'table/duplicate-id'): void {
      const first = claimed.get(id)
      if (reservedIds.includes(id)) emit(duplicate, { id }, span)
      else if (!idPattern.test(id)) emit('ref/invalid-id', { id, proposed: slug(id, 'avsnitt') }, span)
      else if (first) emit(duplicate, { id }, span, [first])
      else claimed.set(id, span)
    },
    /** The own id where this place has claimed it, else a free one made of `text`. */
    settle(own: string | undefined, span: Span | undefined, text: string, fallback: string): string {
      if (own && span && claimed.get(own)?.start === span.start && claimed.get(own)?.file === span.file) {
        used.add(own)
        return own
      }
      const base = slug(text, fallback)
      let id = base
      let number = numbers.get(base) ?? 1
      while (used.has(id) || claimed.has(id)) id = `${base}-${++number}`
      numbers.set(base, number)
      used.add(id)
      return id
    },
  }
}

/** What an id is made of. What references print follows the report's numbers, which no id should. */
const wordsOf = (content: readonly Content[]): string =>
  content
    .map((node) =>
      node.type === 'reference'
        ? ''
        : 'children' in node
          ? wordsOf(node.children as Content[])
          : toString(node),
    )
    .join('')

function eachHeading(content: readonly Content[], action: (heading: Heading) => void): void {
  visit(asRoot(content), 'heading', (heading: Heading) => action(heading))
}

const spanOf = (heading: Heading, file: string): Span => ({
  file,
  start: heading.position?.start.offset ?? 0,
  end: heading.position?.end.offset ?? 0,
})
