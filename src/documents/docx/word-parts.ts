/** Which parts of the archive a Word file consists of. */

import type { Archive } from '../../source/office/archive.ts'
import { refuse } from '../../source/office/office-fault.ts'
import { readRelationships, type Relationship } from '../../source/office/relationships.ts'
import type { NoteSort } from './reading.ts'

export interface WordParts {
  /** The body. */
  readonly document: string
  readonly styles: string | null
  readonly numbering: string | null
  readonly notes: Readonly<Record<NoteSort, string | null>>
  readonly hasMacros: boolean
  readonly ofDocument: readonly Relationship[]
}

export async function findParts(archive: Archive): Promise<WordParts> {
  const inPackage = await readRelationships(archive, '')
  const main = inPackage.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)
  const document = main?.target ?? 'word/document.xml'
  if (!archive.has(document)) refuse({ fault: 'format' })
  const ofDocument = await readRelationships(archive, document)
  const partOf = (sort: string): string | null =>
    ofDocument.find(({ type, target, isExternal }) => type === sort && !isExternal && archive.has(target))
      ?.target ?? null
  return {
    document,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    notes: { footnote: partOf('footnotes'), endnote: partOf('endnotes') },
    hasMacros: ofDocument.some(({ type }) => type === 'vbaProject'),
    ofDocument,
  }
}
