/** The structure of a document (ISO 32000-1, 14.7): elements that hold elements, tagged content and annotations. */

import type { ContentStream, Page } from '../content/content-streams.ts'
import type { Sequence } from '../content/scanned-content.ts'
import type { PdfDict } from '../../../pdf-syntax/values.ts'

export interface Element {
  readonly kind: 'element'
  type: string
  /** What is said of it but its type and place: Alt, ActualText, A, ID … */
  readonly entries: PdfDict
  kids: Kid[]
  /** The number of the object that it was read from; null for one that was added. */
  readonly number: number | null
  /** Its language as HTML said it, without the marker. */
  readonly language: string | null
  /** What HTML says that it is, in the private part of `lang`: `note` in `sv-x-note`. */
  readonly marker: string | null
  /** Ids by which links lead to it, where HTML says so. */
  readonly places: readonly string[]
  /** What it is about elsewhere: a note and the places that it is for, each of the other. */
  refersTo: Element[]
  /** The id of what an entry of the contents names, which may stand in another part. */
  entryFor: string | null
}

export interface TaggedContent {
  readonly kind: 'content'
  readonly stream: ContentStream
  readonly sequence: Sequence
  /** The page that it stands on, also where a form holds it. */
  readonly page: Page | null
}

export interface AnnotationKid {
  readonly kind: 'annotation'
  readonly number: number
  readonly page: Page | null
}

export type Kid = Element | TaggedContent | AnnotationKid

export const isElement = (kid: Kid): kid is Element => kid.kind === 'element'
export const isContent = (kid: Kid): kid is TaggedContent => kid.kind === 'content'

export const element = (type: string, kids: Kid[]): Element => ({
  kind: 'element',
  type,
  entries: new Map(),
  kids,
  number: null,
  language: null,
  marker: null,
  places: [],
  refersTo: [],
  entryFor: null,
})

/** An element and all below it, in reading order. */
export function* elementsIn(root: Element): Generator<Element> {
  const waiting = [root]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    yield one
    for (let index = one.kids.length - 1; index >= 0; index--) {
      const kid = one.kids[index]!
      if (isElement(kid)) waiting.push(kid)
    }
  }
}

export function* contentIn(root: Element): Generator<TaggedContent> {
  for (const kid of root.kids) {
    if (isElement(kid)) yield* contentIn(kid)
    else if (isContent(kid)) yield kid
  }
}

/** Calls `mend` for each element, those that it holds first. */
export function fromWithin(root: Element, mend: (one: Element) => void): void {
  for (const kid of root.kids) if (isElement(kid)) fromWithin(kid, mend)
  mend(root)
}

const inlineTypes = new Set(['Span', 'Strong', 'Em', 'Sub', 'Link', 'Code', 'Quote', 'Reference', 'BibEntry'])
const textTypes = new Set([
  ...inlineTypes,
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'H7',
  'Caption',
  'Lbl',
  'Figure',
  'Formula',
  'Form',
])
const blockTypes = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'Aside', 'BlockQuote', 'Note'])

/** Whether it stands in a line of text. */
export const isInline = (kid: Kid): boolean => !isElement(kid) || inlineTypes.has(kid.type)
/** Whether what it holds stands in lines of text. */
export const holdsText = ({ type }: Element): boolean => textTypes.has(type)
/** Whether it holds blocks alone. */
export const holdsBlocks = ({ type }: Element): boolean => blockTypes.has(type)
