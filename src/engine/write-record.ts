/** A checked report built, and its control record beside it. */

import path from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hashedSources, type HashedFile } from '../host/hashed-files.ts'
import { hashedProgram } from '../host/program-hash.ts'
import type { Reads } from '../host/reads.ts'
import type { Workspace } from '../host/workspace.ts'
import { writeFiles } from '../host/write-files.ts'
import { buildReport, type BuildOptions, type BuiltReport } from './build.ts'
import type { CheckedReport } from './checked-report.ts'
import { controlRecord, recordListFile } from './record.ts'

export interface RecordOptions extends Pick<BuildOptions, 'folder' | 'printer' | 'isLast'> {
  /** Those of the record; the report's own are built as its manifest says. */
  readonly formats: readonly string[]
  readonly workspace: Workspace
  /** All that was read for the report. */
  readonly reads: Reads
}

export interface WrittenRecord {
  /** The report's files: none where problems forbid it. The record is written all the same. */
  readonly outputs: readonly string[]
  /** The record's files, the list last. */
  readonly record: readonly string[]
  /** The report's problems, those that building has found among them. */
  readonly diagnostics: readonly Diagnostic[]
}

export async function writeRecord(
  checked: CheckedReport,
  { formats, workspace, reads, folder, printer, isLast }: RecordOptions,
): Promise<WrittenRecord> {
  const built = await buildReport(checked, {
    formats: checked.output.formats,
    draft: false,
    folder,
    printer,
  })
  const [program, sources] = await Promise.all([hashedProgram(), hashedSources(workspace, reads)])
  const { recorded, report } = await controlRecord(
    { ...checked, diagnostics: built.diagnostics },
    { program, sources, outputs: hashedIn(folder, built) },
  )
  const record = await buildReport(report, {
    formats,
    draft: false,
    // Whatever is wrong with the report is what a record is to tell.
    refuses: () => false,
    folder,
    printer,
    ...(isLast !== undefined && { isLast }),
  })
  const list = recordListFile(recorded, hashedIn(folder, record), checked.output.name)
  const listPath = `${folder}/${list.name}`
  await writeFiles([{ path: listPath, bytes: list.bytes }])
  return { outputs: built.written, record: [...record.written, listPath], diagnostics: built.diagnostics }
}

const hashedIn = (folder: string, { written, hashes }: BuiltReport): HashedFile[] =>
  written.map((file, index) => ({
    file: path.relative(folder, file).replaceAll(path.sep, '/'),
    sha256: hashes[index]!,
  }))
