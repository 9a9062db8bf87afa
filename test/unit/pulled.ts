/** A report whose tables are bound to sources, pulled in memory: what changes, what is told, and the files as they are then. */

import { describe, placeText } from '../../src/diagnostics/describe.ts'
import { ownParts } from '../../src/engine/parts.ts'
import { pullReport, type PulledTable } from '../../src/engine/pull.ts'
import { openSession } from '../../src/engine/session.ts'
import { stagedFiles } from '../../src/host/staged-files.ts'
import { isUnread } from '../../src/host/workspace.ts'
import { noBreakSpace } from '../../src/model/number-text.ts'
import { memoryWorkspace } from './memory-workspace.ts'

export interface PulledReport {
  readonly tables: readonly PulledTable[]
  /** `data/drift.import.yaml:3:1 error source/no-column: …`, from the report's folder. */
  readonly told: readonly string[]
  /** By its path from the report's folder. */
  bytes(file: string): Promise<Buffer>
  text(file: string): Promise<string>
  /** The same report once more, with what was pulled in it. */
  again(): Promise<PulledReport>
}

export type ReportFiles = Readonly<Record<string, string | Uint8Array>>

const folder = 'reports/r'

/** Files by their paths from the report's folder. */
export async function pulled(
  files: ReportFiles,
  { isRemoving = false, manifest = 'title: T\norganisation: O\nunit: tkr\n' } = {},
): Promise<PulledReport> {
  const staged = stagedFiles(memoryWorkspace(new Map()))
  const { workspace } = staged
  staged.put(`${folder}/report.yaml`, Buffer.from(manifest))
  for (const [file, content] of Object.entries(files)) staged.put(`${folder}/${file}`, Buffer.from(content))
  const bytes = async (file: string) => {
    const read = await workspace.readBytes(`${folder}/${file}`, 1e9)
    if (isUnread(read)) throw new Error(`${file}: ${read.unread}`)
    return Buffer.from(read)
  }
  const session = openSession(workspace)
  const found = await pullReport(session, staged, 'r', ownParts, { isRemoving, reach: null })
  return {
    tables: found.tables,
    told: found.diagnostics.map((diagnostic) => {
      const described = describe(diagnostic, found.locate, 'sv')
      const place = placeText(described).replaceAll(`${folder}/`, '')
      return `${place} ${described.severity} ${described.code}: ${described.message}`.replaceAll(
        noBreakSpace,
        ' ',
      )
    }),
    bytes,
    text: async (file) => (await bytes(file)).toString(),
    async again() {
      const now: Record<string, Uint8Array> = {}
      const names = [...Object.keys(files), ...found.tables.map(({ file }) => file.slice(folder.length + 1))]
      for (const file of names) now[file] = await bytes(file)
      return pulled(now, { isRemoving, manifest })
    },
  }
}

/** `Skola · Utfall: 1 → 2`, `+ Kultur`, `- Övrigt`, of all tables. */
export const changesOf = ({ tables }: PulledReport): readonly string[] =>
  tables.flatMap(({ update }) => [
    ...(update?.changes ?? []).map(
      ({ row, column, before, after }) => `${row} · ${column}: ${before} → ${after}`,
    ),
    ...(update?.added ?? []).map(({ row }) => `+ ${row}`),
    ...(update?.removed ?? []).map((row) => `- ${row}`),
  ])
