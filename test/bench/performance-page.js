/** docs/performance.md: what was measured, written between its two marks. */

import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const page = path.join(import.meta.dirname, '../../docs/performance.md')
const marks = ['<!-- measured -->', '<!-- /measured -->']

/** Rows are lists of texts: what, measured, what it is held to. */
export function writePage(rows, shell) {
  const text = readFileSync(page, 'utf8')
  const [start, end] = [text.indexOf(marks[0]) + marks[0].length, text.indexOf(marks[1])]
  if (start < marks[0].length || end < start) throw new Error(`${page} has no place for what was measured`)
  writeFileSync(page, `${text.slice(0, start)}\n\n${measured(rows, shell)}\n\n${text.slice(end)}`)
}

const measured = (rows, shell) => `${machine(shell)}\n\n${table(rows)}`

const machine = (shell) =>
  `On ${os.cpus().length} cores (${os.platform()} ${os.arch()}) with Node ${process.versions.node}, the floor being ${shell.name}:`

function table(rows) {
  const lines = [['', 'measured', 'not more than'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(3, ...lines.map((line) => line[column].length)))
  const [head, ...rest] = lines.map((line) => row(line.map((cell, column) => pad(cell, column, widths))))
  const rule = row(['-'.repeat(widths[0]), ...widths.slice(1).map((width) => `${'-'.repeat(width - 1)}:`)])
  return [head, rule, ...rest].join('\n')
}

const row = (cells) => `| ${cells.join(' | ')} |`
const pad = (cell, column, widths) =>
  column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
