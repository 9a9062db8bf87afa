/** What `:ref[…]`, and links within the report, may lead to. */

import { referenceWords } from '../../numbering/reference-words.ts'
import type { Target } from '../../numbering/target.ts'
import { ambiguousIds } from '../../rules/ambiguous-reference.ts'
import { plainText } from '../../source/plain-text.ts'
import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'
import { foundBy, type Proposal } from './proposal.ts'

const forms = [
  { before: /(?<![\p{L}\p{N}:\\]):ref\[([^\]\n]*)$/u, end: ']' },
  { before: /(?<!\\)\]\(#([^)\s]*)$/, end: ')' },
]

/** Null where no reference is being written. */
export function proposedReferences({ checked, file, text, offset }: Asked): readonly Proposal[] | null {
  const { before, after } = lineAt(text, offset)
  for (const form of forms) {
    const written = form.before.exec(before)?.[1]
    if (written === undefined) continue
    const rest = /^[a-z0-9-]*/.exec(after)![0]
    const span = { file, start: offset - written.length, end: offset + rest.length }
    const isClosed = after.startsWith(form.end, rest.length)
    const { report, targets } = checked.numbered
    const ambiguous = ambiguousIds(report)
    const nameless = new Set(
      report.tables.flatMap(({ id, ownId, caption }) => (ownId || caption ? [] : [id])),
    )
    return [...targets]
      .filter(([id]) => !ambiguous.has(id) && !nameless.has(id))
      .sort(([, a], [, b]) => likelihood(a) - likelihood(b))
      .map(([id, target]) => {
        const title = plainText(target.title)
        const words = referenceWords(target, report.meta.language)
        return {
          sort: 'target',
          label: id,
          detail: target.number === null || title === '' ? words : `${words}: ${title}`,
          words: foundBy(id, title),
          span,
          text: isClosed ? id : id + form.end,
        }
      })
  }
  return null
}

/** Tables and figures are referred to more than the sections around them. */
const likelihood = ({ type }: Target): number =>
  ['table', 'figure', 'section', 'appendix', 'chapter'].indexOf(type)
