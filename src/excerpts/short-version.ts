/**
 * A numbered report → the same report with some of its chapters alone, under the numbers that they have in the whole. What leads
 * to what is left out says in words where that stands.
 */

import { frozen } from '../model/frozen.ts'
import { spokenOf, type Localized } from '../model/language.ts'
import type { Chapter, ReportMeta } from '../model/report.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { Target } from '../numbering/target.ts'
import { plainText } from '../source/plain-text.ts'
import { heldBy } from './held-by.ts'
import { renamer } from './renamed-content.ts'
import { tableAs } from './table-as.ts'
import { idsIn } from './unique-names.ts'

const inWhole: Localized<(words: string) => string> = {
  sv: (words) => `${words} i hela rapporten`,
  en: (words) => `${words} of the full report`,
}

const titled: Localized<(title: string) => string> = {
  sv: (title) => `${title} – utdrag`,
  en: (title) => `${title} – excerpt`,
}

/** `chosen` are some of the report's own chapters; those of other reports come along with the one that they stand below. */
export function shortVersion(whole: NumberedReport, chosen: readonly Chapter[]): NumberedReport {
  const { report } = whole
  const kept = withThoseBelow(report.chapters, chosen)
  const held = heldBy(kept)
  const names = new Map(kept.flatMap(idsIn).map((id) => [id, id]))
  const rename = (lang: string | null) => {
    const language = spokenOf(lang, report.meta.language)
    return renamer(report, { names, language, deeper: 0, elsewhere: inWhole[language] })
  }
  const inReportsLanguage = rename(null)
  const { logo, logoOnDark, cover } = report.meta
  const images = new Set([...held.images, logo, logoOnDark, cover])
  return frozen({
    outline: whole.outline
      .filter(({ id }) => names.has(id))
      .map((entry) => ({
        ...entry,
        title: rename(entry.lang)(entry.title),
      })),
    targets: new Map([...whole.targets].filter(([id]) => names.has(id))),
    report: {
      ...report,
      meta: excerptMeta(report.meta, chosen, whole.targets),
      chapters: kept.map((chapter) => ({
        ...chapter,
        title: rename(chapter.lang)(chapter.title),
        content: rename(chapter.lang)(chapter.content),
      })),
      tables: report.tables
        .filter(({ id }) => held.tables.has(id))
        .map((table) => tableAs(table, { report: report.id, names, rename: inReportsLanguage })),
      charts: report.charts.filter(({ id }) => held.charts.has(id)),
      attachments: report.attachments.filter(({ path }) =>
        kept.some(({ attached }) => attached?.path === path),
      ),
      images: report.images.filter(({ path }) => images.has(path)),
      // Figures come of tables that are left out, too.
      beside: { ...report.beside, included: [...report.beside.included, report] },
    },
  })
}

function withThoseBelow(chapters: readonly Chapter[], chosen: readonly Chapter[]): Chapter[] {
  let isKept = false
  return chapters.filter((chapter) => {
    if (chapter.level === 1) isKept = chosen.includes(chapter)
    return isKept
  })
}

/** The title says so wherever it stands, and the cover which chapters there are. */
const excerptMeta = (
  meta: ReportMeta,
  chosen: readonly Chapter[],
  targets: ReadonlyMap<string, Target>,
): ReportMeta => ({
  ...meta,
  title: titled[meta.language](meta.title),
  head: meta.head && titled[meta.language](meta.head),
  excerpt: chosen.map(({ id, title }) =>
    [targets.get(id)?.label ?? '', plainText(title)].filter((part) => part !== '').join(' '),
  ),
})
