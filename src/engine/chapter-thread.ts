/** A thread that parses chapters of a long report, as it is asked, while others are parsed where the report is read. */

import { parentPort, workerData } from 'node:worker_threads'
import type { Language } from '../model/language.ts'
import type { SourceText } from '../model/span.ts'
import { parseChapter } from '../source/chapter.ts'
import { ownParts } from './parts.ts'
import { plainChapter } from './plain-chapter.ts'

/** What the thread is given. */
export interface ChapterOrder {
  readonly language: Language
}

const port = parentPort!
const { language } = workerData as ChapterOrder

port.on('message', (source: SourceText) => {
  port.postMessage(plainChapter(parseChapter(source, language, ownParts.directives)), [])
})
