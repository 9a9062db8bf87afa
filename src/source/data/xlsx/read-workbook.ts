/** Reads one sheet of an XLSX workbook, or a range of it, as the text that Excel shows. */

import type { Language } from '../../../model/language.ts'
import { openArchive } from '../../office/archive.ts'
import { readRange } from './cell-reference.ts'
import { valueReader } from './cell-value.ts'
import { readSharedStrings } from './shared-strings.ts'
import { withSurroundings } from './outside-range.ts'
import { layOut, type SheetRows } from './sheet-rows.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'
import { faultOf, refuse } from '../../office/office-fault.ts'
import type { WorkbookFault } from './workbook-fault.ts'
import { findWorksheet, readWorkbookParts } from './workbook-parts.ts'

export interface SheetChoice {
  /** In any case; null for the first sheet that is not hidden. */
  readonly sheet: string | null
  /** `A3:E14`; null for all that is used. */
  readonly range: string | null
  readonly language: Language
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
  const archive = await openArchive(bytes)
  const parts = await readWorkbookParts(archive)
  const sheet = findWorksheet(parts.worksheets, choice.sheet)
  if (choice.range !== null && range === null) refuse({ fault: 'range', range: choice.range })

  const valueOf = valueReader({
    formats: parts.styles === null ? [] : await readStyles(archive, parts.styles),
    strings: parts.sharedStrings === null ? [] : await readSharedStrings(archive, parts.sharedStrings),
    language: choice.language,
    from1904: parts.from1904,
  })
  const { cells, hidden } = await readSheet(archive, sheet.part, range && withSurroundings(range), valueOf)
  return layOut(cells, hidden, range, file, sheet.name)
}
