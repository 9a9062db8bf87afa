import type { FileFormat } from './format.ts'

/** The report's tables as a workbook, in which what follows from other figures is a formula. */
export const xlsx: FileFormat = {
  extension: 'xlsx',
  prints: false,
  async make(input) {
    const [{ makeWorkbook }, { writeWorkbook }] = await Promise.all([
      import('./xlsx/make-workbook.ts'),
      import('./xlsx/package/write-workbook.ts'),
    ])
    return writeWorkbook(makeWorkbook(input))
  },
}
