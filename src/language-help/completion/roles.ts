/** What the sections of a report are called by its profile, at the end of a heading: `## Mål {role=…}`. */

import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'
import type { Proposal } from './proposal.ts'

interface Role {
  readonly value: string
  readonly detail: string
}

/** None where the report has no profile. */
export const rolesOf = ({ profile, numbered }: Asked['checked']): readonly Role[] =>
  (profile?.outline ?? []).map(({ role, headings }) => ({
    value: role,
    detail: headings[numbered.report.meta.language][0],
  }))

/** Null where no role is being written. */
export function proposedRoles({ checked, file, text, offset }: Asked): readonly Proposal[] | null {
  const { before, after } = lineAt(text, offset)
  const written = /^#{1,6}[ \t].*\{(?:[^{}]*\s)?(?:role|roll)=([\p{L}\p{N}-]*)$/u.exec(before)?.[1]
  if (written === undefined) return null
  const rest = /^[\p{L}\p{N}-]*/u.exec(after)![0]
  const span = { file, start: offset - written.length, end: offset + rest.length }
  const isClosed = /^[\s}]/.test(after.slice(rest.length))
  return rolesOf(checked).map(({ value, detail }) => ({
    sort: 'choice',
    label: value,
    detail,
    words: `${value} ${detail}`,
    span,
    text: isClosed ? value : `${value}}`,
  }))
}
