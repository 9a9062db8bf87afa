/** What became of many reports, a line each. */

import type { Language } from '../../../model/language.ts'
import { largest } from '../../../model/extremes.ts'
import type { Outcome } from './outcomes.ts'
import { buildTexts } from './texts.ts'

export function summaryOf(outcomes: readonly Outcome[], language: Language): string {
  const say = buildTexts[language].summary
  const rows = outcomes.map((outcome) => {
    const counts = (['error', 'warning'] as const).map((severity) => countOf(outcome, severity))
    return [outcome.id, say[resultOf(outcome)], ...counts]
  })
  const table = [[say.report, say.result, say.errors, say.warnings], ...rows]
  const widths = table[0]!.map((_, column) => largest(table.map((row) => row[column]!.length)))
  const lines = table.map((row) =>
    row
      .map((text, column) => (column < 2 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
      .join('  '),
  )
  return `${lines.join('\n')}\n`
}

type Result = 'built' | 'kept' | 'refused' | 'failed'

function resultOf({ versions, isKept }: Outcome): Result {
  if (!versions) return 'failed'
  if (versions.some(({ written }) => written.length === 0)) return 'refused'
  return isKept ? 'kept' : 'built'
}

/** Each problem once, however many versions have it; nothing is known of a report that failed. */
function countOf({ versions }: Outcome, severity: 'error' | 'warning'): string {
  if (!versions) return ''
  const found = versions.flatMap(({ problems }) =>
    problems.filter((problem) => problem.severity === severity),
  )
  const names = found.map(({ code, file, start, message }) =>
    JSON.stringify([code, file, start.line, start.column, message]),
  )
  return String(new Set(names).size)
}
