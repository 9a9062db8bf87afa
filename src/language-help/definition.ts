/** Where the thing stands that a word names. */

import { basename, dirname } from 'node:path/posix'
import type { Report } from '../model/report.ts'
import { startOf, type Span } from '../model/span.ts'
import { placesOf } from '../places/places.ts'
import { labelColumn } from '../tables/row-names.ts'
import type { Asked } from './asked.ts'
import { namesInKind } from './kind-files.ts'
import { ownIdsOf } from './own-ids.ts'
import { readerOf } from './read-text.ts'
import { isAt, subjectAt, type Subject } from './subject.ts'

/** Several for a cell that is made of others; none where nothing is named, or what is named is not there. */
export async function definitionsAt(asked: Asked): Promise<readonly Span[]> {
  if (asked.file.startsWith('kinds/')) return declaredInKind(asked)
  const found = subjectAt(asked)
  if (!found) return []
  const { versions, workspace, file, text } = asked
  const { report } = found.checked.numbered
  const { subject, value } = found
  // Whatever is pointed at of a value, its cell is what it comes from.
  if (value?.node.cell) return spanOfCell(report, value.node.cell)
  switch (subject.type) {
    case 'cell':
      return sourcesOf(report, subject.at)
    case 'id': {
      const own = ownIdsOf(report, readerOf(versions, { file, text })).find(({ id }) => id === subject.id)
      const span = own?.span ?? placesOf(report).named(subject.id)?.span
      return span ? [span] : []
    }
    case 'column': {
      const column = report.tables.find(({ id }) => id === subject.table)?.columns[subject.column]
      return column ? [column.heading.span] : []
    }
    case 'row': {
      const table = report.tables.find(({ id }) => id === subject.table)
      return table ? spanOfCell(report, { ...subject, column: labelColumn(table.columns) }) : []
    }
    case 'variant':
      return spansOfSetting(report, ['variants', subject.name])
    case 'setting':
      return spansOfSetting(report, subject.path)
    case 'file': {
      const names = await workspace.fileNames(dirname(subject.file), '')
      return names.includes(basename(subject.file)) ? [startOf(subject.file)] : []
    }
  }
}

/** A name in a formula leads to its column or row. */
function declaredInKind({ file, text, offset }: Asked): readonly Span[] {
  const before = /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]*$/u.exec(text.slice(0, offset))![0]
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset))![0]
  const declared = namesInKind({ file, text }).find(({ id }) => id === before + after)
  return declared ? [declared.span] : []
}

type AtCell = Extract<Subject, { type: 'cell' }>['at']

const cellOf = ({ tables }: Report, { table, row, column }: AtCell) =>
  tables.find(({ id }) => id === table)?.rows[row]?.cells[column]

function spanOfCell(report: Report, at: AtCell): readonly Span[] {
  const cell = cellOf(report, at)
  return cell ? [cell.written.span] : []
}

/** What a cell is computed from, counted of or held against. */
const sourcesOf = (report: Report, at: AtCell): readonly Span[] =>
  (cellOf(report, at)?.sources ?? []).map(({ span }) => span)

const spansOfSetting = ({ settings }: Report, path: readonly string[]): readonly Span[] =>
  settings.filter((setting) => isAt(setting, path)).map(({ span }) => span)
