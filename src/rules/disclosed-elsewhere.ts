import { compareAmounts, isZero, subtract, zero, type Amount } from '../model/amount.ts'
import { entry } from '../diagnostics/entry.ts'
import type { Report, ReportMeta } from '../model/report.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Cell, Table } from '../model/table.ts'
import { columnMatter } from '../tables/between/column-matter.ts'
import { nameOfTable } from '../tables/between/name-of-table.ts'
import { isKeptBack } from '../tables/cells/number.ts'
import { figureIn } from '../tables/figure-in.ts'
import { isApartName, isSumName, nameOf } from '../tables/name-words.ts'
import { labelColumn, rowLabel } from '../tables/row-names.ts'
import { ruleWith } from './rule.ts'

interface ElsewhereArgs {
  readonly written: string
  readonly column: string
  readonly row: string
  readonly table: string
  /** The sum that the figure is left of; null where the other table prints the figure itself. */
  readonly made: string | null
}

const codes = {
  'table/disclosed-elsewhere': entry<ElsewhereArgs>({
    severity: 'warning',
    sv: {
      message: ({ written, column, row, table, made }) =>
        made === null
          ? `”${written}” i ”${column}” för ”${row}” döljer inget: talet står i tabellen ”${table}”.`
          : `”${written}” i ”${column}” för ”${row}” döljer inget: talet går att räkna ut, för ”${made}” i tabellen ”${table}” och alla andra tal i kolumnen är kända.`,
      hint: ({ made }) =>
        made === null
          ? 'Dölj talet där också. Är uppgiften inte hemlig, skriv talet.'
          : 'Dölj ett tal till, eller summan. Är uppgiften inte hemlig, skriv talet.',
      related: () => 'talet som röjer det',
    },
    en: {
      message: ({ written, column, row, table, made }) =>
        made === null
          ? `“${written}” in “${column}” of “${row}” hides nothing: the figure stands in the table “${table}”.`
          : `“${written}” in “${column}” of “${row}” hides nothing: the figure can be worked out, since “${made}” in the table “${table}” and all other figures of the column are known.`,
      hint: ({ made }) =>
        made === null
          ? 'Withhold it there too. If the figure is no secret, write it.'
          : 'Withhold one more figure, or the total. If the figure is no secret, write it.',
      related: () => 'the figure that gives it away',
    },
  }),
}

/** So many rows with the same figure in both show that two columns are of the same. */
const fewestCommon = 2

/** A column by the names of its rows; rows that share a name, or have none, are left out. */
interface NamedColumn {
  readonly table: Table
  readonly heading: string
  readonly key: string
  readonly unit: string | null
  readonly cells: ReadonlyMap<string, Cell>
  /** The names as they are written. */
  readonly labels: ReadonlyMap<string, string>
  /** Names of rows that are no sums and say no part of another. */
  readonly parts: readonly string[]
  /** The name of its only sum; null where it has none, or several. */
  readonly sum: string | null
  readonly hasSums: boolean
}

