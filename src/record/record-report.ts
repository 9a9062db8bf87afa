/** The control record of a report, as a report itself: what prints reports prints it. */

import type { BlockContent } from 'mdast'
import type { Content } from '../model/content.ts'
import { frozen } from '../model/frozen.ts'
import type { Chapter, Report } from '../model/report.ts'
import { startOf } from '../model/span.ts'
import { createBlocks, recordFile } from './blocks.ts'
import { recordChapters } from './chapters/index.ts'
import type { Recorded } from './recorded.ts'
import { recordTexts } from './texts.ts'

/** Its dates are the report's own. */
export function recordReport(recorded: Recorded): Report {
  const { report } = recorded.numbered
  const { meta } = report
  const say = recordTexts[meta.language]
  const blocks = createBlocks(meta.language)
  const chapters = recordChapters.map(({ id, isWide, write }) => {
    const content = write(recorded, blocks, say)
    const children = content as BlockContent[]
    return isWide
      ? chapterOf(id, say.chapters[id], true, [{ type: 'landscape', children }])
      : chapterOf(id, say.chapters[id], false, content)
  })
  return frozen({
    id: report.id,
    meta: {
      ...meta,
      title: say.title(meta.title),
      type: 'other',
      keywords: [],
      previous: null,
      contentsDepth: 2,
      numbering: true,
      listOf: [],
      theme: 'default',
      fonts: { text: null, headings: null },
      logo: null,
      variables: {},
      allocation: {},
    },
    settings: [],
    chapters,
    tables: blocks.tables(),
    images: [],
    attachments: [],
    charts: [],
    glossary: [],
    beside: { included: [], earlier: [] },
  })
}

const chapterOf = (id: string, title: string, pageBreak: boolean, content: readonly Content[]): Chapter => ({
  id,
  ownId: null,
  file: `${id}-${recordFile}`,
  title: [{ type: 'text', value: title }],
  level: 1,
  wanted: [],
  takenFrom: null,
  numbered: true,
  appendix: false,
  inContents: true,
  pageBreak,
  opening: null,
  attached: null,
  lang: null,
  content,
  settings: [],
  span: startOf(recordFile),
  titleSpan: startOf(recordFile),
  role: null,
})
