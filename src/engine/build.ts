/** The building half of the compiler: render a checked report in each format, and write all of them or none. */

import path from 'node:path'
import { createCollector, emitInto, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { breath } from '../host/breath.ts'
import { hashOf } from '../host/reads.ts'
import { removeUnchanged } from '../host/remove-unchanged.ts'
import { refuseLinksOut } from '../host/stays-below.ts'
import { writeFiles } from '../host/write-files.ts'
import { lookUp } from '../model/look-up.ts'
import type { Printer } from '../print/printer.ts'
import type { CheckedReport } from './checked-report.ts'
import type { BegunBuild } from './begun-build.ts'
import { formatInput } from './format-input.ts'
import { leftFiles, outputFiles } from './output-files.ts'
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
  /** What was begun of it; of another version, it is left alone. */
  readonly begun?: BegunBuild | undefined
}

export interface BuiltReport {
  /** The paths written; none when problems forbid it. */
  readonly written: readonly string[]
  /** The SHA-256 of what was written, in hexadecimal, in the same order. */
  readonly hashes: readonly string[]
  /** The report's problems, those that building has found among them. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Writes every format or none. */
export async function buildReport(checked: CheckedReport, options: BuildOptions): Promise<BuiltReport> {
  const { output } = checked
  const begun = options.begun?.numbered === checked.numbered ? options.begun : null
  const met = begun?.met ?? []
  const found = () => createCollector([...checked.diagnostics, ...met]).settle(checked.checks)
  const refused = () => !options.draft && (options.refuses ?? hasErrors)(found())
  if (refused()) return { written: [], hashes: [], diagnostics: found() }

  const wanted = options.formats.map((name) => lookUp(checked.parts.formats, name)!)
  const printed = wanted.some(({ prints }) => prints)
  const input = begun
    ? { ...begun.input, texts: checked.texts }
    : formatInput(
        checked,
        {
          marked: options.draft ? checked.diagnostics : [],
          printer: options.printer,
          isLast: options.isLast === true,
        },
        emitInto(met, allCodes(checked.parts)),
      )
  // While one is printed the others are made: they wait until the browser has something to do.
  const isPrinting = printed ? input.rendered().then(breath) : Promise.resolve()
  const place = `${options.folder}/${output.name}`
  const made = new Map(
    wanted
      .toSorted((a, b) => Number(b.prints) - Number(a.prints))
      .map((format) => [
        format,
        format.prints
          ? outputFiles(format, input, place)
          : isPrinting.then(() => outputFiles(format, input, place)),
      ]),
  )
  const files = (await Promise.all(wanted.map((format) => made.get(format)!))).flat()
  if (refused()) return { written: [], hashes: [], diagnostics: found() }

  await refuseLinksOut(
    options.folder,
    files.map((file) => path.dirname(file.path)),
  )
  const left = await leftFiles(wanted, place, files)
  await writeFiles(files)
  await removeUnchanged(left)
  return {
    written: files.map(({ path }) => path),
    hashes: files.map(({ bytes }) => hashOf(bytes)),
    diagnostics: found(),
  }
}
