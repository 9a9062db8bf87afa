/** The file that a table's `src` names → its rows as written. */

import path from 'node:path/posix'
import type { Emit } from '../../diagnostics/diagnostic.ts'
import { isUnread } from '../../host/workspace.ts'
import { lookUp } from '../../model/look-up.ts'
import { sourceText } from '../../model/source-text.ts'
import type { SourceText } from '../../model/span.ts'
import type { WrittenRows } from '../../model/table.ts'
import type { TableFile } from '../chapter-context.ts'
import { nearestFile } from '../nearest-file.ts'
import { readYaml } from '../yaml-source.ts'
import { reportSlips } from '../yaml-slips.ts'
import { readCsv } from './csv.ts'
import type { DataRows } from './data-rows.ts'
import { decode } from './encoding.ts'
import { writtenRows } from './written-rows.ts'
import { noHeadings } from './heading-row.ts'
import type { FileRows, RowsReader, TableFileReader } from './table-file-reader.ts'
import { twoTables } from './two-tables.ts'
import { workbookRows } from './workbook-rows.ts'
import { readYamlRows } from './yaml-rows.ts'

const byteLimit = 20 * 1024 * 1024
/** Places of quotation marks that are told one by one; the rest of a file that is full of them is counted. */
const mostQuotes = 100

type ReadRows = (
  bytes: Uint8Array,
  file: TableFile,
  reader: RowsReader,
) => Promise<FileRows | null> | FileRows | null

const readers: Readonly<Record<string, ReadRows>> = {
  '.csv': csvRows,
  '.tsv': csvRows,
  '.txt': csvRows,
  '.yaml': yamlRows,
  '.yml': yamlRows,
  '.json': yamlRows,
  '.xlsx': workbookRows,
  '.xlsm': workbookRows,
}

/** What files that tables are read from end in. */
export const tableFileEndings: readonly string[] = Object.keys(readers)

/** Null where there is nothing to be read, and reported. */
export async function readTableFile(file: TableFile, reader: TableFileReader): Promise<WrittenRows | null> {
  const { emit } = reader
  const read = readerOf(file, emit)
  const bytes = read && (await fileBytes(file, reader))
  const found = bytes && (await filledRows(read, bytes, file, reader))
  if (!found || !isTable(found.rows, file, emit)) return null
  const source = found.source ?? { file: file.path, text: '' }
  return writtenRows(found.rows, {
    ...found,
    isData: !/\.ya?ml$/i.test(file.path),
    span: file.span,
    convert: reader.convert(source),
    emit,
  })
}

/** The rows of a file whose bytes are known, be they one table or not; null where there are none, and reported. */
export async function rowsOfFile(
  bytes: Uint8Array,
  file: TableFile,
  reader: RowsReader,
): Promise<FileRows | null> {
  const read = readerOf(file, reader.emit)
  return read && filledRows(read, bytes, file, reader)
}

function readerOf(file: TableFile, emit: Emit): ReadRows | null {
  const read = lookUp(readers, path.extname(file.path).toLowerCase())
  if (!read) {
    emit('data/unreadable', { file: file.written, problem: 'format' }, file.attributeSpans.src)
    return null
  }
  if (read !== workbookRows)
    for (const attribute of ['sheet', 'range'] as const)
      if (file[attribute] !== null)
        emit('data/range', { range: file[attribute], onlyFor: attribute }, file.attributeSpans[attribute])
  return read
}

/** Of a file that a table is bound to. */
export interface SourceFacts {
  readonly isSource?: boolean
  /** Whether it is what a service has answered. */
  readonly isFetched?: boolean
}

/** The bytes of a file of the workspace; null where they cannot be read, and reported. */
export async function fileBytes(
  file: TableFile,
  reader: Pick<TableFileReader, 'workspace' | 'emit'>,
  of: SourceFacts = {},
): Promise<Uint8Array | null> {
  const { workspace, emit } = reader
  const at = file.attributeSpans.src
  const bytes = await workspace.readBytes(file.path, byteLimit)
  if (!isUnread(bytes)) return bytes
  if (bytes.unread === 'outside')
    emit('path/outside', { path: file.written, isSource: of.isSource ?? false }, at)
  else if (bytes.unread === 'missing') await reportMissing(file, reader, of)
  else emit('data/unreadable', { file: file.written, problem: bytes.unread }, at)
  return null
}

