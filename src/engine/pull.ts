/** The tables of a report beside the sources that they are bound to: what would change, and the files as they would be then. */

import { createCollector, hasErrors, type Diagnostic, type EmitOf } from '../diagnostics/diagnostic.ts'
import type { Catalogue } from '../diagnostics/entry.ts'
import type { catalogue } from '../diagnostics/catalogue/index.ts'
import { createLocator, type Locate } from '../diagnostics/locate.ts'
import { bindingCodes } from '../feeds/binding-codes.ts'
import { isBindingName, readBinding, type Binding } from '../feeds/binding.ts'
import type { FedTable, Get } from '../feeds/feed.ts'
import { readFeed } from '../feeds/read-feed.ts'
import type { StagedFiles } from '../host/staged-files.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { startOf, type SourceText, type Span } from '../model/span.ts'
import { isTooLarge } from '../model/table-size.ts'
import type { Table } from '../model/table.ts'
import { boundTable, isNewTable, writableTable } from '../updates/bound-table.ts'
import { computedAstray } from '../updates/computed-astray.ts'
import { looseTable } from '../updates/loose-table.ts'
import { newTableText } from '../updates/new-table.ts'
import { updatedFile } from '../updates/updated-file.ts'
import { updateCodes } from '../updates/update-codes.ts'
import type { TableUpdate } from '../updates/table-update.ts'
import { updateTable } from '../updates/update-table.ts'
import { allCodes, type Parts } from './parts.ts'
import type { CheckedReport } from './checked-report.ts'
import type { Session } from './session.ts'

export interface PullOptions {
  /** Whether rows that a source lacks are taken out of its table. */
  readonly isRemoving: boolean
  /** Reaches one host; null where nothing is fetched. */
  readonly reach: ((host: string) => Get) | null
  /** Of which cells of the source something is to be taken; left out, all of them. */
  readonly concerns?: (from: readonly Span[]) => boolean
}

/** A table beside its source. */
export interface PulledTable {
  /** The table's id, or the name of its file where it has none. */
  readonly name: string
  /** The file that binds it. */
  readonly binding: string
  /** As the binding names them. */
  readonly sources: readonly string[]
  /** The file that its figures are written in. */
  readonly file: string
  /** Null for a file that is new. */
  readonly update: TableUpdate | null
  /** How many rows a new file has. */
  readonly rows: number
  /** Whether a table of the report reads that file. */
  readonly isInReport: boolean
}

export interface Pulled {
  readonly tables: readonly PulledTable[]
  readonly diagnostics: readonly Diagnostic[]
  readonly locate: Locate
}

type Emit = EmitOf<typeof catalogue & typeof bindingCodes & typeof updateCodes>

/** What is done with one binding: nothing but what it tells where something is wrong with it. */
interface Bound {
  readonly binding: Binding
  readonly fed: FedTable
  readonly pulled: PulledTable
}

/** A binding, and where the files that it names are read. */
interface GivenBinding {
  read(emit: Emit, keep: (source: SourceText) => void): Promise<Binding | null>
  readonly workspace: Workspace
}

/** `session` reads the staged files, which are what the report will be. */
export async function pullReport(
  session: Session,
  staged: StagedFiles,
  id: string,
  parts: Parts,
  options: PullOptions,
): Promise<Pulled> {
  const { workspace } = staged
  const folder = `reports/${id}/data`
  const names = (await workspace.fileNames(folder, '')).filter(isBindingName)
  const given = names.map((name): GivenBinding => ({
    workspace,
    read: (emit, keep) => bindingIn(`${folder}/${name}`, workspace, parts, emit, keep),
  }))
  const astray = (await workspace.fileNames(`reports/${id}`, '')).filter(isBindingName)
  return pullAll(
    [...given, ...astray.map((name) => misplaced(`reports/${id}/${name}`, workspace))],
    session,
    staged,
    id,
    parts,
    options,
  )
}

const misplaced = (file: string, workspace: Workspace): GivenBinding => ({
  workspace,
  read: (emit) => {
    emit('source/misplaced', { file }, startOf(file))
    return Promise.resolve(null)
  },
})

