/** A workbook that is open for its sheets to be read, one after another. */

import type { Language } from '../../../model/language.ts'
import { openArchive, type Archive } from '../../office/archive.ts'
import type { CellRange } from './cell-reference.ts'
import { valueReader } from './cell-value.ts'
import { exactReader } from './exact-number.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet, type Sheet } from './sheet.ts'
import { readStyles } from './styles.ts'
import { readWorkbookParts, type Worksheet } from './workbook-parts.ts'

export interface OpenWorkbook {
  readonly archive: Archive
  readonly worksheets: readonly Worksheet[]
  readonly names: ReadonlyMap<string, string>
  /**
   * Reads what all sheets share, once, and gives what reads each of them; `range` is null for all that is used. With
   * `isExact`, numbers that are shown rounded have all the digits that are stored.
   */
  sheetReader(
    language: Language,
    isExact?: boolean,
  ): Promise<(sheet: Worksheet, range: CellRange | null) => Promise<Sheet>>
}

/** Throws what `faultOf` tells the fault of, and so do the readers that it gives. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenWorkbook> {
  const archive = await openArchive(bytes)
  const { worksheets, names, styles, sharedStrings, from1904 } = await readWorkbookParts(archive)
  return {
    archive,
    worksheets,
    names,
    async sheetReader(language, isExact = false) {
      const shown = valueReader({
        formats: styles === null ? [] : await readStyles(archive, styles),
        strings: sharedStrings === null ? [] : await readSharedStrings(archive, sharedStrings),
        language,
        from1904,
      })
      const valueOf = isExact ? exactReader(shown, language) : shown
      return (sheet, range) => readSheet(archive, sheet.part, range, valueOf)
    },
  }
}
