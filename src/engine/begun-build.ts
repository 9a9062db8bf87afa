/** A report that is rendered and printed while it is still being held against itself: else the browser would have nothing to do. */

import { emitInto, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FormatInput } from '../formats/format.ts'
import { lookUp } from '../model/look-up.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { Printer } from '../print/printer.ts'
import type { BuildOptions } from './build.ts'
import type { ReadableReport } from './checked-report.ts'
import { formatInput } from './format-input.ts'
import { allCodes } from './parts.ts'

export interface BegunBuild {
  /** What it is of: as it was read, and as formats are given it. */
  readonly numbered: NumberedReport
  readonly input: FormatInput
  /** What making it has met so far. */
  readonly met: Diagnostic[]
  /** Begins no further part, and finishes none. Whoever ends the printer ends what is being printed. */
  abandon(): void
}

/**
 * Settles when the browser has something to do, or nothing is left for it. Null where nothing is to be printed, and where what
 * is known already forbids an output, or is to be marked in it. What fails is told to whoever asks for what was begun.
 */
export async function beginBuild(
  readable: ReadableReport,
  { formats, draft, refuses = hasErrors, printer, isLast = false }: Omit<BuildOptions, 'folder'>,
): Promise<BegunBuild | null> {
  const prints = formats.some((name) => lookUp(readable.parts.formats, name)!.prints)
  if (!prints || draft || refuses(readable.diagnostics)) return null
  const met: Diagnostic[] = []
  const unwanted = new AbortController()
  let note: () => void
  const asked = new Promise<void>((resolve) => {
    note = resolve
  })
  const noting: Printer = {
    ...printer,
    print(...words) {
      note()
      return printer.print(...words)
    },
  }
  const input = formatInput(
    readable,
    { marked: [], printer: noting, isLast, signal: unwanted.signal },
    emitInto(met, allCodes(readable.parts)),
  )
  const settled = input.printed().then(
    () => undefined,
    () => undefined,
  )
  await Promise.race([asked, settled])
  return {
    numbered: readable.numbered,
    input,
    met,
    abandon: () => unwanted.abort(),
  }
}