/** One table from a file that may lie anywhere: `bytes` are those of the binding's only source. */
export function pullFile(
  binding: Binding,
  bytes: Uint8Array,
  session: Session,
  staged: StagedFiles,
  id: string,
  parts: Parts,
  options: PullOptions,
): Promise<Pulled> {
  const { workspace } = staged
  const [source] = binding.sources
  const readBytes: Workspace['readBytes'] = (file, limit) =>
    file === source!.file ? Promise.resolve(bytes) : workspace.readBytes(file, limit)
  const given = { read: () => Promise.resolve(binding), workspace: { ...workspace, readBytes } }
  return pullAll([given], session, staged, id, parts, options)
}

async function bindingIn(
  file: string,
  workspace: Workspace,
  parts: Parts,
  emit: Emit,
  keep: (source: SourceText) => void,
): Promise<Binding | null> {
  const source = await workspace.readText(file)
  if (!isUnread(source)) {
    keep(source)
    return readBinding(source, parts.feeds, emit)
  }
  const { unread } = source
  if (unread === 'outside') emit('path/outside', { path: file }, startOf(file))
  else emit('data/unreadable', { file, problem: unread === 'missing' ? 'gone' : unread }, startOf(file))
  return null
}

async function pullAll(
  given: readonly GivenBinding[],
  session: Session,
  staged: StagedFiles,
  id: string,
  parts: Parts,
  options: PullOptions,
): Promise<Pulled> {
  const { workspace } = staged
  const codes: Catalogue = { ...allCodes(parts), ...bindingCodes, ...updateCodes, ...feedCodes(parts) }
  const texts = new Map<string, SourceText>()
  const keep = (source: SourceText) => void texts.set(source.file, source)
  const told: Diagnostic[] = []
  const bound: Bound[] = []
  const claims = new Map<string, string>()
  for (const one of given) {
    const collector = createCollector([], codes)
    const emit = collector.emit as Emit
    const binding = await one.read(emit, keep)
    const pulled =
      binding && (await pullTable(binding, one.workspace, emit, () => hasErrors(collector.settle({}))))
    if (pulled) bound.push(pulled)
    for (const diagnostic of collector.settle({})) told.push(diagnostic)
  }
  const last = createCollector([], codes)
  for (const one of bound) await hold(one, last.emit as Emit)
  return {
    tables: bound.map(({ pulled }) => pulled),
    diagnostics: [...told, ...last.settle({})],
    locate: createLocator([...texts.values()]),
  }

  async function pullTable(
    binding: Binding,
    sources: Workspace,
    emit: Emit,
    isBroken: () => boolean,
  ): Promise<Bound | null> {
    await fetchSource(binding, staged, options)
    const versions = await versionsOf(session, id)
    const { meta } = versions[0]!.numbered.report
    const read = await readFeed(binding, { workspace: sources, report: meta, keep, emit })
    const fed = read && concerned(read, options)
    if (fed) tellSize(fed, binding, emit)
    const found = fed && (await tableOf(binding, versions, emit))
    if (!fed || !found || isBroken()) return null
    const { table, isInReport } = found
    const name = table?.ownId?.id ?? binding.name
    const about = { name, binding: binding.file, sources: binding.sources.map((one) => one.name), isInReport }
    const scale = scaleOf(binding, fed, meta.unit)
    if (!table) {
      const file = binding.newFile
      const text = newTableText(fed, scale, meta.language)
      put(file, new TextEncoder().encode(text))
      return { binding, fed, pulled: { ...about, file, update: null, rows: fed.rows.length } }
    }
    const place = writableTable(
      table,
      binding,
      [...versions.flatMap((version) => version.texts), ...texts.values()],
      emit,
    )
    if (!place) return null
    const { isRemoving } = options
    const { language } = meta
    const update = updateTable(table, fed, { ...place, scale, language, isRemoving, emit })
    tellClaimed(place.source.file, table.id, binding, update, emit)
    const { file } = place.source
    const bytes = isBroken() ? null : await updatedFile(workspace, place.source, update.edits, binding, emit)
    if (isBroken()) return null
    if (bytes) put(file, bytes)
    return { binding, fed, pulled: { ...about, file, update, rows: 0 } }
  }

  function put(file: string, bytes: Uint8Array): void {
    staged.put(file, bytes)
    session.changed(file, null)
  }

  async function tableOf(
    binding: Binding,
    versions: readonly CheckedReport[],
    emit: Emit,
  ): Promise<{ table: Table | null; isInReport: boolean } | null> {
    const tables = versions.flatMap(({ numbered }) => numbered.report.tables)
    const table = boundTable(binding, tables)
    if (table) return { table, isInReport: true }
    const { numbered, kinds } = versions[0]!
    const context = { workspace, kinds, meta: numbered.report.meta }
    const { newFile, name } = binding
    const loose = binding.table.span === null ? await looseTable(newFile, name, context, keep, emit) : null
    return loose || isNewTable(binding, tables, emit) ? { table: loose, isInReport: false } : null
  }

  /** A cell that two sources give something would change at each pull. */
  function tellClaimed(file: string, table: string, binding: Binding, update: TableUpdate, emit: Emit): void {
    const nameOf = (place: TableUpdate['said'][number]) => [file, table, place.row, place.column].join('\n')
    const byOther = new Map<string, { row: string; column: string; others: number }>()
    for (const change of update.changes) {
      const other = claims.get(nameOf(change))
      if (other === undefined) continue
      const known = byOther.get(other)
      if (known) known.others++
      else byOther.set(other, { row: change.row, column: change.column, others: 0 })
    }
    for (const [other, facts] of byOther)
      emit('source/claimed', facts, startOf(binding.file), [startOf(other)])
    for (const place of update.said) if (!claims.has(nameOf(place))) claims.set(nameOf(place), binding.file)
  }

  /** What the tables compute when all is pulled, beside what the sources say of it. */
  async function hold({ binding, fed, pulled }: Bound, emit: Emit): Promise<void> {
    const versions = await versionsOf(session, id)
    const { meta } = versions[0]!.numbered.report
    for (const { texts: own } of versions) for (const text of own) if (!texts.has(text.file)) keep(text)
    const table = boundTable(
      binding,
      versions.flatMap(({ numbered }) => numbered.report.tables),
    )
    const place =
      table &&
      writableTable(
        table,
        binding,
        versions.flatMap((version) => version.texts),
        () => {},
      )
    if (fed.sourceNote !== null && pulled.isInReport) tellNote(fed.sourceNote, table, versions, emit)
    if (!table || !place) return
    const setting = {
      ...place,
      scale: scaleOf(binding, fed, meta.unit),
      language: meta.language,
      isRemoving: false,
    }
    const { held } = updateTable(table, fed, { ...setting, emit: () => {} })
    computedAstray(table, held, meta.language, emit)
  }
}

