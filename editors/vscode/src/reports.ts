/** Which workspaces and reports are open. */

import path from 'node:path'
import { window, workspace, type TextDocument } from 'vscode'

export interface Place {
  /** The folder that holds `reports/`, absolute. */
  readonly root: string
  readonly report: string
}

/** Also where a folder above the reports is open, or one of theirs. As the extension's own manifest says when it is started. */
const manifests = '{report.yaml,*/report.yaml,reports/*/report.yaml,*/reports/*/report.yaml}'

/** Of a file within a report's folder; null for any other. */
export function placeOf(file: string): Place | null {
  const parts = file.split(path.sep)
  const at = parts.lastIndexOf('reports', -3)
  if (at < 1) return null
  // With its last separator: a drive of Windows is no folder without.
  return { root: path.resolve(parts.slice(0, at).join(path.sep) + path.sep), report: parts[at + 1]! }
}

export const placeOfDocument = (document: TextDocument | undefined): Place | null =>
  document?.uri.scheme === 'file' ? placeOf(document.uri.fsPath) : null

/** The report that is written, or else all those of the folders that are open, in the order of their ids. */
export async function openPlaces(): Promise<readonly Place[]> {
  const written = placeOfDocument(window.activeTextEditor?.document)
  if (written) return [written]
  const found = await workspace.findFiles(manifests)
  return found
    .flatMap(({ fsPath }) => placeOf(fsPath) ?? [])
    .toSorted((a, b) => (a.report < b.report ? -1 : 1))
}

/** The folders that hold `reports/`, each once: those of files that are open first, of the one that is written before all. */
export async function openRoots(): Promise<readonly string[]> {
  const documents = [window.activeTextEditor?.document, ...workspace.textDocuments]
  const open = documents.flatMap((document) => placeOfDocument(document)?.root ?? [])
  const found = (await workspace.findFiles(manifests)).flatMap(({ fsPath }) => placeOf(fsPath)?.root ?? [])
  return [...new Set([...open, ...found.toSorted()])]
}
