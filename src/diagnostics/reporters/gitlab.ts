/** Problems for GitLab's merge requests, as its Code Quality report has them. */

import { createHash } from 'node:crypto'
import { lastLine, type Described } from '../describe.ts'
import { identityKey, identityOf } from '../identity.ts'
import { printable } from './printable.ts'
import type { Reporter } from './reporter.ts'
import { jsonText } from './workflow-commands.ts'

const severities = { error: 'critical', warning: 'minor', info: 'info' } as const

export const gitlab: Reporter = {
  base: ({ CI_PROJECT_DIR: checkout }) => checkout,
  report(problems) {
    const seen = new Map<string, number>()
    return jsonText(problems.map((problem) => entryOf(problem, seen)))
  },
}

/** GitLab tells by the fingerprint which problems a merge request brings; two of one line differ by their number. */
function entryOf(problem: Described, seen: Map<string, number>): object {
  const { code, severity, file, cell, start, message } = problem
  const key = identityKey(identityOf(problem))
  const number = seen.get(key) ?? 0
  seen.set(key, number + 1)
  return {
    description: printable(cell === null ? message : `${cell}: ${message}`),
    check_name: code,
    fingerprint: createHash('sha256').update(`${key} ${number}`).digest('hex'),
    severity: severities[severity],
    location: { path: file, lines: { begin: start.line, end: lastLine(problem) } },
  }
}
