/** What lies in a report's folder: its chapters, and what looks like one and is none. */

import { lockName } from './adoption-lock.ts'
import type { IgnoredType } from '../diagnostics/catalogue/chapter.ts'

export interface FolderFiles {
  readonly chapters: readonly string[]
  /** Copies that a file manager or a browser made of a chapter beside them. */
  readonly copies: readonly { readonly name: string; readonly of: string }[]
  /** Texts that are no chapters, for their endings. */
  readonly ignored: readonly IgnoredFile[]
}

export interface IgnoredFile {
  readonly name: string
  readonly type: IgnoredType
}

/** `names` are those of all files in the folder. */
export function sortFiles(names: readonly string[]): FolderFiles {
  const texts = names.filter((name) => /\.md$/i.test(name))
  const known = new Map(texts.map((name) => [name.normalize('NFC').toLowerCase(), name]))
  const copies = texts.flatMap((name) => {
    const of = originalsOf(name)
      .map((original) => known.get(`${original.toLowerCase()}.md`))
      .find((original) => original !== undefined && original !== name)
    return of === undefined ? [] : [{ name, of }]
  })
  const ignored = names.flatMap((name) => {
    const type = ignoredType(name)
    if (type === null) return []
    // What it would be renamed to is there already.
    const isSpare = type === 'hidden-ending' && known.has(withoutEnding(name).normalize('NFC').toLowerCase())
    return [{ name, type: isSpare ? ('spare' as const) : type }]
  })
  return { chapters: texts.filter((name) => !copies.some((copy) => copy.name === name)), copies, ignored }
}

/** What file managers, browsers, editors and synchronisation call a copy of `$1`. */
const copyNames: readonly RegExp[] = [
  /^(?:kopia av|copy of) (.+)$/i,
  /^(.+?) ?[-–_ ] ?(?:kopia|kopior|copy)(?: ?\(?\d{1,3}\)?)?$/i,
  /^(.+?) ?\(\d{1,3}\)$/,
  /^(.+?) ?\([^()]*(?:konflikt|conflict)[^()]*\)$/i,
  /^(.+?)[-_. ](?:old|gammal|gamla|bak|backup|orig|säkerhetskopia)$/i,
  /^~(.+)$/,
  /^(.+)~$/,
]

/** The names, without endings, that a file may be a copy of: a copy of a copy is one of the first, too. */
export function originalsOf(name: string): string[] {
  const stems = [name.normalize('NFC').replace(/\.md$/i, '')]
  for (const stem of stems)
    for (const pattern of stems.length <= mostOriginals ? copyNames : []) {
      const original = pattern.exec(stem)?.[1]
      if (original !== undefined) stems.push(original)
    }
  return stems.slice(1)
}

/** Names that were copied more often are nobody's. */
const mostOriginals = 12

const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/, '')

function ignoredType(name: string): IgnoredType | null {
  if (/\.(?:md|markdown)\.(?:[a-z]{2,4}|backup)$/i.test(name)) return 'hidden-ending'
  if (/\.(?:markdown|mdown|mkdn?|mdwn|mdx|rmd|qmd)$/i.test(name)) return 'markdown'
  if (/\.(?:txt|text)$/i.test(name)) return 'text'
  return /\.(?:docx?|docm|dotx?|odt|rtf|pages|wps)$/i.test(name) ? 'document' : null
}

const otherNames = {
  'report.yaml':
    /^(?:(?:report|rapport|raport|repport|manifest)(?:[ ._(-].*)?\.ya?ml(?:\.txt)?|report(?:\.txt|\.json)?)$/i,
  'delrapport.config.yaml': /^\.?delrapp?ort(?:[._-]?(?:config|konfig)\w*)?\.(?:ya?ml|json)(?:\.txt)?$/i,
} as const

/** The file that is meant as the report's or the workspace's own, and is called something else; null for none. */
export function misnamed(wanted: keyof typeof otherNames, names: readonly string[]): string | null {
  const others = names.filter(
    (name) => name !== wanted && name !== lockName && !/\.import\.ya?ml$/i.test(name),
  )
  const alike = others.find((name) => otherNames[wanted].test(name))
  if (alike !== undefined || wanted !== 'report.yaml') return alike ?? null
  const [only, ...more] = others.filter((name) => /\.ya?ml(?:\.txt)?$/i.test(name))
  return more.length === 0 ? (only ?? null) : null
}
