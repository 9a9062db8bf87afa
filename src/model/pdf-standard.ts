/**
 * What PDFs can be: PDF/UA-1 and PDF/A-2a in one file of PDF 1.7, or PDF/UA-2 and PDF/A-4 in one of PDF 2.0. With the report's
 * data attached the second of each pair is PDF/A-3a or PDF/A-4f.
 */

export const pdfStandards = ['ua-1', 'ua-2'] as const

export type PdfStandard = (typeof pdfStandards)[number]
