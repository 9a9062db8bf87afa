import { eachProse, spanWithin } from './prose.ts'
import { idsOf } from './references.ts'
import type { Rule } from './rule.ts'

/** The report's own ids in the signs of other dialects: `[resultat]`, `[@resultat]` and `@resultat` print as they stand. */
export const bareReference: Rule = (report, emit) => {
  const known = new Set(idsOf(report))
  eachProse(report, (prose) => {
    // Where the source is another text, the brackets may be escaped.
    if (!prose.exact || !telling.test(prose.text)) return
    for (const match of prose.text.matchAll(forms)) {
      const id = (match[1] ?? match[2])!
      if (!known.has(id)) continue
      const [written] = match
      emit(
        'ref/written',
        { written, proposed: `:ref[${id}]`, certain: true },
        spanWithin(prose, match.index, written.length),
      )
    }
  })
}

/** What a text without can be passed by for. */
const telling = /[[@]/

const id = String.raw`([a-z][a-z\d-]+)`
/** Brackets right behind a word, in each other or before parentheses are other slips. */
const forms = new RegExp(
  String.raw`(?<![\p{L}\d:[!]|[Rr]ef[ \t])\[[@#]?${id}\](?![\]([{])|(?<![\p{L}\d.@/[-])@${id}(?![\p{L}\d.@-])`,
  'gu',
)
