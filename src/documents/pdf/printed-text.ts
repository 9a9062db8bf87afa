/** What stands on the pages of a PDF, by the numbers that its structure knows it by. */

import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import { passingOver } from '../../host/unheeded.ts'
import { refuse } from '../../source/office/office-fault.ts'
import { pageRuns, type NumberedRun, type Run } from './page-runs.ts'

export interface PrintedText {
  readonly title: string | null
  /** As the file says it. */
  readonly language: string | null
  /** `20210831`; null where the file says nothing. */
  readonly saved: string | null
  /** Numbers of pages, from 1, by the number of their object. */
  readonly pages: ReadonlyMap<number, number>
  /** What bears a number, by `contentKey`. */
  readonly runs: ReadonlyMap<string, readonly Run[]>
  /** How many letters and figures stand on all pages, with or without a number. */
  readonly letters: number
}

export const contentKey = (page: number, id: number): string => `${page} ${id}`

// Where it finds no other, the library takes the reader that is named so.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } })

const pageLimit = 2000
/** Pieces of lines: some thousand on each page. */
const runLimit = 3_000_000

/** Throws a fault where the file is encrypted or has more than this program is willing to hold. */
export const readPrintedText = (bytes: Uint8Array): Promise<PrintedText> =>
  passingOver(isOfLibrary, () => openAndRead(bytes))

/** It looks for pages in advance, and does not ask again about one that is damaged. */
const isOfLibrary = (error: unknown): boolean =>
  error instanceof Error &&
  /^(?:XRef|Parser|Format|MissingData|InvalidPDF)\w*(?:Exception|Error)$/.test(error.name)

async function openAndRead(bytes: Uint8Array): Promise<PrintedText> {
  // It takes the bytes over, and they are the caller's.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    // No image is unpacked.
    maxImageSize: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  })
  try {
    return await readPages(await task.promise)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') refuse({ fault: 'encrypted' })
    throw error
  } finally {
    await task.destroy()
  }
}

async function readPages(document: PDFDocumentProxy): Promise<PrintedText> {
  if (document.numPages > pageLimit) refuse({ fault: 'size' })
  const { info: said, metadata } = await document.getMetadata()
  const info = said as Readonly<Record<string, unknown>>
  if (info['EncryptFilterName']) refuse({ fault: 'encrypted' })
  const pages = new Map<number, number>()
  const runs = new Map<string, Run[]>()
  let [letters, count] = [0, 0]
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    if (page.ref) pages.set(page.ref.num, number)
    for (const { run, id } of await runsOf(page, number)) {
      if (++count > runLimit) refuse({ fault: 'size' })
      letters += lettersIn(run.text)
      if (id === null || !page.ref) continue
      const key = contentKey(page.ref.num, id)
      const known = runs.get(key)
      if (known) known.push(run)
      else runs.set(key, [run])
    }
    page.cleanup()
  }
  return {
    title: textOr(info['Title']) ?? textOr(metadata?.get('dc:title')),
    language: textOr(info['Language']),
    saved: dayIn(info['ModDate']) ?? dayIn(info['CreationDate']),
    pages,
    runs,
    letters,
  }
}

async function runsOf(page: PDFPageProxy, number: number): Promise<readonly NumberedRun[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  return pageRuns({
    operators: fnArray,
    operands: argsArray as readonly (readonly unknown[] | null)[],
    page: number,
    unitOf: (font) => unitOf(page, font),
  })
}

/** Fonts that are made of drawings have units of their own. */
function unitOf({ commonObjs }: PDFPageProxy, font: string): number {
  const found: unknown = commonObjs.has(font) ? commonObjs.get(font) : null
  const unit = (found as { readonly fontMatrix?: readonly number[] } | null)?.fontMatrix?.[0]
  return typeof unit === 'number' && unit > 0 ? unit : 0.001
}

export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const textOr = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null

const dayIn = (value: unknown): string | null =>
  (typeof value === 'string' ? /^(?:D:)?(\d{8})/.exec(value)?.[1] : undefined) ?? null
