import type { PhrasingContent } from 'mdast'
import { entry } from '../diagnostics/entry.ts'
import type { Span } from '../model/span.ts'
import { eachHeading } from '../model/walk.ts'
import { plainText } from '../source/plain-text.ts'
import { ruleWith } from './rule.ts'

/** `3. Ekonomi`, `3.1 Drift`: numbers of headings; `2026 års budget` and `3 mål` are words. */
const certain = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.)\s+(?=\p{L})/u
/** A number alone is one where several headings begin so. */
const likely = /^\d{1,2}\s+(?=\p{Lu}\p{Ll})/u

const codes = {
  'text/heading-number': entry<{ written: string; text: string }>({
    severity: 'warning',
    sv: {
      message: ({ written }) => `Rubriken har numret ”${written}” skrivet för hand och får ett nummer till.`,
      hint: ({ text }) =>
        `Skriv bara ”${text}”; numren sätts av sig själva. Utan nummer: numbering: nej i report.yaml.`,
    },
    en: {
      message: ({ written }) =>
        `The heading has the number “${written}” written by hand and gets another one.`,
      hint: ({ text }) =>
        `Write only “${text}”; numbers are set by themselves. Without them: numbering: false in report.yaml.`,
    },
  }),
}

/** Numbers are set by the program; one that is typed as well prints twice, and goes stale. */
export const headingNumber = ruleWith(codes, ({ chapters, meta }, emit) => {
  if (!meta.numbering) return
  const headings: { text: string; span: Span }[] = []
  const add = (content: readonly PhrasingContent[], span: Span): void => {
    headings.push({ text: plainText(content), span })
  }
  for (const chapter of chapters) {
    if (!chapter.numbered) continue
    add(chapter.title, chapter.titleSpan)
    eachHeading(chapter, ({ children }, span) => add(children, span))
  }
  const bare = headings.filter(({ text }) => likely.test(text))
  for (const { text, span } of headings) {
    const written = (certain.exec(text) ?? (bare.length > 1 ? likely.exec(text) : null))?.[0]
    if (written !== undefined)
      emit('text/heading-number', { written: written.trim(), text: text.slice(written.length) }, span)
  }
})
