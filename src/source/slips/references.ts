/** Cross references in other signs than `:ref[mal]`: `:ref(mal)`, `ref[mal]`, `[[mal]]`, `@fig:mal`. */

import { idPattern, slug } from '../slug.ts'
import { spanAt, type TextSlip } from './text.ts'

const forms = [
  /(?<![\\\p{L}\d:])(?:: |:{0,3})(?<word>ref)[ \t]?(?:\((?<a>[^()\n]{1,60})\)|\{(?<b>[^{}\n]{1,60})\}|\[(?<c>[^[\]\n]{1,60})\]?)/giu,
  /(?<![\\\p{L}\d:]):ref[ \t:]+(?<a>[\p{L}\d-]{1,60})/giu,
  /(?<![\\\p{L}\d:]):(?!ref\b)\p{L}{3,20}\[(?<a>[a-z\d-]{1,60})\](?!\{)/giu,
  /\\ref\{(?<a>[^{}\n]{1,60})\}/gu,
  // Of Pandoc and Quarto, by what it leads to.
  /(?<![\p{L}\d._\\-])\[?@(?:fig|tbl|tab|sec|eq)[:-](?<a>[\p{L}\d_-]{1,60})\]?/gu,
  /(?<![\\!])\[\[#?(?<a>[^[\]\n]{1,60})\]\]/gu,
]

export const referenceInText: TextSlip = (text, context) => {
  for (const form of forms)
    for (const match of text.source.matchAll(form)) {
      const { word, a, b, c } = match.groups!
      const target = (a ?? b ?? c)!.trim().replace(/^#/, '')
      // “(ref. 12)” and the like are words: without a colon only brackets are a slip.
      if (word !== undefined && !/^:+ref/i.test(match[0]) && c === undefined) continue
      const id = idPattern.test(target) ? target : slug(target, 'mal')
      const proposed = `:ref[${id}]`
      context.emit(
        'ref/written',
        { written: match[0], proposed, certain: id === target },
        spanAt(text, match, context),
      )
    }
}
