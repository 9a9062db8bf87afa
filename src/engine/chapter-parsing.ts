/** Chapters parsed where the report is read and, of a long report, in a thread beside. */

import { availableParallelism } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Told } from '../diagnostics/told.ts'
import { breath } from '../host/breath.ts'
import { outOfMemory } from '../host/environment-error.ts'
import { programRoot } from '../host/package-files.ts'
import { onShutdown } from '../host/shutdown.ts'
import type { Language } from '../model/language.ts'
import type { SourceText } from '../model/span.ts'
import { parseChapter, type ParsedChapter } from '../source/chapter.ts'
import type { DirectiveType } from '../source/directive/directive-type.ts'
import { ownParts } from './parts.ts'
import type { ChapterOrder } from './chapter-thread.ts'
import { revivedChapter } from './plain-chapter.ts'

export type ParseChapter = (source: SourceText) => Promise<Told<ParsedChapter>>

/** The script of the thread; sources that have not been compiled can start none. */
const script = import.meta.url.endsWith('.ts')
  ? null
  : pathToFileURL(path.join(programRoot, 'dist/engine/chapter-thread.js'))

/** In letters: to parse fewer takes no longer than a thread to start. */
const worthThread = 400_000

/** A chapter that waits for whoever is free first. */
interface Waiting {
  readonly source: SourceText
  readonly resolve: (parsed: Told<ParsedChapter>) => void
  readonly reject: (failure: unknown) => void
}

/** `sources` are all that may be asked for. The thread knows the program's own directives alone. */
export function chapterParsing(
  sources: readonly SourceText[],
  language: Language,
  directives: readonly DirectiveType[],
): ParseChapter {
  const here = (source: SourceText) => parseChapter(source, language, directives)
  const letters = sources.reduce((sum, { text }) => sum + text.length, 0)
  const isWorth = letters > worthThread && sources.length > 1 && availableParallelism() > 1
  if (script === null || !isWorth || directives !== ownParts.directives) return async (source) => here(source)
  const waiting: Waiting[] = []
  let isParsing = false
  let hasThread = false
  const parseAll = async (): Promise<void> => {
    isParsing = true
    await parseHere(waiting, here)
    isParsing = false
  }
  return (source) =>
    new Promise((resolve, reject) => {
      waiting.push({ source, resolve, reject })
      if (!isParsing) void parseAll()
      // Most of them may be known from before, and those that are not are asked for one by one.
      if (hasThread || waiting.length < threadAfter) return
      hasThread = true
      parseBeside(waiting, script, { language })
    })
}

/** So many have to wait for a thread to be started. */
const threadAfter = 4

/** From the first on, until none waits. */
async function parseHere(
  waiting: Waiting[],
  parse: (source: SourceText) => Told<ParsedChapter>,
): Promise<void> {
  // All that are asked for at once are there then.
  await breath()
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    try {
      next.resolve(parse(next.source))
    } catch (failure) {
      next.reject(failure)
    }
    await breath()
  }
}

/** Asked of the thread before it has answered: it need not wait for this one to hear it. */
const ahead = 3

/** From the last on, until none waits. */
function parseBeside(waiting: Waiting[], thread: URL, order: ChapterOrder): void {
  const worker = new Worker(thread, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: 16 } })
  const asked: Waiting[] = []
  const end = async () => {
    forget()
    await worker.terminate()
  }
  const forget = onShutdown(end)
  const ask = (): void => {
    while (asked.length < ahead) {
      const next = waiting.pop()
      if (!next) break
      asked.push(next)
      worker.postMessage(next.source, [])
    }
    if (asked.length === 0) void end()
  }
  const fail = (failure: unknown): void => {
    forget()
    for (const { reject } of asked.splice(0)) reject(failure)
  }
  worker.on('online', ask)
  worker.on('message', (bytes: Uint8Array) => {
    asked.shift()!.resolve(revivedChapter(bytes))
    ask()
  })
  worker.on('error', (error) => fail(outOfMemory(error) ?? error))
  worker.on('exit', (code) => fail(new Error(`a thread ended with ${code}`)))
}
