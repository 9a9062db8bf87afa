/** Reads one sheet of an XLSX workbook, or a range of it, as the text that Excel shows. */

import type { Language } from '../../../model/language.ts'
import { faultOf, refuse } from '../../office/office-fault.ts'
import { readRange } from './cell-reference.ts'
import { openWorkbook } from './open-workbook.ts'
import { withSurroundings } from './outside-range.ts'
import { layOut, type SheetRows } from './sheet-rows.ts'
import type { WorkbookFault } from './workbook-fault.ts'
import { findWorksheet } from './workbook-parts.ts'

export interface SheetChoice {
  /** In any case; null for the first sheet that is not hidden. */
  readonly sheet: string | null
  /** `A3:E14`; null for all that is used. */
  readonly range: string | null
  readonly language: Language
  /** Whether numbers that are shown rounded have all the digits that are stored. */
  readonly isExact?: boolean
}

export const isWorkbookFault = (read: object): read is WorkbookFault => 'fault' in read

/** Never rejects: whatever the bytes are, they give rows or a fault. */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  choice: SheetChoice,
): Promise<SheetRows | WorkbookFault> {
  try {
    return await read(bytes, file, choice)
  } catch (thrown) {
    return faultOf(thrown)
  }
}

async function read(bytes: Uint8Array, file: string, choice: SheetChoice): Promise<SheetRows> {
  const range = choice.range === null ? null : readRange(choice.range)
  const workbook = await openWorkbook(bytes)
  const sheet = findWorksheet(workbook.worksheets, choice.sheet)
  if (choice.range !== null && range === null) refuse({ fault: 'range', range: choice.range })

  const readSheet = await workbook.sheetReader(choice.language, choice.isExact)
  const { cells, ungrouped, hidden } = await readSheet(sheet, range && withSurroundings(range))
  return layOut(cells, ungrouped, hidden, range, file, sheet.name)
}
