/** Where a chapter's settings stand: between two lines of three dashes, above which only blank lines and comments may be. */

import type { Span } from '../model/span.ts'

/** A line of the fence: where it stands, and whether it is the three dashes that it should be. */
export interface FenceLine {
  readonly start: number
  readonly end: number
  readonly isRight: boolean
}

export interface FrontFence {
  readonly open: FenceLine
  /** Null where it never ends. */
  readonly close: FenceLine | null
}

/** Signs of their own, no dashes between them: a byte order mark that was kept, and what has no width. */
const before = /^(?:[\s\u200b\u2060\ufeff]|<!--[\s\S]*?-->)*/
/** Three dashes as they come out of editors that lengthen them, or one too many. */
const nearlyDashes = /^(?:-{4,}|[\u2010-\u2015\u2212]{1,3}-?|-[\u2013\u2014]|(?:- ){2,}-)$/
/** `title: Förord`, as a setting looks. */
const setting = /^[ \t]*["']?\p{L}[\p{L}\p{N}_-]{0,30}["']?[ \t]*:(?:[ \t]|$)/u

/** Null where the chapter has no settings. */
export function findFrontFence(text: string): FrontFence | null {
  const start = before.exec(text)![0].length
  const open = lineAt(text, start)
  const written = text.slice(open.start, open.end).trimEnd()
  // At the very top three dashes are a fence whatever follows; below that, and by other signs, only above a setting.
  const isFence = written.startsWith('---') && !written.startsWith('----')
  if (!(isFence && start === 0) && !(isSettings(text, open.end) && (isFence || nearlyDashes.test(written))))
    return null
  return { open: { ...open, isRight: isFence }, close: closeAfter(text, open.end) }
}

/** Whether the next line that says something is a setting. */
const isSettings = (text: string, from: number): boolean => {
  const at = from + /^(?:\s*\n)?/.exec(text.slice(from))![0].length
  const line = lineAt(text, at)
  return setting.test(text.slice(line.start, line.end))
}

/** The first line of three dashes; where there is none, the first that nearly is. */
function closeAfter(text: string, from: number): FenceLine | null {
  let nearly: FenceLine | null = null
  for (let at = text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) {
    const line = lineAt(text, at + 1)
    const written = text.slice(line.start, line.end).trimEnd()
    if (written === '---') return { ...line, isRight: true }
    if (!nearly && nearlyDashes.test(written)) nearly = { ...line, isRight: false }
  }
  return nearly
}

function lineAt(text: string, start: number): { start: number; end: number } {
  const end = text.indexOf('\n', start)
  return { start, end: end === -1 ? text.length : end }
}

const known =
  /^[ \t]*(?:title|titel|id|numbered|numrerad|toc|appendix|bilaga|image|bild|alt|color|färg|file|pageBreak|lang|språk|only|chapters|kapitel|tables)[ \t]*:/i

/** What may stand above settings that were put at the top, though not where they are read: the title and lines of dashes. */
const above =
  /^(?:[\s\u200b\u2060\ufeff]|<!--(?:(?!-->)[\s\S])*-->|#(?!#)[^\n]*(?![^\n])|-[ \t]*-[ \t]*-[- \t]*(?![^\n]))*$/

/** Whether a paragraph of a chapter without settings is such at its top, yet where they are not read. */
export const isStraySettings = (chapter: string, { start, end }: Pick<Span, 'start' | 'end'>): boolean =>
  looksLikeSettings(chapter.slice(start, end)) && above.test(chapter.slice(0, start))

/** Whether lines are settings, as they look. */
export function looksLikeSettings(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return known.test(lines[0] ?? '') && lines.every((line) => setting.test(line) || /^[ \t]+/.test(line))
}
