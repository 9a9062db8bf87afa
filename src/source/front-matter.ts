/**
 * The settings at the top of a chapter. The one place that knows gray-matter, which would run code in front matter if
 * let: only a plain `---` fence reaches it, options are always passed, and its YAML engine hands the text on unread.
 */

import matter from 'gray-matter'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Language } from '../model/language.ts'
import type { Opening } from '../model/report.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { WrittenSetting } from '../model/written-setting.ts'
import { chapterSchema } from './chapter-schema.ts'
import { findFrontFence } from './front-fence.ts'
import { reportMarkup } from './plain-place.ts'
import { readSettings } from './settings.ts'
import type { FrontTables } from './chapter-context.ts'
import type { DataRows } from './data/data-rows.ts'
import { readYamlRows } from './data/yaml-rows.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'
import { reportSlips } from './yaml-slips.ts'

/** What an author may set at the top of a chapter. */
export interface ChapterSettings {
  readonly title?: string | undefined
  readonly id?: string | undefined
  readonly numbered?: boolean | undefined
  readonly appendix?: boolean | undefined
  readonly toc?: boolean | undefined
  readonly pageBreak?: boolean | undefined
  /** By the name that a profile has for it. */
  readonly role?: string | undefined
  /** What it opens with. */
  readonly image?: string | undefined
  readonly alt?: string | undefined
  readonly color?: NonNullable<Opening['colour']> | undefined
  /** A PDF that comes along. */
  readonly file?: string | undefined
  /** As HTML has it. */
  readonly lang?: string | null | undefined
  /** The variants that it is for. */
  readonly only?: readonly string[] | undefined
  /** Of other reports, as they are called there; with another title, where they have one here. */
  readonly chapters?:
    readonly (string | { readonly chapter: string; readonly title?: string | undefined })[] | undefined
}

export interface FrontMatter {
  /** Whether something could not be read, so that what seems missing may be there after all. */
  readonly broken: boolean
  readonly settings: ChapterSettings
  readonly titleSpan: Span
  readonly idSpan: Span
  readonly onlySpan: Span
  readonly openingSpan: Span
  readonly fileSpan: Span
  /** Of each chapter of another report. */
  readonly chapterSpans: readonly Span[]
  readonly tables: FrontTables
  /** All keys that are there. */
  readonly keys: readonly WrittenSetting[]
  /** The offset where the Markdown begins. */
  readonly end: number
}

export function readFrontMatter(source: SourceText, language: Language, emit: Emit): FrontMatter {
  const { file, text } = source
  const nothing = (end: number, broken: boolean): FrontMatter => ({
    broken,
    settings: {},
    onlySpan: { file, start: 0, end: 0 },
    openingSpan: { file, start: 0, end: 0 },
    fileSpan: { file, start: 0, end: 0 },
    chapterSpans: [],
    tables: new Map(),
    keys: [],
    titleSpan: { file, start: 0, end: 0 },
    idSpan: { file, start: 0, end: 0 },
    end,
  })
  const found = findFrontFence(text)
  if (!found) return nothing(0, false)
  const { open, close } = found
  const end = close?.end ?? open.end
  const fence: Span = { file, start: open.start, end: open.end }
  const written = text.slice(open.start, open.end).trimEnd()
  if (open.isRight && written !== '---') {
    emit('chapter/front-matter', { key: '', problem: { type: 'language', written } }, fence)
    return nothing(end, true)
  }
  if (!close) {
    emit('chapter/front-matter', { key: '', problem: { type: 'unclosed' } }, fence)
    return nothing(end, true)
  }
  for (const line of [open, close])
    if (!line.isRight) {
      const problem = { type: 'dashes' as const, written: text.slice(line.start, line.end).trimEnd() }
      emit('chapter/front-matter', { key: '', problem }, { file, start: line.start, end: line.end })
    }

  const yamlText = splitOff(`---${text.slice(open.end, close.start)}---`)
  const yamlEnd = open.end + yamlText.length
  if (yamlEnd < close.start - 1) {
    // A line that begins with --- and goes on is no end, though the splitter takes it for one.
    const line = { file, start: yamlEnd + 1, end: yamlEnd + 4 }
    emit('chapter/front-matter', { key: '', problem: { type: 'syntax', fault: { type: 'other' } } }, line)
    return nothing(end, true)
  }
  const yaml = readYaml(source, open.end, yamlEnd)
  reportSlips(yaml, emit)
  const settings = readSettings(chapterSchema, yaml, {
    invalid: (key, problem, span) => emit('chapter/front-matter', { key, problem }, span),
    unknown: (facts, span) => emit('chapter/unknown-key', facts, span),
  })
  for (const key of ['title', 'alt'] as const) reportMarkup(settings[key], yaml.valueSpan([key]), emit)
  if (settings.alt && !settings.image) emit('chapter/alt-alone', {}, yaml.keySpan(['alt']))
  return {
    broken: yaml.problems.length > 0,
    settings: yaml.problems.length > 0 ? salvaged(yamlText) : settings,
    titleSpan: yaml.valueSpan(['title']),
    idSpan: yaml.valueSpan(['id']),
    onlySpan: yaml.valueSpan(['only']),
    fileSpan: yaml.valueSpan(['file']),
    openingSpan: yaml.valueSpan([settings.image ? 'image' : 'color']),
    chapterSpans: (settings.chapters ?? []).map((one, index) =>
      yaml.valueSpan(typeof one === 'string' ? ['chapters', index] : ['chapters', index, 'chapter']),
    ),
    keys: yaml.settings(),
    tables: readTables(yaml, settings.tables ?? {}, language, emit),
    end,
  }
}

/** What other chapters may lead to, out of settings that cannot be read as a whole. */
function salvaged(yaml: string): FrontMatter['settings'] {
  const id = /^[ \t]{0,3}id[ \t]{0,3}:[ \t]{0,3}["']?([a-z0-9-]{1,100})["']?[ \t]{0,3}$/m.exec(yaml)?.[1]
  return id === undefined ? {} : { id }
}

function readTables(
  yaml: YamlSource,
  tables: Readonly<Record<string, unknown>>,
  language: Language,
  emit: Emit,
): FrontTables {
  const read = new Map<string, DataRows>()
  for (const id of Object.keys(tables)) {
    const { rows, problems } = readYamlRows(yaml, ['tables', id], language)
    for (const { problem, span } of problems)
      emit('chapter/front-matter', { key: `tables.${id}`, problem }, span)
    read.set(id, rows)
  }
  return read
}

const refuse = (): never => {
  throw new Error('front matter in another language than YAML must not get this far')
}

function splitOff(head: string): string {
  const { matter: yaml } = matter(head, {
    language: 'yaml',
    engines: { yaml: () => ({}), json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse },
  })
  return yaml
}
