/** The report as data: what was written, what was computed, and every number as an exact decimal text. */

import { toString } from 'mdast-util-to-string'
import type { Content } from '../model/content.ts'
import type { Chart } from '../model/chart.ts'
import { quantityData } from '../model/quantity-data.ts'
import { verdict, type Cell, type Table, type Value } from '../model/table.ts'
import { eachNodeIn } from '../model/walk.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { Target } from '../numbering/target.ts'
import type { FileFormat } from './format.ts'

/** Changes when a reader of these files would have to change. */
const formatVersion = 1

export const json: FileFormat = {
  extension: 'json',
  prints: false,
  make: async ({ numbered }) => Buffer.from(`${JSON.stringify(reportData(numbered), null, 2)}\n`),
}

function reportData({ report, outline, targets }: NumberedReport): object {
  const { id, meta, chapters, tables, charts, images } = report
  return {
    format: 'delrapport',
    version: formatVersion,
    id,
    ...meta,
    outline: outline.map((entry) => ({
      id: entry.id,
      level: entry.level,
      number: entry.number,
      title: toString(entry.title),
    })),
    chapters: chapters.map((chapter) => ({
      id: chapter.id,
      ...(chapter.takenFrom !== null && { report: chapter.takenFrom }),
      file: chapter.file,
      title: toString(chapter.title),
      text: chapter.content.flatMap(paragraphs),
      values: valuesIn([...chapter.title, ...chapter.content]),
    })),
    tables: tables.map((table) => tableData(table, targets.get(table.id)?.number ?? null)),
    charts: charts.map((chart) => chartData(chart, targets.get(chart.id)!)),
    images: images.map(({ path, mime, width, height }) => ({ path, mime, width, height })),
  }
}

/** A table as data, with the number that it is printed with. */
export function tableData(
  { id, kind, caption, remarks, unit, columns, rows, relations, rounded }: Table,
  number: string | null,
): object {
  return {
    id,
    number,
    kind,
    caption: caption && toString(caption),
    unit,
    ...(remarks.note !== null && { note: remarks.note }),
    ...(remarks.source !== null && { source: remarks.source }),
    rounded,
    // Their places are for other outputs of the program.
    relations: relations.map(({ at: _, ...relation }) => relation),
    columns: columns.map((column) => ({
      id: column.id,
      heading: column.heading.text,
      scope: column.scope,
      date: column.headingDate,
      type: column.type,
      unit: column.unit,
    })),
    rows: rows.map(({ role, id: row, assessment, cells }) => ({
      role,
      ...(row !== null && { id: row }),
      ...(assessment && { assessment: { ...assessment, verdict: verdict(assessment) } }),
      cells: cells.map(cellData),
    })),
  }
}

/** Programs get what was rounded to be printed as it was before, since they add it to more. */
const cellData = ({ value, exact, origin, written, sources }: Cell): object => ({
  text: written.text,
  origin,
  ...valueData(value.type === 'number' && exact ? { ...value, amount: exact } : value),
  // What a typed figure was held against is for the check to say.
  ...((origin === 'computed' || written.sources) && {
    sources: (sources ?? []).map(({ report, table, row, column }) => ({ report, table, row, column })),
  }),
})

function valueData(value: Value): object {
  switch (value.type) {
    case 'number':
      return { type: value.type, ...quantityData(value) }
    case 'target':
      return {
        type: value.type,
        relation: value.relation,
        bounds: value.bounds.map(quantityData),
        baseline: value.baseline && quantityData(value.baseline),
      }
    default:
      return value
  }
}

const chartData = ({ id, table, look, figures }: Chart, { number, title }: Target): object => ({
  id,
  number,
  type: look.id,
  caption: toString(title),
  table,
  ...look.data(figures),
})

/** The values that a chapter prints, and the cells that they come from. */
function valuesIn(content: readonly Content[]): object[] {
  const values: object[] = []
  eachNodeIn(content, (node) => {
    if (node.type === 'value' && node.cell) values.push({ text: node.value, reference: node.cell.reference })
  })
  return values
}

/** The text of each paragraph, heading or line in a block; tables stand on their own. */
function paragraphs(node: Content): string[] {
  const isBlock = 'children' in node && node.children.some((child) => blockTypes.has(child.type))
  if (isBlock) return (node.children as Content[]).flatMap(paragraphs)
  const text = textOf(node).trim()
  return text === '' ? [] : [text]
}

const blockTypes = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'box',
  'landscape',
  'inLanguage',
  'group',
  'tableBlock',
  'code',
])

function textOf(node: Content): string {
  if (node.type === 'break') return '\n'
  return 'children' in node ? (node.children as Content[]).map(textOf).join('') : toString(node)
}
