/** What can be folded away: front matter, blocks, tables and sections; in YAML what lies below a key. */

import { textLines } from '../diagnostics/text-lines.ts'
import { eachHeading } from '../model/walk.ts'
import type { Chapter } from '../model/report.ts'
import type { AskedOfFile } from './asked.ts'

/** Lines from nought, both of them part of it. */
export interface Fold {
  readonly first: number
  readonly last: number
}

export function foldsOf({ checked, file, text }: AskedOfFile): readonly Fold[] {
  const lines = text.split('\n')
  const folds = /\.ya?ml$/i.test(file)
    ? indented(lines)
    : [
        ...frontMatter(lines),
        ...blocks(lines),
        ...tables(lines),
        ...checked.numbered.report.chapters
          .filter((chapter) => chapter.file === file)
          .flatMap((chapter) => sections(chapter, text, lines)),
      ]
  return folds.filter(({ first, last }) => last > first).sort((a, b) => a.first - b.first || b.last - a.last)
}

function frontMatter(lines: readonly string[]): Fold[] {
  if (lines[0]?.trimEnd() !== '---') return []
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  return [{ first: 0, last: end }]
}

/** By their lines of colons, an end belonging to the innermost block that it is long enough for. */
function blocks(lines: readonly string[]): Fold[] {
  const open: { readonly colons: number; readonly first: number }[] = []
  const folds: Fold[] = []
  lines.forEach((line, index) => {
    const [, { length: colons } = '', rest] = /^\s*(:{3,})(?!:)(.*)$/.exec(line) ?? []
    if (colons === 0 || rest === undefined) return
    if (rest.trim() !== '') open.push({ colons, first: index })
    else {
      const closed = open.findLastIndex((block) => block.colons <= colons)
      if (closed !== -1) folds.push({ first: open.splice(closed)[0]!.first, last: index })
    }
  })
  return folds
}

function tables(lines: readonly string[]): Fold[] {
  const folds: Fold[] = []
  let first: number | null = null
  lines.forEach((line, index) => {
    const isRow = /^\s*\|/.test(line)
    if (!isRow) first = null
    else if (first === null) folds.push({ first: (first = index), last: index })
    else folds[folds.length - 1] = { first, last: index }
  })
  return folds
}

/** Each to the next heading that is not below it, blank lines left out. */
function sections(chapter: Chapter, text: string, lines: readonly string[]): Fold[] {
  const { positionAt } = textLines({ file: chapter.file, text })
  const lineOf = (offset: number) => positionAt(offset).line - 1
  const { titleSpan } = chapter
  const headings: { readonly line: number; readonly level: number }[] = []
  if (titleSpan.end > titleSpan.start) headings.push({ line: lineOf(titleSpan.start), level: 1 })
  eachHeading(chapter, ({ depth }, { start }) => headings.push({ line: lineOf(start), level: depth }))
  return headings.map(({ line, level }, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= level)
    let last = (next?.line ?? lines.length) - 1
    while (last > line && lines[last]!.trim() === '') last--
    return { first: line, last }
  })
}

function indented(lines: readonly string[]): Fold[] {
  const open: { readonly depth: number; readonly first: number }[] = []
  const folds: Fold[] = []
  let last = 0
  const closeTo = (depth: number) => {
    while (open.length > 0 && open.at(-1)!.depth >= depth) folds.push({ first: open.pop()!.first, last })
  }
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const depth = line.length - line.trimStart().length
    closeTo(depth)
    open.push({ depth, first: index })
    last = index
  })
  closeTo(0)
  return folds
}
