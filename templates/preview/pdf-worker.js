/** What reads a PDF, in a thread of the page's own. */

export * from 'pdfjs-dist/build/pdf.worker.mjs'
