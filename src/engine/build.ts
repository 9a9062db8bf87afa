/** The building half of the compiler: render a checked report in each format, and write all of them or none. */

import { createCollector, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { hashOf } from '../host/reads.ts'
import { writeFiles } from '../host/write-files.ts'
import { lookUp } from '../model/look-up.ts'
import type { Printer } from '../print/printer.ts'
import type { RenderedReport } from '../render/render-html.ts'
import type { CheckedReport } from './check.ts'
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
  const { numbered, templates, locate, texts, output } = checked
  const collector = createCollector(checked.diagnostics, allCodes(checked.parts))
  const found = () => collector.settle(checked.checks)
  const refused = () => !options.draft && (options.refuses ?? hasErrors)(found())
  if (refused()) return { written: [], hashes: [], diagnostics: found() }

  const problems = options.draft ? checked.diagnostics : []
  let rendered: Promise<RenderedReport> | null = null
  const render = async () => {
    const { renderReport } = await import('../render/render-html.ts')
    return renderReport({ numbered, problems, locate, templates }, collector.emit)
  }
  const files = []
  for (const name of options.formats) {
    const { extension, make } = lookUp(checked.parts.formats, name)!
    const input = {
      numbered,
      rendered: () => (rendered ??= render()),
      printer: options.printer,
      emit: collector.emit,
      texts,
      output,
    }
    const bytes = await make(input)
    files.push({ path: `${options.folder}/${output.name}.${extension}`, bytes })
  }
  if (refused()) return { written: [], hashes: [], diagnostics: found() }

  await writeFiles(files)
  return {
    written: files.map(({ path }) => path),
    hashes: files.map(({ bytes }) => hashOf(bytes)),
    diagnostics: found(),
  }
}
