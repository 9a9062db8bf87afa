import type { ReadDocument } from './document.ts'

const workbook = async (): Promise<ReadDocument> => (await import('./xlsx/read-xlsx.ts')).readXlsx
const textTable = async (): Promise<ReadDocument> => (await import('./xlsx/read-csv.ts')).readCsvDocument
const wordFile = async (): Promise<ReadDocument> => (await import('./docx/read-docx.ts')).readDocx
const pdf = async (): Promise<ReadDocument> => (await import('./pdf/read-pdf.ts')).readPdf

/** By what their files' names end in, each loaded when it is asked for. */
export const documentReaders: Readonly<Record<string, () => Promise<ReadDocument>>> = {
  '.xlsx': workbook,
  '.xlsm': workbook,
  '.docx': wordFile,
  '.docm': wordFile,
  '.dotx': wordFile,
  '.csv': textTable,
  '.tsv': textTable,
  '.html': async () => (await import('./html/read-html.ts')).readHtml,
  '.htm': async () => (await import('./html/read-html.ts')).readHtml,
  '.pdf': pdf,
}
