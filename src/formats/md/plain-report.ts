/** A numbered report → a tree of Markdown that any reader of GFM knows: none of the report's own blocks is left in it. */

import type { BlockContent, DefinitionContent, Heading, PhrasingContent, Root, RootContent } from 'mdast'
import { languageOf, type Language } from '../../model/language.ts'
import type { Chapter } from '../../model/report.ts'
import type { NumberedReport } from '../../numbering/number-report.ts'
import { attachedWords } from '../../wording/attached-text.ts'
import { reportFacts } from '../../wording/report-facts.ts'
import { words } from '../../wording/words.ts'
import { createNotes, type Notes } from './notes.ts'
import { plainBlocks } from './plain-blocks.ts'
import { createInline, fileName, text, type PlainContext } from './plain-inline.ts'

export function plainReport(numbered: NumberedReport): Root {
  const notes = createNotes()
  return {
    type: 'root',
    children: [
      ...titlePage(numbered),
      ...numbered.report.chapters.flatMap((chapter) => plainChapter(chapter, numbered, notes)),
    ],
  }
}

const heading = (depth: number, children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth: Math.min(depth, 6) as Heading['depth'],
  children,
})

const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })

function titlePage({ report: { meta } }: NumberedReport): RootContent[] {
  const { type, subtitle, labelled } = reportFacts(meta)
  const lines = [
    [meta.organisation, type].filter((part) => part !== '').join(', '),
    subtitle ?? '',
    meta.status === 'draft' ? words[meta.language].draft : '',
  ].filter((line) => line !== '')
  const facts: BlockContent[] =
    labelled.length === 0
      ? []
      : [
          {
            type: 'list',
            ordered: false,
            spread: false,
            children: labelled.map(({ label, value }) => ({
              type: 'listItem',
              spread: false,
              children: [paragraph([text(`${label}: ${value}`)])],
            })),
          },
        ]
  return [heading(1, [text(meta.title)]), ...lines.map((line) => paragraph([text(line)])), ...facts]
}

function attachedLine({ attached }: Chapter, { report }: NumberedReport, language: Language): BlockContent[] {
  const file = report.attachments.find(({ path }) => path === attached?.path)
  return file ? [paragraph([text(attachedWords[language].sentence(file))])] : []
}

/** What a chapter opens with where it says something. */
const openingImage = ({ opening }: Chapter): BlockContent[] =>
  opening?.image && opening.alt !== ''
    ? [paragraph([{ type: 'image', url: fileName(opening.image), alt: opening.alt }])]
    : []

function plainChapter(chapter: Chapter, numbered: NumberedReport, notes: Notes): RootContent[] {
  const { language } = numbered.report.meta
  const { lang } = chapter
  const spoken = (lang && languageOf(lang)) || language
  const speaking = (own: Language): PlainContext => ({
    numbered,
    language: own,
    inline: createInline(chapter, numbered.targets, own, notes),
    within: (tag) => speaking(languageOf(tag) ?? own),
  })
  const context = speaking(spoken)
  const number = numbered.targets.get(chapter.id)?.label ?? null
  const title = context.inline(chapter.title)
  const content = plainBlocks(chapter.content, context)
  return [
    heading(chapter.level + 1, number === null ? title : [text(`${number} `), ...title]),
    ...openingImage(chapter),
    ...content,
    ...attachedLine(chapter, numbered, spoken),
    ...notes.definitionsOf(chapter, (children) => plainBlocks(children, context) as DefinitionContent[]),
  ]
}
