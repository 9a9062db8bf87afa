/** A report's text files, read through the workspace's door. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { isReservedName, isUnread, type Workspace } from '../host/workspace.ts'
import { startOf, type SourceText } from '../model/span.ts'
import { inWorkspace, reportPlace } from './report-place.ts'
import { misnamed, sortFiles, type IgnoredFile } from './folder-files.ts'

export interface ReportSources {
  /** Its address, where it lies in another workspace. */
  readonly id: string
  /** The report's folder from the workspace's root: `reports/2021-08`. */
  readonly folder: string
  readonly config: SourceText | null
  readonly manifest: SourceText | null
  /** Whether one of the two is there, but could not be read or bears another name: that has been reported. */
  readonly isSettingLost: boolean
  readonly chapters: readonly SourceText[]
  /** Whether there are chapters that could not be read: that has been reported. */
  readonly isChapterLost: boolean
  /** The workspace's own table kinds. */
  readonly kinds: readonly SourceText[]
  /** The workspace's glossary, where there is one. */
  readonly glossary: SourceText | null
  /** What looks like a chapter and is none; a table may be read from it. */
  readonly ignored: readonly IgnoredFile[]
}

/** What a report says of itself, without its chapters. */
export type OutlineSources = Pick<ReportSources, 'id' | 'folder' | 'config' | 'manifest' | 'isSettingLost'>

const manifestName = 'report.yaml'
const configName = 'delrapport.config.yaml'

export async function loadOutline(workspace: Workspace, id: string, emit: Emit): Promise<OutlineSources> {
  const { workspace: home, id: own, folder } = reportPlace(id)
  if (isReservedName(own)) {
    emit('data/unreadable', { file: folder, problem: 'reserved' }, startOf(folder))
    return { id, folder, config: null, manifest: null, isSettingLost: true }
  }
  const { read, unread } = reader(workspace, emit)
  const file = `${folder}/${manifestName}`
  const configFile = inWorkspace(home, configName)
  const [config, manifest] = await Promise.all([read(configFile), read(file)])
  let isSettingLost = unread.size > 0
  const otherConfig =
    config || unread.has(configFile)
      ? null
      : misnamed(configName, await configLike(workspace, inWorkspace(home, '')))
  if (otherConfig !== null) {
    emit(
      'manifest/misnamed',
      { file: configName, found: otherConfig },
      startOf(inWorkspace(home, otherConfig)),
    )
    isSettingLost = true
  }
  if (!manifest && !unread.has(file)) {
    const found = misnamed(manifestName, await workspace.fileNames(folder, ''))
    emit('manifest/missing', { file: manifestName, found }, startOf(file))
    isSettingLost ||= found !== null
  }
  return { id, folder, config, manifest, isSettingLost }
}

/**
 * Names that the workspace's own file may have been given by mistake. Others lie beside it that come and go, such as what
 * pipelines write there: which of those there are, nothing of the report is to hang on.
 */
const configLike = async (workspace: Workspace, folder: string): Promise<string[]> =>
  (await Promise.all(configEndings.map((ending) => workspace.fileNames(folder, ending)))).flat()

const configEndings = [
  '.yaml',
  '.yml',
  '.yaml.txt',
  '.yml.txt',
  'delrapport.json',
  'delraport.json',
  'config.json',
  'konfig.json',
  '.json.txt',
]

/** Reads files, and remembers those that are there and could not be read. A listed file is there; others may be missing. */
function reader(workspace: Workspace, emit: Emit) {
  const unread = new Set<string>()
  const read = async (file: string, isListed = false): Promise<SourceText | null> => {
    const source = await workspace.readText(file)
    if (!isUnread(source)) return source
    if (source.unread !== 'missing') unread.add(file)
    if (source.unread === 'outside') emit('path/outside', { path: file }, startOf(file))
    else if (source.unread !== 'missing')
      emit('data/unreadable', { file, problem: source.unread }, startOf(file))
    else if (isListed) emit('data/unreadable', { file, problem: 'gone' }, startOf(file))
    return null
  }
  return { read, unread }
}

export async function loadSources(workspace: Workspace, id: string, emit: Emit): Promise<ReportSources> {
  const outline = await loadOutline(workspace, id, emit)
  const place = reportPlace(id)
  if (isReservedName(place.id))
    return { ...outline, chapters: [], isChapterLost: false, kinds: [], glossary: null, ignored: [] }
  const { folder } = outline
  const { read } = reader(workspace, emit)
  const { chapters: names, copies, ignored: files } = sortFiles(await workspace.fileNames(folder, ''))
  const ignored = [...files, ...(await foldersWithTexts(workspace, folder))]
  for (const { name, of } of copies) emit('chapter/copy', { file: name, of }, startOf(`${folder}/${name}`))
  if (names.length === 0) {
    const found = ignored.map(({ name }) => name)
    emit('chapter/none', { folder, found }, startOf(`${folder}/${manifestName}`))
  }
  const kinds = await loadKinds(workspace, inWorkspace(place.workspace, 'kinds'), emit)
  const chapters = await Promise.all(names.map((name) => read(`${folder}/${name}`, true)))
  return {
    ...outline,
    chapters: chapters.filter((chapter) => chapter !== null),
    isChapterLost: chapters.includes(null),
    kinds,
    glossary: await loadGlossary(place.workspace, read, emit),
    // Without any chapter they have been named already.
    ignored: names.length === 0 ? [] : ignored,
  }
}

/** The texts of a workspace's own table kinds, by their folder. */
export async function loadKinds(workspace: Workspace, folder: string, emit: Emit): Promise<SourceText[]> {
  const { read } = reader(workspace, emit)
  const names = [
    ...(await workspace.fileNames(folder, '.yaml')),
    ...(await workspace.fileNames(folder, '.yml')),
  ]
  const kinds = await Promise.all(names.map((name) => read(`${folder}/${name}`, true)))
  return kinds.filter((kind) => kind !== null)
}

const glossaryNames = ['glossary.yaml', 'ordlista.yaml'] as const

/** The first of the names that there is a file by. */
async function loadGlossary(
  home: string,
  read: ReturnType<typeof reader>['read'],
  emit: Emit,
): Promise<SourceText | null> {
  const found = await Promise.all(glossaryNames.map((name) => read(inWorkspace(home, name))))
  const [used, other] = found.filter((source) => source !== null)
  if (used && other) emit('glossary/two-files', { file: used.file, other: other.file }, startOf(other.file))
  return used ?? null
}

/** Folders of a report that hold what would be chapters beside report.yaml; `underlag` is for what is not to be. */
async function foldersWithTexts(workspace: Workspace, folder: string): Promise<IgnoredFile[]> {
  const found: IgnoredFile[] = []
  for (const name of await workspace.folderNames(folder)) {
    if (/^(?:_.*|underlag|material|arkiv|archive)$/i.test(name)) continue
    const texts = await workspace.fileNames(`${folder}/${name}`, '.md')
    if (texts.length > 0) found.push({ name, type: 'folder' })
  }
  return found
}

/** Every text that diagnostics can point into. */
export const textsOf = ({ config, manifest, chapters, kinds, glossary }: ReportSources): SourceText[] => [
  ...(config ? [config] : []),
  ...(manifest ? [manifest] : []),
  ...chapters,
  ...kinds,
  ...(glossary ? [glossary] : []),
]
