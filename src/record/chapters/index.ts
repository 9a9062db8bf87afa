import type { RecordChapter } from './chapter.ts'
import { figures } from './figures.ts'
import { files } from './files.ts'
import { held } from './held.ts'
import { problems } from './problems.ts'
import { prose } from './prose.ts'
import { summary } from './summary.ts'
import { unchecked } from './unchecked.ts'
import { waivers } from './waivers.ts'

/** In the order in which they are read: what a reader must know before the figures first. */
export const recordChapters: readonly RecordChapter[] = [
  summary,
  waivers,
  problems,
  figures,
  held,
  prose,
  unchecked,
  files,
]
