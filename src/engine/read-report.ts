/** The reading half of the compiler: load, parse, assemble, type the tables. */

import { createCollector, type Emit } from '../diagnostics/diagnostic.ts'
import { toldAgain, toldBy, type Told } from '../diagnostics/told.ts'
import { breath } from '../host/breath.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Kind } from '../kinds/kind.ts'
import { frozen } from '../model/frozen.ts'
import type { Term } from '../model/glossary.ts'
import type { Language } from '../model/language.ts'
import type { FigureSettings, Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import type { Table, WrittenTable } from '../model/table.ts'
import type { ReadBeside } from '../periods/included-reports.ts'
import { attachedFiles } from '../documents/attached-files.ts'
import { assembleReport } from '../source/assemble.ts'
import { parseChapter, type ParsedChapter } from '../source/chapter.ts'
import { chapterVersion, type ChapterVersion } from '../source/chapter-version.ts'
import { withoutFollowOns } from '../source/follow-ons.ts'
import { parseGlossary } from '../source/glossary.ts'
import { parseKinds } from '../source/kinds.ts'
import { loadSources, textsOf, type ReportSources } from '../source/load.ts'
import { parseManifest, type Manifest } from '../source/manifest.ts'
import type { Recipients } from '../source/only.ts'
import { tellSameChapters } from '../source/same-chapters.ts'
import { typeInUnits } from '../tables/file-units.ts'
import { typeTables } from '../tables/type-tables.ts'
import { chapterParsing } from './chapter-parsing.ts'
import type { Memory } from './memory.ts'
import { allCodes, wordsOf, type Parts } from './parts.ts'
import { reportsBeside, type Read, type Wanted } from './reports-beside.ts'
import { sayContent } from './say-content.ts'

export interface ReadReport {
  readonly manifest: Manifest
  readonly report: Report
  /** The reports that it includes. */
  readonly included: readonly ReadBeside[]
  /** Those that its tables may be of: the program's and the workspace's. */
  readonly kinds: readonly Kind[]
  readonly texts: readonly SourceText[]
  /** Those of the reports beside it. */
  readonly textsBeside: readonly SourceText[]
  /** The reports that it is read for, and that it includes itself, or by way of others. */
  readonly leadsTo: ReadonlySet<string>
  /** For what is found out further on. */
  readonly emit: Emit
}

/** Why a report is read. */
export interface Reading {
  /** The reports that it is read for, the outermost first: none is read within itself. */
  readonly above: readonly string[]
  /** Which reports beside it may be read with it. */
  readonly mayRead: Wanted
  /** Those beside it that have been read, by what they were read with: each once, however many include it. */
  readonly known: Map<string, ReturnType<Read>>
}

/** For its own sake. */
const byItself = (): Reading => ({ above: [], mayRead: new Set(['included', 'earlier']), known: new Map() })

/** A report from its sources to its typed tables, with those beside it that its figures come from. */
export async function readReport(
  workspace: Workspace,
  id: string,
  variant: string | null,
  parts: Parts,
  memory: Memory,
  tell: Emit,
  reading: Reading = byItself(),
): Promise<ReadReport> {
  const sources = await loadSources(workspace, id, tell)
  const manifest = toldAgain(manifestOf(sources, parts, variant, memory), tell)
  const emit = withoutFollowOns(manifest.broken, sources.isChapterLost, tell)
  const kinds = toldAgain(kindsOf(sources, parts, memory), emit)
  const { directives } = parts
  const recipients = { variant, variants: manifest.variants }
  const parsed = await parsedChapters(sources.chapters, manifest.meta.language, directives, memory)
  await breath()
  const versions = parsed
    .map((chapter) => toldAgain(versionOf(chapter, recipients, memory), emit))
    .filter(({ isIncluded }) => isIncluded)
  const printed = new Set(versions.map(({ chapter }) => chapter.file))
  tellSameChapters(
    sources.chapters.filter(({ file }) => printed.has(file)),
    emit,
  )
  const assembled = await assembleReport(id, manifest, versions, workspace, sources.ignored, directives, emit)
  const { written } = assembled
  const door = reading.above.length === 0 ? admitting(workspace, manifest) : workspace
  const wanted = wantedBy(written.tables, manifest, parts, reading)
  const together = await reportsBeside(
    id,
    manifest,
    reading.above,
    wanted,
    door,
    otherReader(door, id, parts, memory, reading),
    emit,
  )
  const { beside, included } = together
  const typed = typeTables(written.tables, {
    report: id,
    meta: written.meta,
    kinds,
    beside,
    emit,
    derivations: parts.derivations,
    typed: (table, meta) => toldAgain(typedTable(table, meta, kinds, memory), emit),
  })
  await breath()
  const glossary = toldAgain(glossaryOf(sources, manifest, memory), emit)
  const said = sayContent(written, typed, { kinds, glossary, themeSpans: manifest.themeSpans, parts, emit })
  const attachments = await attachedFiles(written.chapters, workspace, emit)
  const report: Report = frozen({ ...written, ...said, attachments, glossary, beside })
  const texts = [...textsOf(sources), ...assembled.texts]
  const { texts: textsBeside, leadsTo } = together
  return { manifest, report, included, kinds, texts, textsBeside, leadsTo, emit }
}

/** Reads another report, for the one called `id` and for all that this one is read for; each once. */
const otherReader =
  (door: Workspace, id: string, parts: Parts, memory: Memory, { above, known }: Reading): Read =>
  (other, mayRead) => {
    const name = [other, ...mayRead].join(' ')
    const read = async (): ReturnType<Read> => {
      const told = createCollector([], allCodes(parts))
      const why = { above: [...above, id], mayRead, known }
      const found = await readReport(door, other, null, parts, memory, told.emit, why)
      const problems = told.settle(found.manifest.checks)
      return { ...found, errors: problems.filter(({ severity }) => severity === 'error').length }
    }
    const reading = known.get(name) ?? read()
    known.set(name, reading)
    return reading
  }

/** Folders of others are read as the configuration of the workspace names them that the reading began in, and no other's. */
export const admitting = (workspace: Workspace, { workspaces }: Manifest): Workspace =>
  workspaces.length === 0 ? workspace : workspace.admitting(workspaces)

/** Reports beside it are read where something is made of them. */
function wantedBy(
  tables: readonly WrittenTable[],
  { include }: Manifest,
  { derivations }: Parts,
  { mayRead }: Reading,
): Wanted {
  const asked = derivations.flatMap(({ reads, needs }) =>
    reads !== undefined && tables.some((table) => needs(table) !== null) ? [reads] : [],
  )
  const all = [...asked, ...(include.length > 0 ? (['included'] as const) : [])]
  return new Set(all.filter((one) => mayRead.has(one)))
}

/** A table of a chapter that has not changed is the same in all that it is typed by. */
const typedTable = (
  table: WrittenTable,
  { language, unit, signs, rounding, cutoff, period }: FigureSettings,
  kinds: readonly Kind[],
  memory: Memory,
): Told<Table> => {
  const settings = { language, unit, signs, rounding, cutoff, period }
  return memory.recall([typeInUnits, kinds, ...Object.values(settings), ...Object.values(table)], () =>
    frozen(toldBy((emit) => typeInUnits(table, settings, kinds, emit))),
  )
}

const manifestOf = (
  { id, folder, config, manifest, isSettingLost }: ReportSources,
  parts: Parts,
  variant: string | null,
  memory: Memory,
): Told<Manifest> =>
  memory.recall([parseManifest, config, manifest, parts, id, isSettingLost, variant], () => {
    const sources = { id, folder, config, manifest, isSettingLost }
    return frozen(toldBy((emit) => parseManifest(sources, wordsOf(parts), variant, emit)))
  })

const glossaryOf = (
  { glossary }: ReportSources,
  { usesGlossary, meta: { language } }: Manifest,
  memory: Memory,
): Told<readonly Term[]> =>
  memory.recall([parseGlossary, glossary, usesGlossary, language], () =>
    frozen(toldBy((emit) => (glossary && usesGlossary ? parseGlossary(glossary, language, emit) : []))),
  )

const kindsOf = ({ kinds }: ReportSources, parts: Parts, memory: Memory): Told<readonly Kind[]> =>
  memory.recall([parseKinds, parts, ...kinds], () =>
    frozen(toldBy((emit) => parseKinds(kinds, parts.kinds, emit))),
  )

/** A chapter is parsed once for all of a report's versions. */
const parsedChapters = (
  sources: readonly SourceText[],
  language: Language,
  directives: Parts['directives'],
  memory: Memory,
): Promise<readonly Told<ParsedChapter>[]> => {
  const parse = chapterParsing(sources, language, directives)
  return Promise.all(
    sources.map((source) =>
      memory.recall([parseChapter, source, directives, language], () =>
        memory.chapters.parsed(source, language, () => parse(source)),
      ),
    ),
  )
}

const versionOf = (
  parsed: Told<ParsedChapter>,
  recipients: Recipients,
  memory: Memory,
): Told<ChapterVersion> =>
  memory.recall([chapterVersion, parsed, recipients.variant, ...recipients.variants], () =>
    chapterVersion(parsed, recipients),
  )
