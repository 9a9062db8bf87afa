/** Reads a workbook as a document: each sheet that is shown is a heading with its tables and texts. */

import { openWorkbook, type OpenWorkbook } from '../../source/data/xlsx/open-workbook.ts'
import { readMarks } from '../../source/data/xlsx/read-marks.ts'
import { faultOf, refuse } from '../../source/office/office-fault.ts'
import { readRelationships } from '../../source/office/relationships.ts'
import {
  nowhere,
  type DocumentFault,
  type ForeignBlock,
  type ForeignDocument,
  type Loss,
  type ReadDocument,
  type ReadingOptions,
} from '../document.ts'
import { readCoreProperties } from '../core-properties.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import { shownSheet } from './shown-sheet.ts'

/** Bytes of the file. What it unpacks to has a limit of its own. */
const byteLimit = 100_000_000
/** Cells of tables, blank ones too, all told. */
const cellLimit = 2_000_000

export const readXlsx: ReadDocument = async (bytes, options) => {
  if (bytes.length > byteLimit) return { fault: 'size' }
  try {
    return await read(bytes, options)
  } catch (thrown) {
    return faultOf<DocumentFault>(thrown)
  }
}

async function read(bytes: Uint8Array, { language }: ReadingOptions): Promise<ForeignDocument> {
  const workbook = await openWorkbook(bytes)
  const readSheet = await workbook.sheetReader(language)
  const blocks: ForeignBlock[][] = []
  const losses: (readonly Loss[])[] = []
  let cells = 0
  const own = await readMarks(bytes)
  for (const sheet of workbook.worksheets) {
    if (own?.aside.has(sheet.name)) continue
    const at = { ...nowhere, sheet: sheet.name }
    if (sheet.hidden) {
      losses.push([{ what: 'hidden', count: 1, at }])
      continue
    }
    const shown = shownSheet(await readSheet(sheet, null), sheet.name)
    losses.push(shown.losses, await lostParts(workbook, sheet.part, at))
    const found = sheetBlocks(shown.grid)
    if (found.length === 0) continue
    for (const block of found) if (block.type === 'table') cells += block.rows.length * block.rows[0]!.length
    if (cells > cellLimit) refuse({ fault: 'size' })
    const name: ForeignBlock = {
      type: 'heading',
      level: 1,
      content: [{ type: 'text', value: sheet.name }],
      at,
    }
    blocks.push([name, ...found])
  }
  if (blocks.length === 0) refuse<DocumentFault>({ fault: 'empty' })
  const { title, language: written, saved } = await readCoreProperties(workbook.archive)
  return {
    title,
    language: written,
    saved,
    blocks: blocks.flat(),
    notes: new Map(),
    images: new Map(),
    losses: losses.flat(),
  }
}

const lostTypes: ReadonlyMap<string, Loss['what']> = new Map([
  ['comments', 'comment'],
  ['oleObject', 'embedded'],
  ['chart', 'chart'],
  ['chartEx', 'chart'],
  ['image', 'image'],
])

/** Charts, images and comments of a sheet, by what its parts refer to. */
async function lostParts({ archive }: OpenWorkbook, part: string, at: Loss['at']): Promise<readonly Loss[]> {
  const ofSheet = await readRelationships(archive, part)
  const drawings = ofSheet.filter(({ type, isExternal }) => type === 'drawing' && !isExternal)
  const drawn = await Promise.all(drawings.map(({ target }) => readRelationships(archive, target)))
  const counts = new Map<Loss['what'], number>()
  for (const { type } of [ofSheet, ...drawn].flat()) {
    const what = lostTypes.get(type)
    if (what) counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return [...counts].map(([what, count]) => ({ what, count, at }))
}
