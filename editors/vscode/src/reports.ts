/** Which workspaces and reports are open. */

import path from 'node:path'
import { window, workspace, type TextDocument } from 'vscode'

export interface Place {
  /** The folder that holds `reports/`, absolute. */
  readonly root: string
  readonly report: string
}

const manifests = 'reports/*/report.yaml'

/** Of a file within a report's folder; null for any other. */
export function placeOf(file: string): Place | null {
  const parts = file.split(path.sep)
  const at = parts.lastIndexOf('reports', -3)
  return at > 0 ? { root: parts.slice(0, at).join(path.sep), report: parts[at + 1]! } : null
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

/** The folders that hold `reports/`, each once: the one of the file that is written first. */
export async function openRoots(): Promise<readonly string[]> {
  const written = placeOfDocument(window.activeTextEditor?.document)
  const found = (await workspace.findFiles(manifests)).flatMap(({ fsPath }) => placeOf(fsPath)?.root ?? [])
  return [...new Set([...(written ? [written.root] : []), ...found.toSorted()])]
}
