/** A report to begin with that has the parts that its profile asks for: headings, and tables to fill in. */

import type { ColumnKind, Kind } from '../kinds/kind.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { OutlinePart, OutlineTable, Profile } from '../profiles/profile.ts'
import { atCutoff, firstManifest, type FirstReport } from './first-report.ts'
import type { LeftToDo } from './roll-forward.ts'

/** `head` are lines that stand above what the manifest says. */
export function profileReport(
  id: string,
  profile: Profile,
  kinds: readonly Kind[],
  head: readonly string[],
): FirstReport {
  const settings = [
    `profile: ${profile.name} # vad rapporten ska innehålla`,
    'handover: # dagen då den lämnas till fullmäktige och revisorerna',
  ]
  const { text, cutoff } = firstManifest(id, head, settings)
  const chapters = chaptersOf(profile.outline).map((parts, index) => {
    const name = `${String(index + 1).padStart(2, '0')}-${parts[0]!.role}.md`
    const blocks = parts.map((part) => partText(part, kinds, cutoff))
    return [name, `${blocks.join('\n\n')}\n`] as const
  })
  const tables = profile.outline.flatMap(({ table }): LeftToDo['tables'][number][] => {
    const kind = kinds.find((one) => one.id === table?.kind)
    if (!table || !kind) return []
    return [{ name: table.caption.sv, emptied: emptyCells(table, kind), leftOut: 0, compared: null }]
  })
  return {
    texts: new Map([['report.yaml', text], ...chapters]),
    left: { toWrite: profile.outline.length, tables, unchanged: [], kept: [] },
  }
}

/** What stands before the first chapter is a chapter too. */
function chaptersOf(outline: readonly OutlinePart[]): OutlinePart[][] {
  const chapters: OutlinePart[][] = []
  for (const part of outline) {
    const current = chapters.at(-1)
    if (part.level === 1 || !current) chapters.push([part])
    else current.push(part)
  }
  return chapters
}

function partText(part: OutlinePart, kinds: readonly Kind[], cutoff: IsoDate | null): string {
  const heading = `${'#'.repeat(part.level)} ${part.headings.sv[0]} {role=${part.role}}`
  const kind = kinds.find(({ id }) => id === part.table?.kind)
  const table = part.table && kind ? [tableText(part.table, kind, cutoff)] : []
  return [heading, '[att skriva]', ...table].join('\n\n')
}

function tableText(table: OutlineTable, kind: Kind, cutoff: IsoDate | null): string {
  const headings = columnsOf(table, kind).map(({ column, whose }) => {
    const [heading] = column.headings.sv
    return `${whose}${column.atCutoff ? atCutoff(heading, cutoff) : heading}`
  })
  const key = columnsOf(table, kind).findIndex(({ column }) => column.role === 'key')
  const labels = table.rows.sv.length > 0 ? table.rows.sv : ['']
  const rows = labels.map((label) => headings.map((_, index) => (index === key ? label : '')))
  const widths = headings.map((heading, column) =>
    [heading, ...rows.map((cells) => cells[column]!)].reduce((most, { length }) => Math.max(most, length), 3),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [
    `:::table[${table.caption.sv}]{kind=${kind.id}}`,
    '',
    line(headings),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    ':::',
  ].join('\n')
}

interface ShownColumn {
  readonly column: ColumnKind
  /** What stands before its heading where the group stands beside the municipality. */
  readonly whose: string
}

/** Groups first, then what names the rows, then the rest as the profile has them. */
function columnsOf({ columns, groupColumns }: OutlineTable, kind: Kind): readonly ShownColumn[] {
  const named = (id: string): ColumnKind[] => kind.columns.filter((column) => column.id === id)
  const asked = columns.flatMap(named)
  const key = kind.columns.find(({ role }) => role === 'key')
  const isBoth = groupColumns.length > 0
  const shown = (column: ColumnKind): ShownColumn => ({
    column,
    whose: isBoth && column.type === 'money' ? 'Kommunen: ' : '',
  })
  return [
    ...asked.filter(({ role }) => role === 'group').map(shown),
    ...(key ? [shown(key)] : []),
    ...asked.filter((column) => column.role !== 'group' && column !== key).map(shown),
    ...groupColumns.flatMap(named).map((column) => ({ column, whose: 'Koncernen: ' })),
  ]
}

/** The cells that nothing computes. */
function emptyCells(table: OutlineTable, kind: Kind): number {
  const columns = columnsOf(table, kind).filter(
    ({ column }) => column.role === 'value' && column.formula === null,
  )
  const rows = Math.max(1, table.rows.sv.filter((label) => !isComputed(label, kind)).length)
  return columns.length * rows
}

function isComputed(label: string, { rows, total }: Kind): boolean {
  const name = label.toLowerCase()
  const isOf = (labels: readonly string[]): boolean => labels.some((one) => one.toLowerCase() === name)
  const known = rows.find(({ labels }) => isOf(labels.sv))
  if (known) return known.total || known.formula !== null
  const subtotals = total?.subtotals.sv ?? []
  return isOf(total?.labels.sv ?? []) || subtotals.some((start) => name.startsWith(start.toLowerCase()))
}
