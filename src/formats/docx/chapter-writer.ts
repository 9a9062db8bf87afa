/** What writing one chapter carries along, beside what the whole document does. */

import type { Definition, FootnoteDefinition } from 'mdast'
import { asRoot } from '../../model/content.ts'
import { languageOf, type Language } from '../../model/language.ts'
import type { Chapter } from '../../model/report.ts'
import { visit } from '../../model/visit.ts'
import { words as wordsIn } from '../../wording/words.ts'
import type { Relationships } from './archive.ts'
import type { Orientation } from './lengths.ts'
import type { Writer } from './writer.ts'

export interface ChapterWriter extends Writer {
  /** The language of what is written, as HTML has it. */
  readonly lang: string
  /** The relationships of the part that is written: the text's, or those of its notes. */
  readonly owner: Relationships
  readonly orientation: Orientation
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** The numbers of notes that have been set. */
  readonly noted: Map<string, number>
  /** Sets a note, and answers with its number; null where no note can be. */
  readonly writeNote: ((note: FootnoteDefinition, writer: ChapterWriter) => number) | null
  /** Words are not held together by other signs than their author's: what is written has room, and may be copied into a sheet. */
  readonly isAsTyped?: boolean
}

/** The words that the program prints are in the chapter's language where it knows it. */
export function chapterWriter(
  chapter: Chapter,
  writer: Writer,
  writeNote: ChapterWriter['writeNote'],
): ChapterWriter {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  // The first of a name wins, as in CommonMark.
  visit(asRoot(chapter.content), (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node)
  })
  return {
    ...writer,
    ...speaking(chapter.lang ?? writer.language, writer),
    owner: writer.relationships,
    orientation: 'upright',
    definitions,
    footnotes,
    noted: new Map(),
    writeNote,
  }
}

/** For what belongs to no chapter: titles and lists before them. */
export const plainWriter = (writer: Writer): ChapterWriter => ({
  ...writer,
  lang: writer.language,
  owner: writer.relationships,
  orientation: 'upright',
  definitions: new Map(),
  footnotes: new Map(),
  noted: new Map(),
  writeNote: null,
})

/** Within text of another language the program speaks that one, where it can. */
export function speaking(
  lang: string,
  around: Pick<Writer, 'language'>,
): Pick<ChapterWriter, 'lang' | 'language' | 'words'> {
  const language: Language = languageOf(lang) ?? around.language
  return { lang, language, words: wordsIn[language] }
}
