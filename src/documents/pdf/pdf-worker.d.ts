declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  /** Reads PDFs, on whichever thread it is loaded. */
  export const WorkerMessageHandler: object
}
