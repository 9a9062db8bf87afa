/** What a block is for, and what stands in its braces. */

import type { Attribute, DirectiveKind } from '../../source/directive/directive-type.ts'
import { asWritten } from '../../source/directive/directive-type.ts'
import { attributeBySynonym } from '../../source/directive/meant-directive.ts'
import { choose } from '../../model/choice.ts'
import type { Span } from '../../model/span.ts'
import { kindNamed } from '../../kinds/kind-named.ts'
import { lineAt } from '../line-at.ts'
import { openingLine } from '../opening-line.ts'
import type { Asked } from '../asked.ts'
import type { Help } from './help.ts'
import { asMarkdown, code, paragraphs, strong } from './markdown.ts'
import { hoverTexts } from './texts.ts'

/** Null outside of a block's name and braces. */
export function blockHelp(asked: Asked): Help | null {
  const { checked, file, text, offset } = asked
  const { start, before, after } = lineAt(text, offset)
  const opening = openingLine(before + after, checked.parts.directives)
  if (!opening?.kind) return null
  const { kind, name, attributes } = opening
  const span = (from: number, to: number): Span => ({ file, start: start + from, end: start + to })
  const at = before.length
  const end = name.at + name.text.length
  if (at <= end && at >= name.at - opening.colons)
    return { span: span(name.at - opening.colons, end), markdown: aboutBlock(kind, asked) }
  for (const { name: own, value } of attributes) {
    const last = value ?? own
    if (at < own.at || at > last.at + last.text.length) continue
    const known = attributeBySynonym(own.text, kind.attributes)
    const attribute = kind.attributes.find((one) => one.name === known)
    if (!attribute) return null
    const isInValue = value !== null && at >= value.at
    return {
      span: isInValue ? span(value.at, value.at + value.text.length) : span(own.at, own.at + own.text.length),
      markdown: paragraphs(
        isInValue ? aboutValue(attribute, value.text, asked) : '',
        `${code(attribute.name)} – ${asMarkdown(attribute.about[asked.language])}`,
      ),
    }
  }
  return null
}

function aboutBlock(kind: DirectiveKind, { language }: Asked): string {
  const names = kind.attributes.map(({ name }) => code(name))
  return paragraphs(
    `${code(asWritten(kind))} – ${asMarkdown(kind.type.about[language])}`,
    names.length > 0 ? hoverTexts[language].takes(names) : '',
  )
}

/** What the word in a value means, where the program knows it. */
function aboutValue({ takes }: Attribute, written: string, { checked, language }: Asked): string {
  if (takes.of === 'choices') {
    const id = choose(takes.choices, written)
    return id === null || id === written ? '' : `${strong(written)} – ${code(id)}`
  }
  if (takes.of !== 'kind') return ''
  const kind = kindNamed(checked.kinds, written)
  if (!kind) return ''
  const printedIn = checked.numbered.report.meta.language
  const columns = kind.columns.map(({ headings, required }) =>
    required ? strong(headings[printedIn][0]) : asMarkdown(headings[printedIn][0]),
  )
  return paragraphs(
    `${strong(kind.title[language])} – ${asMarkdown(kind.about[language])}`,
    columns.length > 0 ? hoverTexts[language].columns(columns) : '',
  )
}
