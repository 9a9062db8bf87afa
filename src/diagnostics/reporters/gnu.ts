/** A line for each problem, as the GNU coding standards have it: what text editors and other programs lead to places by. */

import type { Described } from '../describe.ts'
import { printable } from './printable.ts'
import type { Reporter } from './reporter.ts'

const names = { error: 'error', warning: 'warning', info: 'note' } as const

export const gnu: Reporter = { report: (problems) => problems.map(line).join('') }

function line({ file, cell, start, severity, code, message }: Described): string {
  const place = cell === null ? `${start.line}:${start.column}` : `${start.line}:1`
  const text = cell === null ? message : `${cell}: ${message}`
  return `${printable(`${file}:${place}: ${names[severity]}: ${text} [${code}]`)}\n`
}
