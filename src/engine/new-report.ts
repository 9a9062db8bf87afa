/** A report to begin with: another one carried over to its next period, or the first of all. Nothing is written. */

import { isBindingName } from '../feeds/binding.ts'
import { EnvironmentError } from '../host/environment-error.ts'
import { filesBelow } from '../host/files-below.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import type { Edit } from '../fixes/edit.ts'
import type { SourceText } from '../model/span.ts'
import { change } from '../fixes/change.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Profile } from '../profiles/profile.ts'
import { firstReport } from '../roll-forward/first-report.ts'
import { profileReport } from '../roll-forward/profile-report.ts'
import type { Kept } from '../roll-forward/kept.ts'
import { rollForward, type LeftToDo } from '../roll-forward/roll-forward.ts'
import { editedBytes } from '../fixes/edited-bytes.ts'
import { schemaFile, schemaFolder, schemaLine } from '../schemas/schema-files.ts'
import { lockFile } from './adopted-door.ts'
import type { CheckedReport } from './checked-report.ts'
import { ownParts, type Parts } from './parts.ts'
import type { Session } from './session.ts'

export interface NewReport {
  /** Bytes by their paths in the report's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly left: LeftToDo
}

export interface NewReportOptions {
  /** The report that is carried over; without one it is a report to fill in. */
  readonly from?: string
  /** Keeps the text of the old report instead of asking for a new one. */
  readonly keepText?: boolean
  /** The profile whose parts it gets, where it is made of no other report. */
  readonly profile?: Profile
  /** The kinds that the profile's tables may be of. */
  readonly kinds?: readonly Kind[]
  readonly parts?: Parts
}

/**
 * The files of a report called `id`; null where the manifest of the one that it is made of cannot be read. Throws
 * {@link EnvironmentError} for files that cannot be read.
 */
export async function newReport(
  session: Session,
  id: string,
  { from, keepText = false, profile, parts = ownParts, kinds = parts.kinds }: NewReportOptions = {},
): Promise<NewReport | null> {
  if (from !== undefined) return rolledReport(session, id, from, keepText, parts)
  const head = await editorLines(session.workspace)
  const { texts, left } = profile ? profileReport(id, profile, kinds, head) : firstReport(id, head)
  return { files: new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)])), left }
}

async function rolledReport(
  session: Session,
  id: string,
  from: string,
  keepText: boolean,
  parts: Parts,
): Promise<NewReport | null> {
  const { workspace } = session
  const folder = `reports/${from}`
  const whole = await session.check(from)
  const versions: CheckedReport[] = []
  for (const variant of whole.variants) versions.push(await session.check(from, variant))
  const texts = new Map(
    [whole, ...versions].flatMap((checked) => checked.texts.map((text) => [text.file, text])),
  )
  const rolled = rollForward({
    id,
    reports: [whole.numbered.report, ...versions.map(({ numbered }) => numbered.report)],
    texts: [...texts.values()],
    builtInKinds: parts.kinds,
    keepText,
    keptBlocks: new Set(parts.directives.filter(({ isKept }) => isKept).map(({ name }) => name)),
    known: await workspace.folderNames('reports'),
  })
  if (!rolled) return null

  const head = await editorLines(workspace)
  const files = new Map<string, Uint8Array>()
  for (const file of await filesBelow(workspace, folder)) {
    // The next report is not adopted with the last one.
    if (file === lockFile(from)) continue
    const bytes = await workspace.readBytes(file, byteLimit)
    if (isUnread(bytes)) throw new EnvironmentError('notReadable', { path: file, detail: bytes.unread })
    const source = texts.get(file)
    const edits = [
      ...(source && file === `${folder}/report.yaml` ? linesAbove(source, head) : []),
      ...rolled.edits.filter(({ span }) => span.file === file),
    ]
    const changed = source && edits.length > 0 ? editedBytes(bytes, source, edits) : bytes
    if (!changed) throw new EnvironmentError('notReadable', { path: file, detail: 'changed' })
    files.set(file.slice(folder.length + 1), changed)
  }
  const bindings = [...files.keys()].filter(isBindingName)
  const kept = bindings.map((file): Kept => ({ what: 'source', file }))
  return { files, left: { ...rolled, kept: [...rolled.kept, ...kept] } }
}

/** What leads an editor to the schema of a manifest, where the workspace has it. */
async function editorLines(workspace: Workspace): Promise<readonly string[]> {
  const schema = await workspace.readText(`${schemaFolder}/${schemaFile('report')}`)
  return isUnread(schema) ? [] : [schemaLine('report')]
}

/** A manifest that leads to a schema already keeps to it. */
const linesAbove = (source: SourceText, lines: readonly string[]): Edit[] =>
  /^# yaml-language-server:/m.test(source.text) ? [] : lines.map((line) => change(source, 0, 0, `${line}\n`))

const byteLimit = 200 * 1024 * 1024
