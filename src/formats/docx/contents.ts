/** The table of contents, and the lists of tables and figures: fields that say what Word would, with the pages of the print. */

import type { PhrasingContent } from 'mdast'
import { isRightToLeft } from '../../model/writing-direction.ts'
import { contentsEntries, listedTargets } from '../../numbering/number-report.ts'
import { withoutLinks } from '../../render/report-view.ts'
import type { Block } from './block.ts'
import { sequenceOf } from './captions.ts'
import { plainWriter } from './chapter-writer.ts'
import { closeField, field, openField } from './fields.ts'
import { embedded, runs, textRun } from './inline.ts'
import { bookmarkOf, linkWithin } from './links.ts'
import { paragraph, run } from './paragraph.ts'
import type { Writer } from './writer.ts'

export function contentsBlocks(writer: Writer): Block[] {
  const { contentsDepth, listOf } = writer.numbered.report.meta
  const entries = contentsDepth > 0 ? contentsEntries(writer.numbered) : []
  const contents: Block[] =
    entries.length === 0
      ? []
      : [
          paragraph(textRun(writer.words.contents, plainWriter(writer)), { style: 'TOCHeading' }),
          ...fieldOf(
            `TOC \\o "1-${contentsDepth}" \\h \\z`,
            entries.map(({ level, label, ...entry }) => ({
              ...entry,
              number: label,
              style: `TOC${Math.min(4, level)}`,
            })),
            writer,
          ),
        ]
  return [...contents, ...listOf.flatMap((list) => listBlocks(list, writer))]
}

function listBlocks(list: 'tables' | 'figures', writer: Writer): Block[] {
  const entries = listedTargets(writer.numbered, list)
  if (entries.length === 0) return []
  const sort = list === 'tables' ? 'table' : 'figure'
  return [
    paragraph(textRun(writer.words.listOf[list], plainWriter(writer)), { style: 'ListHeading' }),
    ...fieldOf(
      `TOC \\h \\z \\c "${sequenceOf(sort, writer)}"`,
      entries.map((entry) => ({
        ...entry,
        number: `${writer.words[sort]}\u00a0${entry.number}`,
        style: 'TableofFigures',
      })),
      writer,
    ),
  ]
}

interface Entry {
  readonly id: string
  readonly number: string | null
  readonly title: readonly PhrasingContent[]
  /** Where it is another than the report's. */
  readonly lang: string | null
  readonly style: string
}

const fieldOf = (code: string, entries: readonly Entry[], writer: Writer): Block[] =>
  entries.map((entry, index) =>
    paragraph(
      (index === 0 ? openField(code) : '') +
        entryRuns(entry, writer) +
        (index === entries.length - 1 ? closeField : ''),
      { style: entry.style },
    ),
  )

/** A page that is not known is left to Word. */
function entryRuns({ id, number, title, lang }: Entry, writer: Writer): string {
  const bookmark = bookmarkOf(id, writer)!
  const page = writer.pages.get(id)
  const own = plainWriter(writer)
  const words = runs(withoutLinks(title), lang === null ? own : { ...own, lang })
  return linkWithin(
    bookmark,
    (number === null ? '' : run(`${number} `)) +
      (lang !== null && isRightToLeft(lang) ? embedded(words) : words) +
      run('\t') +
      field(`PAGEREF ${bookmark} \\h`, page === undefined ? '' : String(page)),
  )
}
