/** The building half of the compiler: render a checked report in each format, and write all of them or none. */

import { createCollector, emitInto, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Format } from '../formats/format.ts'
import { breath } from '../host/breath.ts'
import { hashOf } from '../host/reads.ts'
import { writeFiles } from '../host/write-files.ts'
import { lookUp } from '../model/look-up.ts'
import type { Printer } from '../print/printer.ts'
import type { CheckedReport, ReadableReport } from './check.ts'
import { formatInput } from './format-input.ts'
import { allCodes } from './parts.ts'

export interface BuildOptions {
  /** Names of formats that the report's parts have. */
  readonly formats: readonly string[]
  /** Builds in spite of errors, and marks them in place. */
  readonly draft: boolean
  /** Whether these problems forbid an output that is not a draft. */
  readonly refuses?: (diagnostics: readonly Diagnostic[]) => boolean
  /** Absolute path of the folder to write into. */
  readonly folder: string
  readonly printer: Printer
  /** Whether nothing else will be printed, so that the browser may end before all is written. */
  readonly isLast?: boolean
}

export interface BuiltReport {
  /** The paths written; none when problems forbid it. */
  readonly written: readonly string[]
  /** The SHA-256 of what was written, in hexadecimal, in the same order. */
  readonly hashes: readonly string[]
  /** The report's problems, those that building has found among them. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Outputs in the making, and what is found while they are made. */
export interface BegunOutputs {
  readonly made: ReadonlyMap<Format, Promise<Uint8Array>>
  readonly met: readonly Diagnostic[]
  /** Resolves when the browser has something to do, or nothing is printed; never rejects. */
  readonly isPrinting: Promise<void>
}

type OutputOptions = Pick<BuildOptions, 'formats' | 'printer' | 'isLast'>

/**
 * Begins to make outputs of a report whose own errors may still be looked for: a browser prints meanwhile. `marked` are the
 * problems that a draft marks in place.
 */
export function beginOutputs(
  report: ReadableReport,
  { formats, printer, isLast = false }: OutputOptions,
  marked: readonly Diagnostic[] = [],
): BegunOutputs {
  const wanted = formats.map((name) => lookUp(report.parts.formats, name)!)
  const met: Diagnostic[] = []
  const input = formatInput(report, { marked, printer, isLast }, emitInto(met, allCodes(report.parts)))
  // While one is printed the others are made: they wait until the browser has something to do.
  const isPrinting = wanted.some(({ prints }) => prints) ? input.rendered().then(breath) : Promise.resolve()
  const made = new Map(
    wanted
      .toSorted((a, b) => Number(b.prints) - Number(a.prints))
      .map((format) => [
        format,
        format.prints ? format.make(input) : isPrinting.then(() => format.make(input)),
      ]),
  )
  // Where the report is refused nobody waits for them.
  for (const one of made.values()) one.catch(() => undefined)
  return { made, met, isPrinting: isPrinting.catch(() => undefined) }
}

/** Writes every format or none; `begun` are its outputs, where they have been. */
export async function buildReport(
  checked: CheckedReport,
  options: BuildOptions,
  begun: BegunOutputs | null = null,
): Promise<BuiltReport> {
  const { output } = checked
  const settled = (met: readonly Diagnostic[]) =>
    createCollector([...checked.diagnostics, ...met], allCodes(checked.parts)).settle(checked.checks)
  const isRefused = (found: readonly Diagnostic[]) => !options.draft && (options.refuses ?? hasErrors)(found)
  const before = settled([])
  if (isRefused(before)) return refused(before)

  const { made, met } = begun ?? beginOutputs(checked, options, options.draft ? checked.diagnostics : [])
  const files = await Promise.all(
    options.formats.map(async (name) => {
      const format = lookUp(checked.parts.formats, name)!
      return { path: `${options.folder}/${output.name}.${format.extension}`, bytes: await made.get(format)! }
    }),
  )
  const diagnostics = settled(met)
  if (isRefused(diagnostics)) return refused(diagnostics)

  await writeFiles(files)
  return {
    written: files.map(({ path }) => path),
    hashes: files.map(({ bytes }) => hashOf(bytes)),
    diagnostics,
  }
}

const refused = (diagnostics: readonly Diagnostic[]): BuiltReport => ({
  written: [],
  hashes: [],
  diagnostics,
})
