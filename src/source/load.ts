/** A report's text files, read through the workspace's door. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { startOf, type SourceText } from '../model/span.ts'

export interface ReportSources {
  readonly id: string
  /** The report's folder from the workspace's root: `reports/2021-08`. */
  readonly folder: string
  readonly config: SourceText | null
  readonly manifest: SourceText | null
  readonly chapters: readonly SourceText[]
  /** The workspace's own table kinds. */
  readonly kinds: readonly SourceText[]
}

/** What a report says of itself, without its chapters. */
export type OutlineSources = Pick<ReportSources, 'id' | 'folder' | 'config' | 'manifest'>

export async function loadOutline(workspace: Workspace, id: string, emit: Emit): Promise<OutlineSources> {
  const folder = `reports/${id}`
  const read = reader(workspace, emit)
  const [config, manifest] = await Promise.all([
    read('delrapport.config.yaml'),
    read(`${folder}/report.yaml`),
  ])
  return { id, folder, config, manifest }
}

/** A listed file is there; any other may be missing. */
function reader(workspace: Workspace, emit: Emit) {
  return async (file: string, isListed = false): Promise<SourceText | null> => {
    const source = await workspace.readText(file)
    if (!isUnread(source)) return source
    if (source.unread === 'outside') emit('path/outside', { path: file }, startOf(file))
    else if (source.unread !== 'missing')
      emit('data/unreadable', { file, problem: source.unread }, startOf(file))
    else if (isListed) emit('data/unreadable', { file, problem: 'gone' }, startOf(file))
    return null
  }
}

export async function loadSources(workspace: Workspace, id: string, emit: Emit): Promise<ReportSources> {
  const read = reader(workspace, emit)
  const outline = await loadOutline(workspace, id, emit)
  const { folder } = outline
  const names = await workspace.fileNames(folder, '.md')
  if (names.length === 0) emit('chapter/none', { folder }, startOf(`${folder}/report.yaml`))
  const kindNames = [
    ...(await workspace.fileNames('kinds', '.yaml')),
    ...(await workspace.fileNames('kinds', '.yml')),
  ]
  const kinds = await Promise.all(kindNames.map((name) => read(`kinds/${name}`, true)))
  const chapters = await Promise.all(names.map((name) => read(`${folder}/${name}`, true)))
  return {
    ...outline,
    chapters: chapters.filter((chapter) => chapter !== null),
    kinds: kinds.filter((kind) => kind !== null),
  }
}

/** Every text that diagnostics can point into. */
export const textsOf = ({ config, manifest, chapters, kinds }: ReportSources): SourceText[] => [
  ...(config ? [config] : []),
  ...(manifest ? [manifest] : []),
  ...chapters,
  ...kinds,
]
