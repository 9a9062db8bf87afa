/** One chapter file → what it says to all recipients: its content, with tables, figures and image references noted on the way. */

import { emitInto } from '../diagnostics/diagnostic.ts'
import type { Told } from '../diagnostics/told.ts'
import type { Content } from '../model/content.ts'
import { frozen } from '../model/frozen.ts'
import type { Language } from '../model/language.ts'
import type { Chapter, Opening } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import type { WrittenSetting } from '../model/written-setting.ts'
import { contextOf, nothingFound, type ChapterContext, type Found } from './chapter-context.ts'
import { convertContent } from './convert-content.ts'
import type { DirectiveType } from './directive/directive-type.ts'
import { readFrontMatter, type FrontMatter } from './front-matter.ts'
import { reportFences } from './fences.ts'
import { reportPasted } from './pasted-tables.ts'
import { pathOfImage } from './image-path.ts'
import { isLong, isRefused, parseMarkdown } from './markdown.ts'
import { reportSlips } from './slips/index.ts'
import { workspacePath } from './workspace-path.ts'
import { straightened } from './straighten.ts'

/** A chapter before it is known whom it is read for: what is for some alone stands in its content, as their block. */
export interface ParsedChapter {
  readonly file: string
  /** The Markdown, its offsets those of the file. */
  readonly text: string
  /** The language that it is written in, as HTML has it, where that is another than the report's. */
  readonly lang: string | null
  readonly front: FrontMatter
  readonly opening: Opening | null
  readonly attached: Chapter['attached']
  /** Null where it is beyond what can be read. */
  readonly content: readonly Content[] | null
  /** The keys at its top, and what stands in braces by name. */
  readonly settings: readonly WrittenSetting[]
  readonly found: Found
}

/** Follows from the text, the report's language and the directives alone, so that it can be remembered by them. */
export function parseChapter(
  source: SourceText,
  language: Language,
  directives: readonly DirectiveType[],
): Told<ParsedChapter> {
  const { file } = source
  const found = nothingFound()
  const emit = emitInto(found.told)
  const front = readFrontMatter(source, language, emit)
  // Blanked, not cut off, so that offsets stay true.
  const text = straightened(
    source.text.slice(0, front.end).replace(/[^\n]/g, ' ') + source.text.slice(front.end),
  )
  const context = contextOf({ file, text }, directives, emit, found, {
    frontTables: front.tables,
    hasFront: front.end > 0,
    isFrontBroken: front.broken,
  })
  const opening = openingOf(front, context)
  const attached = attachedOf(front, context)
  const content = contentOf(context)
  const settings = [...front.keys, ...context.settings]
  const { lang: written = null } = front.settings
  const lang = written === language ? null : written
  return frozen({
    value: { file, text, lang, front, opening, attached, content, settings, found },
    told: found.told,
  })
}

/** Null for a chapter that opens with nothing. */
function openingOf({ settings, openingSpan: span }: FrontMatter, context: ChapterContext): Opening | null {
  const { image: address, alt = '', color: colour = null } = settings
  if (!address && colour === null) return null
  return { image: address ? pathOfImage(address, span, context) : null, alt, colour, span }
}

/** Null, and reported, where it leads out of the workspace. */
function attachedOf(
  { settings: { file: written }, fileSpan: span }: FrontMatter,
  context: ChapterContext,
): Chapter['attached'] {
  if (!written) return null
  const path = workspacePath(written, context)
  if (path === null) context.emit('path/outside', { path: written }, span)
  return path === null ? null : { path, written, span }
}

/** The chapter's content, or null, and reported, when it is nested beyond what can be read. */
function contentOf(context: ChapterContext): readonly Content[] | null {
  const { file, text } = context
  const tree = parseMarkdown(text)
  if (!isRefused(tree)) {
    reportFences(tree, context)
    reportPasted(tree, context)
    reportSlips(tree, context)
    return convertContent(tree.children as Content[], context)
  }
  const { limit, offset } = tree
  const span = { file, start: offset, end: offset + 1 }
  if (isLong(tree)) context.emit('text/too-long', { what: tree.what, limit }, span)
  else context.emit('text/too-deep', { what: tree.what, limit }, span)
  return null
}
