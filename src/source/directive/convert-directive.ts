/** Directive nodes → the report's own blocks; what cannot be understood is reported and its content kept. */

import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast'
import { asRoot, type ChartBlock, type Content } from '../../model/content.ts'
import { visit } from '../../model/visit.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { attributeSpan, openingSpan, positioned, type Convert, type Directive } from './directive.ts'
import { asWritten, formOf } from './directive-type.ts'
import { checkedAttributes } from './checked-attributes.ts'
import { meantDirective } from './meant-directive.ts'
import { writtenAttributes } from './written-attributes.ts'
import { languageTag, nearestLanguage } from '../language-tag.ts'
import { marked } from '../marked-language.ts'

/** The blocks that a directive stands for. */
export function convertDirective(node: Directive, context: ChapterContext, convert: Convert): Content[] {
  const written = { form: formOf(node), name: node.name }
  const { directives } = context
  const known = directives.find(({ form, name }) => form === written.form && name === written.name)
  const meant = known ?? meantDirective(node.name, written.form, directives)
  if (!known) {
    context.brokenBlocks.add(context.spanOf(node).start)
    context.emit(
      'directive/unknown',
      {
        written: asWritten(written),
        nearest: meant && asWritten(meant),
        known: directives.map(asWritten),
      },
      openingSpan(node, context),
    )
  }
  // Read as it is meant, so that the same mistake is not told again of what hangs on it.
  if (!meant || (!known && meant.form !== written.form)) return kept(node, convert)
  const { label, body } = splitLabel(node)
  for (const setting of writtenAttributes(meant.name, node, context)) context.settings.push(setting)
  const attributes = checkedAttributes(node, meant, label.length > 0, context)
  const block: Directive = { ...node, name: meant.name, attributes }
  const content =
    meant.type.convert(block, { label, body: body as Content[] }, context, convert) ?? kept(node, convert)
  return attributes['lang'] ? inLanguage(block, attributes['lang'], content, context) : content
}

/** `:::note{lang=en}`: the block and what is in it, in another language. */
function inLanguage(
  node: Directive,
  written: string,
  content: readonly Content[],
  context: ChapterContext,
): Content[] {
  const lang = languageTag(written)
  if (lang !== null)
    return [
      positioned(node, {
        type: 'inLanguage',
        lang,
        children: markedFigures(content, lang, context) as BlockContent[],
      }),
    ]
  context.emit(
    'directive/attribute',
    {
      directive: asWritten({ form: formOf(node), name: node.name }),
      attribute: 'lang',
      problem: 'invalid',
      nearest: nearestLanguage(written),
      value: written,
      known: [
        { sv: 'engelska', en: 'English' },
        { sv: 'finska', en: 'Finnish' },
        { sv: 'nordsamiska', en: 'Northern Sami' },
        { sv: 'arabiska', en: 'Arabic' },
        { sv: 'en annans namn eller kod', en: 'the name or code of another' },
      ],
    },
    attributeSpan(openingSpan(node, context), written, context),
  )
  return [...content]
}

/** The words of a chart's caption are marked in a copy of it, which is then the one that the chapter has noted. */
function markedFigures(content: readonly Content[], lang: string, { figures }: ChapterContext): Content[] {
  const result = marked(content, lang)
  const [before, after] = [content, result].map((nodes) => {
    const found: ChapterContext['figures'] = []
    visit(asRoot(nodes!), 'chartBlock', (node: ChartBlock) => {
      found.push(node as ChapterContext['figures'][number])
    })
    return found
  })
  before!.forEach((node, index) => {
    const at = figures.indexOf(node)
    if (at !== -1) figures[at] = after![index]!
  })
  return result
}

/** What stands in a directive that cannot be understood: a draft shows it all the same. */
function kept(node: Directive, convert: Convert): Content[] {
  const { label, body } = splitLabel(node)
  const paragraph: Content[] =
    label.length > 0 ? [positioned(node, { type: 'paragraph', children: convert.inlines(label) })] : []
  return [...paragraph, ...convert.blocks(body as Content[])]
}

function splitLabel(node: Directive): { label: PhrasingContent[]; body: Directive['children'] } {
  if (node.type !== 'containerDirective') return { label: node.children, body: [] }
  const [first, ...rest] = node.children
  if (
    first?.type === 'paragraph' &&
    (first as Paragraph & { data?: { directiveLabel?: boolean } }).data?.directiveLabel
  )
    return { label: first.children, body: rest }
  return { label: [], body: node.children as (BlockContent | DefinitionContent)[] }
}
