/** Where a report lies, by its address: `2026-08` in the workspace itself, `../it-namnden/2026-08` in one beside it. */

export interface ReportPlace {
  /** The folder of its workspace, from the root of the one that it is read in; empty for that one. */
  readonly workspace: string
  /** What it is called there. */
  readonly id: string
  /** Its own folder, from that root. */
  readonly folder: string
}

export function reportPlace(address: string): ReportPlace {
  const end = address.lastIndexOf('/')
  const [workspace, id] = [address.slice(0, Math.max(end, 0)), address.slice(end + 1)]
  return { workspace, id, folder: inWorkspace(workspace, `reports/${id}`) }
}

/** What is named from its own workspace, a file or a report, from the root of the one that it is read in. */
export const inWorkspace = (workspace: string, name: string): string =>
  workspace === '' ? name : name === '' ? workspace : `${workspace}/${name}`
