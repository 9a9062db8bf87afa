/** The report that a file belongs to. */

import type { OpenFile } from './open-files.ts'

/** A file that all reports read counts as that of another one that is open, or of the last one. Null for any other file. */
export async function reportOf({ home, file }: OpenFile, all: readonly OpenFile[]): Promise<string | null> {
  const reports = await home.reports()
  const own = ownReport(file, reports)
  if (own !== null || !isShared(file)) return own
  const others = all.flatMap((other) => (other.home === home ? (ownReport(other.file, reports) ?? []) : []))
  return others[0] ?? reports.at(-1) ?? null
}

function ownReport(file: string, reports: readonly string[]): string | null {
  const [folder, name, ...below] = file.split('/')
  if (folder !== 'reports' || name === undefined || below.length === 0) return null
  return reports.find((id) => id.normalize('NFC') === name.normalize('NFC')) ?? null
}

const isShared = (file: string): boolean => /^(?:delrapport\.config\.yaml$|kinds\/|templates\/)/.test(file)
