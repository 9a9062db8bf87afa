/** The file that a table's `src` names → its rows as written. */

import path from 'node:path/posix'
import type { PhrasingContent } from 'mdast'
import type { Emit } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { isUnread, type Workspace } from '../../host/workspace.ts'
import type { Language } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import { sourceText } from '../../model/source-text.ts'
import type { SourceText } from '../../model/span.ts'
import type { WrittenRows } from '../../model/table.ts'
import type { TableFile } from '../chapter-context.ts'
import { readYaml } from '../yaml-source.ts'
import { reportSlips } from '../yaml-slips.ts'
import { readCsv } from './csv.ts'
import type { DataCell, DataRows } from './data-rows.ts'
import { decode } from './encoding.ts'
import { writtenRows } from './written-rows.ts'
import type { WorkbookFault } from './xlsx/workbook-fault.ts'
import { readYamlRows } from './yaml-rows.ts'

export interface TableFileReader {
  readonly language: Language
  readonly workspace: Workspace
  /** Takes every text that diagnostics may point into. */
  keep(source: SourceText): void
  /** Turns the Markdown in the cells of a file. */
  convert(source: SourceText): (content: readonly PhrasingContent[]) => PhrasingContent[]
  readonly emit: Emit
}

const byteLimit = 20 * 1024 * 1024

interface FileRows {
  readonly rows: DataRows
  /** Null for files that are no text. */
  readonly source: SourceText | null
}

type ReadRows = (
  bytes: Uint8Array,
  file: TableFile,
  reader: TableFileReader,
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

/** Null where there is nothing to be read, and reported. */
export async function readTableFile(file: TableFile, reader: TableFileReader): Promise<WrittenRows | null> {
  const { emit } = reader
  const at = file.attributeSpans.src
  const read = lookUp(readers, path.extname(file.path).toLowerCase())
  if (!read) {
    emit('data/unreadable', { file: file.written, problem: 'format' }, at)
    return null
  }
  if (read !== workbookRows)
    for (const attribute of ['sheet', 'range'] as const)
      if (file[attribute] !== null)
        emit('data/range', { range: file[attribute], onlyFor: attribute }, file.attributeSpans[attribute])
  const bytes = await reader.workspace.readBytes(file.path, byteLimit)
  if (isUnread(bytes)) {
    if (bytes.unread === 'outside') emit('path/outside', { path: file.written }, at)
    else if (bytes.unread === 'missing') await reportMissing(file, reader)
    else emit('data/unreadable', { file: file.written, problem: bytes.unread }, at)
    return null
  }
  const found = await read(bytes, file, reader)
  if (!found) return null
  const [head] = found.rows
  if (!head) {
    emit('data/unreadable', { file: file.written, problem: 'empty' }, at)
    return null
  }
  const stray = noHeadings(found.rows)
  if (stray) {
    emit('data/headings', { text: stray.text.slice(0, 40) }, stray.span)
    return null
  }
  const source = found.source ?? { file: file.path, text: '' }
  return writtenRows(found.rows, found.source, file.span, reader.convert(source), emit)
}

const isWide = (row: readonly DataCell[]): boolean => row.filter(({ text }) => text !== '').length > 2

/** The cell that shows that the first row holds a title or figures, not headings; null where it does not. */
function noHeadings([head = [], ...body]: DataRows): DataCell | null {
  const filled = head.filter(({ text }) => text !== '')
  if (filled.length === 1 && body.some(isWide)) return filled[0]!
  const figures = filled.filter(
    ({ text }) => /^[-\u2212]?\d[\d \u00a0]*(?:,\d+)?$/.test(text) && !/^\d{4}$/.test(text),
  )
  return figures.length > 1 && figures.length * 2 > filled.length ? figures[0]! : null
}

async function reportMissing(file: TableFile, { workspace, emit }: TableFileReader): Promise<void> {
  const known = await workspace.fileNames(path.dirname(file.path), '')
  const near = nearest(path.basename(file.path), known)
  const folder = path.dirname(file.written)
  const inFolder = near && (folder === '.' ? near : `${folder}/${near}`)
  emit('data/missing', { file: file.written, nearest: inFolder, known }, file.attributeSpans.src)
}

function csvRows(bytes: Uint8Array, file: TableFile, reader: TableFileReader): FileRows | null {
  const source = textOf(bytes, file, reader)
  if (!source) return null
  const { rows, faults } = readCsv(source)
  for (const { span } of faults) reader.emit('data/quote', {}, span)
  return { rows, source }
}

function yamlRows(bytes: Uint8Array, file: TableFile, reader: TableFileReader): FileRows | null {
  const source = textOf(bytes, file, reader)
  if (!source) return null
  const yaml = readYaml(source)
  reportSlips(yaml, reader.emit)
  const { rows, problems } =
    yaml.problems.length > 0 ? { rows: [], problems: yaml.problems } : readYamlRows(yaml, [], reader.language)
  for (const { problem, span } of problems) reader.emit('data/invalid', { key: '', problem }, span)
  return problems.length > 0 && rows.length === 0 ? null : { rows, source }
}

/** The text as every stage sees it: line ends `\n`, letters composed. */
function textOf(bytes: Uint8Array, file: TableFile, { keep, emit }: TableFileReader): SourceText | null {
  const decoded = decode(bytes, file.encoding)
  if (!decoded) {
    const problem = isZip(bytes) ? 'renamed' : 'text'
    emit('data/unreadable', { file: file.written, problem }, file.attributeSpans.src)
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

async function workbookRows(
  bytes: Uint8Array,
  file: TableFile,
  { language, emit }: TableFileReader,
): Promise<FileRows | null> {
  const { readWorkbook, isWorkbookFault } = await import('./xlsx/read-workbook.ts')
  const read = await readWorkbook(bytes, file.path, { sheet: file.sheet, range: file.range, language })
  if (isWorkbookFault(read)) {
    reportWorkbook(read, file, emit)
    return null
  }
  for (const { problem, written, span } of read.faults) emit('cell/no-value', { problem, written }, span)
  const lost = new Set(read.faults.map(({ span }) => span.cell))
  const rows = read.rows.map((row) =>
    row.map((cell): DataCell => (lost.has(cell.span.cell) ? { ...cell, lost: true } : cell)),
  )
  return { rows, source: null }
}

function reportWorkbook(read: WorkbookFault, file: TableFile, emit: Emit): void {
  const { src, sheet, range } = file.attributeSpans
  if (read.fault === 'sheet')
    emit(
      'data/sheet',
      { file: file.written, sheet: read.sheet, nearest: nearest(read.sheet, read.known), known: read.known },
      sheet,
    )
  else if (read.fault === 'range') emit('data/range', { range: read.range }, range)
  else
    emit(
      'data/unreadable',
      { file: file.written, problem: read.fault === 'format' ? 'workbook' : read.fault },
      src,
    )
}