async function filledRows(
  read: ReadRows,
  bytes: Uint8Array,
  file: TableFile,
  reader: RowsReader,
): Promise<FileRows | null> {
  const found = await read(bytes, file, reader)
  if (!found || found.rows.length > 0) return found
  reader.emit('data/unreadable', { file: file.written, problem: 'empty' }, file.attributeSpans.src)
  return null
}

/** Whether the rows are one table under its headings; reported where they are not. */
export function isTable(
  rows: DataRows,
  { range }: Pick<TableFile, 'range'>,
  emit: Emit,
  isSource = false,
): boolean {
  const stray = noHeadings(rows, range !== null)
  const apart = stray ? null : twoTables(rows)
  if (stray)
    emit(
      'data/headings',
      { text: stray.cell.text.slice(0, 40), range: stray.range, isSource },
      stray.cell.span,
    )
  if (apart) emit('data/two-tables', { side: apart.side, ranges: apart.ranges, isSource }, apart.span)
  return !stray && !apart
}

async function reportMissing(
  file: TableFile,
  { workspace, emit }: Pick<TableFileReader, 'workspace' | 'emit'>,
  of: SourceFacts,
): Promise<void> {
  const known = await workspace.fileNames(path.dirname(file.path), '')
  const near = await nearestFile(workspace, file.path, file.written)
  emit('data/missing', { file: file.written, nearest: near, known, ...of }, file.attributeSpans.src)
}

function csvRows(bytes: Uint8Array, file: TableFile, reader: RowsReader): FileRows | null {
  const source = textOf(bytes, file, reader)
  if (!source) return null
  const { rows, faults, delimiter } = readCsv(source)
  faults.slice(0, mostQuotes).forEach(({ span }, index) => {
    const more = index === mostQuotes - 1 ? faults.length - mostQuotes : 0
    reader.emit('data/quote', { more }, span)
  })
  return { rows, source, separator: delimiter }
}

function yamlRows(bytes: Uint8Array, file: TableFile, reader: RowsReader): FileRows | null {
  const source = textOf(bytes, file, reader)
  if (!source) return null
  const yaml = readYaml(source)
  reportSlips(yaml, reader.emit)
  const { rows, problems } =
    yaml.problems.length > 0 ? { rows: [], problems: yaml.problems } : readYamlRows(yaml, [], reader.language)
  for (const { problem, span } of problems) reader.emit('data/invalid', { key: '', problem }, span)
  return problems.length > 0 && rows.length === 0 ? null : { rows, source, separator: 'list' }
}

/** What some systems export under a table file's name. */
const webPage = /^\s*<(?:!doctype html|html|table|meta|head)\b/i

/** The text as every stage sees it: line ends `\n`, letters composed. */
function textOf(bytes: Uint8Array, file: TableFile, { keep, emit }: RowsReader): SourceText | null {
  const decoded = decode(bytes, file.encoding)
  if (!decoded) {
    const problem = isZip(bytes) ? 'renamed' : 'text'
    emit('data/unreadable', { file: file.written, problem }, file.attributeSpans.src)
    return null
  }
  if (webPage.test(decoded.text.slice(0, 200))) {
    emit('data/unreadable', { file: file.written, problem: 'webPage' }, file.attributeSpans.src)
    return null
  }
  const source = sourceText(file.path, decoded.text)
  keep(source)
  if (decoded.uncertain)
    emit(
      'data/encoding',
      { file: file.written, encoding: decoded.encoding, sample: sampleOf(source.text) },
      file.attributeSpans.src,
    )
  return source
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The first words with letters that the encoding decides. */
function sampleOf(text: string): string {
  const at = text.search(/[\u0080-\uffff]/)
  const before = /[^\s;,"]{0,24}$/.exec(text.slice(Math.max(0, at - 24), Math.max(0, at)))![0]
  return at === -1 ? '' : before + /^[^\s;,"]{0,24}/.exec(text.slice(at, at + 24))![0]
}
