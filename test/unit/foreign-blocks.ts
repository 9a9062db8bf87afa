/** What a document made elsewhere says, as text that tests can compare. */

import {
  isDocumentFault,
  type ForeignBlock,
  type ForeignCell,
  type ForeignDocument,
  type ForeignTable,
  type ReadDocument,
} from '../../src/documents/document.ts'
import { plainText } from '../../src/source/plain-text.ts'

export async function documentOf(read: ReadDocument, bytes: Uint8Array): Promise<ForeignDocument> {
  const found = await read(bytes, { language: 'sv' })
  if (isDocumentFault(found)) throw new Error(found.fault)
  return found
}

/** Blanks of any width and signs of minus as they are typed. */
const typed = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('\u2212', '-')

const cellText = ({ content, isCovered }: ForeignCell): string =>
  isCovered ? '^' : typed(plainText(content))

const tableTexts = ({ rows }: ForeignTable): string[][] => rows.map((row) => row.map(cellText))

export const tablesOf = ({ blocks }: ForeignDocument): readonly ForeignTable[] =>
  blocks.filter((block) => block.type === 'table')

/** A line for each block: `# Resultat`, `caption: Tabell 1`, and for a table its rows, the headings underlined. */
export function outline(blocks: readonly ForeignBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${typed(plainText(block.content))}`]
      case 'paragraph':
        return [`${block.role}: ${typed(plainText(block.content))}`]
      case 'list':
        return block.items.flatMap((item) =>
          outline(item).map((line) => `${block.isOrdered ? '1.' : '*'} ${line}`),
        )
      case 'image':
        return [`image: ${block.alt}`]
      case 'table': {
        const rows = tableTexts(block).map((row) => row.join(' | '))
        rows.splice(block.headRows ?? 0, 0, block.headRows === null ? '?' : '---')
        return block.caption ? [`[${typed(plainText(block.caption))}]`, ...rows] : rows
      }
    }
  })
}
