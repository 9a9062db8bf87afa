/** How a table of a report is changed where it is written: between bars, in a CSV file, or in YAML. */

import path from 'node:path/posix'
import type { SourceText } from '../model/span.ts'
import type { Column, Table } from '../model/table.ts'
import { frontEnd } from '../source/front-end.ts'
import { readYaml } from '../source/yaml-source.ts'
import { csvText, pipeText, type PipeColumn, type TableText } from './table-text.ts'
import { yamlText } from './yaml-table-text.ts'

/** `source` is what its headings stand in. Null where its cells cannot be told apart. */
export function tableText(table: Table, source: SourceText): TableText | null {
  const extension = path.extname(source.file).toLowerCase()
  if (/^\.(?:ya?ml|json)$/.test(extension)) return yamlText(source, readYaml(source), [])
  if (extension !== '.md') return csvText(source)
  const end = frontEnd(source)
  const first = table.columns[0]!.heading.span
  if (first.start < end) {
    const yamlEnd = source.text.lastIndexOf('\n---', end)
    return yamlText(source, readYaml(source, 3, yamlEnd), ['tables', table.ownId!.id])
  }
  const columns = new Map(
    table.rows.flatMap(({ cells }) =>
      cells.map(({ written }, index) => [written.span.start, table.columns[index]!]),
    ),
  )
  const all = table.columns.map(pipeColumn)
  const pipes = pipeText(source, all, (start) => pipeColumn(columns.get(start)!))
  return { ...pipes, put: (cell, text) => (cell.isMade ? null : pipes.put(cell, text)) }
}

const pipeColumn = ({ heading, toTheRight }: Column): PipeColumn => ({ heading: heading.span, toTheRight })