function feedCodes({ feeds }: Parts): Catalogue {
  const codes = {}
  for (const feed of feeds) Object.assign(codes, feed.codes)
  return codes
}

const scaleOf = ({ settings }: Binding, fed: FedTable, reportUnit: string) => ({
  unit: settings.unit ?? fed.unit,
  reportUnit,
  divideBy: settings.divideBy,
  decimals: settings.decimals,
})

/** The report for all, then as it is for each recipient. */
async function versionsOf(session: Session, id: string): Promise<readonly CheckedReport[]> {
  const all = await session.check(id)
  const own: CheckedReport[] = []
  for (const variant of all.variants) own.push(await session.check(id, variant))
  return [all, ...own]
}

function tellSize({ columns, rows }: FedTable, { file }: Binding, emit: Emit): void {
  const size = { columns: columns.length + 1, rows: rows.length }
  if (isTooLarge(size)) emit('table/too-large', size, startOf(file))
}

/** What the service has not changed is not written again. */
async function fetchSource(
  { feed, mapping, sources }: Binding,
  { workspace, put }: StagedFiles,
  { reach }: PullOptions,
): Promise<void> {
  const { service } = feed
  if (!service || !reach) return
  const { file } = sources[0]!
  const bytes = await service.fetch(mapping, reach(service.host))
  const there = await workspace.readBytes(file, bytes.length)
  if (isUnread(there) || !Buffer.from(there).equals(bytes)) put(file, bytes)
}

/** The source is to be named in the chapter that the table stands in. */
function tellNote(note: string, table: Table | null, versions: readonly CheckedReport[], emit: Emit): void {
  const chapter = table && versions.flatMap(({ texts }) => texts).find(({ file }) => file === table.span.file)
  if (table && chapter && !chapter.text.includes(note)) emit('source/note', { note }, table.span)
}

const concerned = (fed: FedTable, { concerns }: PullOptions): FedTable =>
  concerns
    ? {
        ...fed,
        rows: fed.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (cell && concerns(cell.from) ? cell : null)),
        })),
      }
    : fed
