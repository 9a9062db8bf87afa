/** The adopted budgets of a year, out of the workspace's `budget/2026.csv`, in whatever format of table files it is. */

import path from 'node:path/posix'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../host/workspace.ts'
import { startOf, type SourceText } from '../model/span.ts'
import { fileBytes, rowsOfFile, tableFileEndings } from '../source/data/read-table-file.ts'
import { isTooLarge } from '../model/table-size.ts'
import { adoptedBoards, type AdoptedBoard } from './adopted.ts'
import { readLines, type BudgetFacts } from './read-lines.ts'

export interface Budget {
  /** From the workspace's root: `budget/2026.csv`. */
  readonly file: string
  readonly boards: readonly AdoptedBoard[]
  /** The file as text, for what points into it; null for a workbook. */
  readonly source: SourceText | null
}

const budgetFolder = 'budget'

/** Null where the workspace keeps none for the year, or what it keeps cannot be read, which is told. */
export async function readBudget(
  workspace: Workspace,
  facts: BudgetFacts,
  emit: Emit,
): Promise<Budget | null> {
  const { year, language } = facts
  const names = (await workspace.fileNames(budgetFolder, '')).filter((name) =>
    tableFileEndings.includes(path.extname(name).toLowerCase()),
  )
  const [name, ...others] = names.filter((one) => path.parse(one).name === year)
  if (name === undefined) {
    if (names.length > 0)
      emit('budget/no-year', { year, found: names }, startOf(`${budgetFolder}/${names[0]!}`))
    return null
  }
  const file = `${budgetFolder}/${name}`
  const start = startOf(file)
  for (const other of others)
    emit('budget/two-files', { year, file: name, other }, startOf(`${budgetFolder}/${other}`))
  const part = {
    path: file,
    written: file,
    sheet: null,
    range: null,
    encoding: null,
    span: start,
    attributeSpans: { src: start, sheet: start, range: start },
  }
  const bytes = await fileBytes(part, { workspace, emit })
  if (!bytes) return null
  let source: SourceText | null = null
  const keep = (text: SourceText) => void (source = text)
  const read = await rowsOfFile(bytes, part, { language, keep, emit, isExact: true })
  if (!read) return null
  const size = { columns: read.rows[0]!.length, rows: read.rows.length - 1 }
  if (isTooLarge(size)) {
    emit('table/too-large', size, start)
    return null
  }
  return { file, source, boards: adoptedBoards(readLines(read.rows, start, facts, emit), emit) }
}
