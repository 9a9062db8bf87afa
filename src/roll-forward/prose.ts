/** A chapter's prose → a mark that it is to be written, with the last report's words in a comment below it. */

import type { FootnoteReference, PhrasingContent, RootContent } from 'mdast'
import type { Edit } from '../fixes/edit.ts'
import { asRoot, type Content } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import type { SourceText, Span } from '../model/span.ts'
import { visit } from '../model/visit.ts'
import { isSettingsAlone } from '../source/image-settings.ts'
import { isRefused, parseMarkdown } from '../source/markdown.ts'
import { change, linesAround } from '../fixes/change.ts'

export interface RolledProse {
  readonly edits: readonly Edit[]
  /** How many marks were set. */
  readonly toWrite: number
}

/** What the rule `text/todo` finds. */
const marks: Record<Language, string> = { sv: '[att skriva]', en: '[to be written]' }

export interface ProseStep {
  /** The report that the words are from. */
  readonly from: string
  /** The one before it, whose words are left behind. */
  readonly previous: string | null
  readonly language: Language
  /** The names of blocks that hold no prose. */
  readonly keptBlocks: ReadonlySet<string>
  /** Cells that are emptied: the notes in them go too. */
  readonly emptied: readonly Span[]
}

/** `end` is where the front matter ends. */
export function rollProse(
  source: SourceText,
  end: number,
  { from, previous, language, keptBlocks, emptied }: ProseStep,
): RolledProse {
  const { text } = source
  const body = text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end)
  const root = parseMarkdown(body)
  if (isRefused(root)) return { edits: [], toWrite: 0 }
  const footnotes = keptFootnotes(root.children, emptied)
  const edits: Edit[] = []
  let toWrite = 0
  rollSections(root.children)
  return { edits, toWrite }

  /** Boxes and the like are sections of their own: none of them is left without words. */
  function rollSections(nodes: readonly RootContent[]): void {
    let isMarked = false
    let isUnwritten = false
    let run: RootContent[] = []
    const finish = () => {
      const [first, last] = [run[0], run.at(-1)]
      // Notes alone belonged to the cells of a table.
      const isWritten = run.some(({ type }) => type !== 'footnoteDefinition')
      run = []
      if (!first || !last) return
      const [start, end] = [startOf(first), endOf(last)]
      // What was never written has no words to keep; those of the report before still stand below it.
      if (text.slice(start, end).trim() === marks[language]) {
        if (!isMarked) toWrite++
        isMarked = true
        isUnwritten = true
        return
      }
      const comment = `<!-- ${from}: ${commented(text.slice(start, end))} -->`
      edits.push(
        change(source, start, end, isMarked || !isWritten ? comment : `${marks[language]}\n\n${comment}`),
      )
      if (!isWritten) return
      if (!isMarked) toWrite++
      isMarked = true
    }
    for (const node of nodes) {
      if (isProse(node)) {
        run.push(node)
        continue
      }
      finish()
      if (node.type === 'heading') isMarked = isUnwritten = false
      if (node.type === 'containerDirective' && !keptBlocks.has(node.name)) rollSections(node.children)
      if (isOldComment(node) && !isUnwritten) {
        const lines = linesAround(text, startOf(node), endOf(node))
        const blank = /^[ \t]*\n/.exec(text.slice(lines.end))?.[0].length ?? 0
        edits.push(change(source, lines.start, lines.end + blank, ''))
      }
    }
    finish()
  }

  function isProse(node: RootContent): boolean {
    switch (node.type) {
      case 'paragraph':
        return !isLabel(node) && !isPictures(node.children)
      case 'footnoteDefinition':
        return !footnotes.has(node.identifier)
      case 'html':
        return !isComment(node.value)
      case 'list':
      case 'blockquote':
      case 'code':
        return true
      default:
        return false
    }
  }

  function isOldComment(node: RootContent): boolean {
    return node.type === 'html' && previous !== null && node.value.startsWith(`<!-- ${previous}: `)
  }
}

/** Images, with what is said of them in braces, stay as they are. */
const isPictures = (content: readonly PhrasingContent[]): boolean =>
  content.every((node, index) => {
    if (isImage(node)) return true
    const before = content[index - 1]
    return node.type === 'text' && before !== undefined && isImage(before) && isSettingsAlone(node.value)
  })

const isImage = ({ type }: PhrasingContent): boolean => type === 'image' || type === 'imageReference'

const isComment = (html: string): boolean => /^(?:<!--[\s\S]*?-->\s*)+$/.test(html)

/** Two hyphens would end the comment, or be taken for its end. */
const commented = (prose: string): string => prose.replaceAll(/-(?=-)/g, '- ')

/** The label of a directive, `:::note[Label]`. */
const isLabel = (node: RootContent): boolean =>
  (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true

/** Footnotes of what stays: headings, tables and labels. */
function keptFootnotes(content: readonly RootContent[], emptied: readonly Span[]): Set<string> {
  const kept = new Set<string>()
  visit(asRoot(content as readonly Content[]), (node) => {
    if (node.type !== 'heading' && node.type !== 'table' && !isLabel(node as RootContent)) return
    visit(node, 'footnoteReference', ({ identifier, position }: FootnoteReference) => {
      const at = position!.start.offset!
      if (!emptied.some(({ start, end }) => start <= at && at < end)) kept.add(identifier)
    })
  })
  return kept
}

const startOf = (node: RootContent): number => node.position!.start.offset!
const endOf = (node: RootContent): number => node.position!.end.offset!
