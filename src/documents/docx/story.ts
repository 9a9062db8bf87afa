/** Reads what holds paragraphs and tables: the body of a file, a cell, a note, a box of text. */

import { attribute } from './attributes.ts'
import { blockList } from './lists.ts'
import type { ElementReader } from './element-reader.ts'
import { openFields } from './fields.ts'
import type { Line } from './line.ts'
import { newParagraph, type Paragraph } from './paragraph.ts'
import type { Reading, Story } from './reading.ts'
import { newTable, type Table } from './table.ts'
import { aroundOthers } from './wrappers.ts'

export function openStory(reading: Reading): Story {
  const list = blockList()
  let paragraph: Paragraph | null = null
  let carried: Line | null = null
  let table: Table | null = null
  const fields = openFields((code) => paragraph?.addField(code))

  const endParagraph = (): void => {
    if (!paragraph) return
    const ended = paragraph.end()
    carried = ended.carried
    if (ended.isOfContents) list.dropContentsTitle()
    if (ended.list) list.addItem(ended.list, ended.blocks, ended.at)
    else for (const block of ended.blocks) list.add(block)
    paragraph = null
  }

  /** The text of a paragraph whose end is deleted, and after which none follows. */
  const addCarried = (): void => {
    if (!carried) return
    paragraph = newParagraph(reading, fields, carried)
    endParagraph()
  }

  const addChunk = (relationship: string): void => {
    const chunk = reading.chunkOf(relationship)
    if (!chunk) reading.losses.add('embedded', reading.pages.here)
    for (const block of chunk ?? []) list.add(block)
  }

  const reader: ElementReader = {
    open(name, attributes) {
      const around = aroundOthers(name, reader)
      if (around !== undefined) return around
      if (name === 'p') {
        paragraph = newParagraph(reading, fields, carried)
        return paragraph.reader
      }
      if (name === 'tbl') {
        addCarried()
        table = newTable(reading)
        return table.reader
      }
      if (name === 'altChunk') addChunk(attribute(attributes, 'id') ?? '')
      return reader
    },
    close(name) {
      if (name === 'p') endParagraph()
      if (name === 'tbl') for (const block of table?.end() ?? []) list.add(block)
    },
  }
  return {
    reader,
    end() {
      addCarried()
      return list.blocks
    },
  }
}
