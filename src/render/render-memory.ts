/**
 * What was rendered of a chapter or a title, made again only where something that went into it is another: what is looked up
 * meanwhile is noted, and looked up again before it is taken for the same.
 */

import { isSame } from '../model/same.ts'
import type { ChapterContext, LookUp } from './render-context.ts'

/** Holds for the program's own templates, and for pages that no problems are marked in. */
export interface RenderMemory {
  /** What was made of the thing, else what `make` makes of it. */
  recall<T>(thing: object, context: ChapterContext, make: (context: ChapterContext) => T): T
}

/** Nothing is remembered. */
export const noMemory: RenderMemory = { recall: (_, context, make) => make(context) }

interface Made {
  readonly value: unknown
  /** Whether whoever makes it now would be given the same. */
  readonly isStill: (context: ChapterContext) => boolean
}

export function createRenderMemory(): RenderMemory {
  const known = new WeakMap<object, Made>()
  return {
    recall<T>(thing: object, context: ChapterContext, make: (context: ChapterContext) => T): T {
      const before = known.get(thing)
      if (before?.isStill(context)) return before.value as T
      const { noted, isStill } = noting(context)
      const value = make(noted)
      known.set(thing, { value, isStill })
      return value
    },
  }
}

const noneMade: LookUp<never> = { get: () => undefined }

/** The context, and whether another one would have given what this one was asked for. */
function noting(context: ChapterContext): { noted: ChapterContext; isStill: Made['isStill'] } {
  const asked: ((other: ChapterContext) => boolean)[] = []
  const noted = <T>(from: (one: ChapterContext) => LookUp<T>): LookUp<T> => ({
    get(id) {
      const found = from(context).get(id)
      asked.push((other) => isSame(from(other).get(id), found))
      return found
    },
  })
  const { language, lang, words, measure, offersData, made, isPublished, terms } = context
  return {
    noted: {
      ...context,
      targets: noted(({ targets }) => targets),
      tables: noted(({ tables }) => tables),
      charts: noted(({ charts }) => charts),
      images: noted(({ images }) => images),
      made: made && {
        sv: noted((one) => one.made?.sv ?? noneMade),
        en: noted((one) => one.made?.en ?? noneMade),
      },
    },
    isStill: (other) =>
      other.language === language &&
      other.lang === lang &&
      other.words === words &&
      other.measure === measure &&
      other.offersData === offersData &&
      (other.made === null) === (made === null) &&
      other.isPublished === isPublished &&
      other.terms === terms &&
      asked.every((isAsBefore) => isAsBefore(other)),
  }
}