/** Figures that one table withholds and another one gives away. */
export const disclosedElsewhere = ruleWith(codes, ({ tables, meta }: Report, emit) => {
  const hiding = tables.filter(({ rows }) => rows.some(({ cells }) => cells.some(isSecret)))
  if (hiding.length === 0) return
  const columnsOf = rememberedOf((table: Table) => namedColumns(table, meta))
  const by = new Map<string, NamedColumn[]>()
  for (const column of tables.flatMap(columnsOf)) {
    const known = by.get(column.key)
    if (known) known.push(column)
    else by.set(column.key, [column])
  }
  for (const here of hiding.flatMap(columnsOf)) {
    const hidden = [...here.cells].filter(([, cell]) => isSecret(cell))
    if (hidden.length === 0) continue
    const others = by.get(here.key)!.filter((there) => there.table !== here.table && isOneColumn(here, there))
    const known = new Map<string, Amount>()
    for (const [name, cell] of hidden) {
      const shown = others.flatMap((there) => {
        const figure = figureOf(there.cells.get(name))
        return figure ? [{ there, figure }] : []
      })
      const [first] = shown
      if (!first) continue
      known.set(name, first.figure)
      tell(here, cell, name, first.there, null, first.there.cells.get(name)!)
    }
    const left = hidden.filter(([name]) => !known.has(name) && here.parts.includes(name))
    const [only] = left
    if (!only || left.length > 1) continue
    const whole = [here, ...others].find((there) => isWholeOf(there, here, known, only[0]))
    if (whole) tell(here, only[1], only[0], whole, whole.sum!, whole.cells.get(whole.sum!)!)
  }

  function tell(
    here: NamedColumn,
    { written }: Cell,
    row: string,
    there: NamedColumn,
    sum: string | null,
    { written: by }: Cell,
  ): void {
    emit(
      'table/disclosed-elsewhere',
      {
        written: written.text,
        column: here.heading,
        row: here.labels.get(row)!,
        table: nameOfTable(there.table),
        made: sum === null ? null : there.labels.get(sum)!,
      },
      written.span,
      [by.span],
    )
  }

  function figureOf(cell: Cell | undefined): Amount | null {
    return cell ? figureIn(cell, meta.language) : null
  }

  /** What both print is the same, wherever they have the same row. */
  function isOneColumn(here: NamedColumn, there: NamedColumn): boolean {
    if (here.unit !== there.unit) return false
    let agreeing = 0
    for (const [name, cell] of here.cells) {
      const [one, other] = [figureOf(cell), figureOf(there.cells.get(name))]
      if (!one || !other) continue
      if (compareAmounts(one, other) !== 0) return false
      if (!isZero(one)) agreeing++
    }
    return agreeing >= fewestCommon
  }

  /** Whether a column's sum is of the rows that the other one has, all known but one, and leaves something for that. */
  function isWholeOf(
    there: NamedColumn,
    here: NamedColumn,
    known: ReadonlyMap<string, Amount>,
    row: string,
  ): boolean {
    const whole = there.sum === null ? null : figureOf(there.cells.get(there.sum))
    if (
      !whole ||
      here.parts.length < 2 ||
      (there === here ? known.size === 0 : here.hasSums && known.size === 0)
    )
      return false
    if (there !== here && !there.parts.every((name) => here.parts.includes(name))) return false
    const others = here.parts
      .filter((name) => name !== row)
      .map((name) => figureOf(here.cells.get(name)) ?? known.get(name) ?? null)
    if (!others.every((figure) => figure !== null)) return false
    return compareAmounts(others.reduce(subtract, whole), zero) > 0
  }
})

const isSecret = ({ value, written }: Cell): boolean =>
  (value.type === 'none' || value.type === 'text') && isKeptBack(written.text)

function namedColumns(table: Table, meta: ReportMeta): NamedColumn[] {
  const { columns, rows } = table
  const { language } = meta
  const key = labelColumn(columns)
  const labels = rows.map((_, row) => nameOf(rowLabel(table, row)))
  const times = new Map<string, number>()
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1)
  const isNamed = (label: string): boolean => label !== '' && times.get(label) === 1
  const isSum = (row: number): boolean =>
    rows[row]!.role === 'total' || rows[row]!.role === 'subtotal' || isSumName(labels[row]!, language)
  const named = [...rows.keys()].filter((row) => isNamed(labels[row]!) && rows[row]!.role !== 'heading')
  const written = new Map(named.map((row) => [labels[row]!, rowLabel(table, row)]))
  const sums = named.filter(isSum)
  const parts = named.filter(
    (row) => !isSum(row) && rows[row]!.role !== 'apart' && !isApartName(labels[row]!, language),
  )
  // A row that cannot be told from another may be any part of the sum.
  const isWhole = labels.every((label, row) => isNamed(label) || rows[row]!.role === 'heading')
  const found = columns.map((column, index) => (index === key ? null : columnMatter(column, table, meta)))
  return columns.flatMap((column, index): NamedColumn[] => {
    const matter = found[index]
    if (!matter || found.filter((other) => other?.key === matter.key).length > 1) return []
    return [
      {
        table,
        heading: column.heading.text,
        key: matter.key,
        unit: column.unit ?? table.unit,
        cells: new Map(named.map((row) => [labels[row]!, rows[row]!.cells[index]!])),
        labels: written,
        parts: parts.map((row) => labels[row]!),
        sum: isWhole && sums.length === 1 ? labels[sums[0]!]! : null,
        hasSums: sums.length > 0,
      },
    ]
  })
}
