/** What each row is before its cells are read: told by its label, or by being the last one, unlabelled, with numbers. */

import type { Kind, RowKind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { Column, RowRole, WrittenCell, WrittenRow } from '../model/table.ts'
import { isApartRow } from './apart-rows.ts'
import { repeatsHeadings, type HeadedTable } from './headings/heading-rows.ts'
import { isOutcomeName, isSumName, nameOf } from './name-words.ts'
import { incomeMark, textsOf } from './row-texts.ts'

export interface RowPlan {
  readonly role: RowRole
  /** The row of the kind that this one is, or null. */
  readonly known: RowKind | null
  /**
   * Whether it holds income, or for a total income less cost, where the two are told by the row: what its name says, and
   * `withIncomes` then by what it stands under.
   */
  readonly income: boolean
  /** Its name speaks of cost. */
  readonly saysCost: boolean
  /** What a sum is of by its label, `Summa kostnader`; null for one of all rows. */
  readonly sort: 'income' | 'cost' | null
  /** Known for a sum by its figures alone. */
  readonly isFound?: true
  /** It says the headings again. */
  readonly repeatsHeadings: boolean
  /** Its name is that of a result, which need not be a sum of the rows above it. */
  readonly isOutcome: boolean
}

/** Words that say so by themselves. */
const incomeWords: Record<Language, RegExp> = {
  sv: /(?:intäkt|inkomst)(?:er|erna|en)?(?!\p{L})/u,
  en: /(?:income|revenues?)(?!\p{L})/u,
}

/** A net cost is what costs exceed income by; any other total of both is a result. */
const costWords: Record<Language, RegExp> = { sv: /kostnad|utgift/, en: /cost|expen/ }

export function planRows(
  table: HeadedTable,
  columns: readonly Column[],
  kind: Kind,
  language: Language,
): RowPlan[] {
  const { rows } = table
  const key = columns.findIndex(({ role }) => role === 'key')
  if (key === -1)
    return rows.map((row) => ({
      role: 'body',
      known: null,
      income: false,
      saysCost: false,
      sort: null,
      repeatsHeadings: repeatsHeadings(row, table),
      isOutcome: false,
    }))
  const totals = lower(kind.total?.labels[language])
  const subtotals = lower(kind.total?.subtotals[language])
  const knownRows = new Map(
    kind.rows.flatMap((row) => lower(row.labels[language]).map((label) => [label, row] as const)),
  )

  return rows.map((row, index) => {
    const { cells } = row
    const above = index === 0 ? null : textsOf(rows[index - 1]!.cells)
    const isRepeat = repeatsHeadings(row, table)
    const text = cells[key]!.text || sumInGroup(cells)
    const label = labelText(text)
    const known = knownRows.get(label) ?? rowNamed(label) ?? longerName(label)
    const role = roleOf()
    const isIncome = incomeMark.test(text) || incomeWords[language].test(label)
    const saysCost = costWords[language].test(label)
    const isOutcome = !isSumName(label, language) && isOutcomeName(label, language)
    const isNet = isOutcome || /^\P{L}*\p{L}* ?net/u.test(label)
    const sort = role === 'body' || isNet || isIncome === saysCost ? null : isIncome ? 'income' : 'cost'
    return { role, known, income: isIncome, saysCost, sort, repeatsHeadings: isRepeat, isOutcome }

    function roleOf(): RowRole {
      if (isRepeat) return 'heading'
      if (known) return known.total || known.formula ? 'total' : known.apart ? 'apart' : 'body'
      const sum = sumRole(label)
      if (sum) return sum
      const isBare = cells.every((cell, column) => column === key || (cell.text === '' && !cell.lost))
      if (kind.headingRows && label !== '' && isBare && isFollowed(index)) return 'heading'
      if (kind.total && isApartRow(textsOf(cells), above, key, language)) return 'apart'
      const isLast = index === rows.length - 1 && rows.length > 1
      return kind.total && label === '' && !isBare && isLast ? 'total' : 'body'
    }
  })

  function rowNamed(label: string): RowKind | null {
    const id = kind.rowReading?.(label, language) ?? null
    return kind.rows.find((row) => row.id === id) ?? null
  }

  /** `Årets balanskravsresultat efter avsättning till RUR`: a row that must be there, where none has the bare name. */
  function longerName(label: string): RowKind | null {
    const row = kind.rows.find(
      (one) =>
        one.required && one.total && lower(one.labels[language]).some((name) => label.startsWith(`${name} `)),
    )
    if (!row) return null
    const isBare = rows.some(({ cells }) => knownRows.get(labelText(cells[key]!.text)) === row)
    const first = rows.find(({ cells }) =>
      lower(row.labels[language]).some((name) => labelText(cells[key]!.text).startsWith(`${name} `)),
    )
    return isBare || labelText(first!.cells[key]!.text) !== label ? null : row
  }

  /** A sum may bear its label in a column of groups. */
  function sumInGroup(cells: readonly WrittenCell[]): string {
    const found = cells.find(
      ({ text }, index) => columns[index]!.role === 'group' && sumRole(labelText(text)),
    )
    return found?.text ?? ''
  }

  function sumRole(label: string): 'total' | 'subtotal' | null {
    if (totals.includes(label)) return 'total'
    const isNamed = kind.total !== null && isSumName(label, language)
    return isNamed || subtotals.some((start) => label.startsWith(start)) ? 'subtotal' : null
  }

  /** A heading has rows below it; a label alone above a sum, or at the end, is a row that was never filled in. */
  function isFollowed(index: number): boolean {
    const next = rows[index + 1]
    return next !== undefined && sumRole(labelText(next.cells[key]!.text)) === null
  }
}

const lower = (labels: readonly string[] = []): string[] => labels.map((label) => label.toLowerCase())

/** The rows with the marks of income taken out of their labels. */
export function withoutMarks(rows: readonly WrittenRow[], columns: readonly Column[]): readonly WrittenRow[] {
  const key = columns.findIndex(({ role }) => role === 'key')
  if (!rows.some(({ cells }) => incomeMark.test(cells[key]?.text ?? ''))) return rows
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => (index === key ? withoutMark(cell) : cell)),
  }))
}

function withoutMark(cell: WrittenCell): WrittenCell {
  const last = cell.content.at(-1)
  if (last?.type !== 'text' || !incomeMark.test(cell.text)) return cell
  return {
    ...cell,
    text: cell.text.replace(incomeMark, ''),
    content: [...cell.content.slice(0, -1), { ...last, value: last.value.replace(incomeMark, '') }],
  }
}

const labelText = (text: string): string => nameOf(text.replace(incomeMark, ''))
