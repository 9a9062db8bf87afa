/** Which chapters of a report somebody means, by whatever they are known by: a file, an id, a title or a number. */

import path from 'node:path/posix'
import { nearest } from '../diagnostics/nearest.ts'
import { isLike } from '../model/starred-name.ts'
import type { Chapter } from '../model/report.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import { plainText } from '../source/plain-text.ts'
import { nameKey } from '../source/slug.ts'

export interface ChosenChapters {
  /** In the order of the report, each once. */
  readonly chosen: readonly Chapter[]
  /** Names that no chapter has, with the one that each resembles. */
  readonly unknown: readonly { readonly written: string; readonly nearest: string | null }[]
  /** What the report's chapters are known by, a name for each. */
  readonly known: readonly string[]
}

export function chosenChapters(
  { report, targets }: NumberedReport,
  names: readonly string[],
): ChosenChapters {
  const chapters = report.chapters.filter(({ level }) => level === 1)
  const known = chapters.map((chapter) => ({ chapter, names: namesOf(chapter, targets) }))
  const all = known.flatMap((one) => one.names)
  const found = new Set<Chapter>()
  const unknown: { written: string; nearest: string | null }[] = []
  for (const written of names) {
    const name = written.toLowerCase().replace(/\.md$/, '')
    const alike = name.includes('*') ? known.filter((one) => one.names.some(likeness(name))) : []
    for (const { chapter } of alike) found.add(chapter)
    if (alike.length > 0) continue
    const meant =
      known.find((one) => one.names.includes(name)) ??
      known.find((one) => one.names.includes(nameKey(name, '')))
    if (meant) found.add(meant.chapter)
    else unknown.push({ written, nearest: nearest(name, all) ?? holding(nameKey(name, ''), all) })
  }
  return {
    chosen: chapters.filter((chapter) => found.has(chapter)),
    unknown,
    known: chapters.map(({ file }) => stemOf(file)),
  }
}

/** Whether a name is like one with stars in it, be that as in the heading or as in an id. */
function likeness(starred: string): (name: string) => boolean {
  const plain = starred
    .split('*')
    .map((part) => nameKey(part, ''))
    .join('*')
  return (name) => isLike(name, starred) || isLike(name, plain)
}

/** `uppdrag` is part of `mal-och-uppdrag`. */
const holding = (part: string, all: readonly string[]): string | null =>
  (part.length > 1 && all.find((name) => `-${name}`.includes(`-${part}`))) || null

const stemOf = (file: string): string => path.basename(file, '.md')

/** In lower case, what it is known by best first. */
function namesOf({ id, file, title }: Chapter, targets: NumberedReport['targets']): string[] {
  const { number = null, label = null } = targets.get(id) ?? {}
  const stem = stemOf(file).toLowerCase()
  const names = [stem, id, nameKey(plainText(title), ''), stem.replace(/^\d+[-_ ]+/, '')]
  const numbers = number === null ? [] : [number, label ?? '', nameKey(label ?? '', '')]
  return [...names, ...numbers].map((name) => name.toLowerCase()).filter((name) => name !== '')
}
