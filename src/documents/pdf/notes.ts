/** Notes of a PDF and where the text refers to them: both bear the same mark. */

import { addTo } from '../../model/add-to.ts'
import { elementsIn, isElement, type TaggedElement, type TaggedKid } from './structure.ts'

export interface Notes {
  /** With what each says, without its mark. */
  readonly all: readonly (readonly [identifier: string, kids: readonly TaggedKid[]])[]
  /** The note that a reference leads to; null where there is none. */
  identifierAt(reference: TaggedElement): string | null
  isReferredTo(note: TaggedElement): boolean
}

export const noNotes: Notes = { all: [], identifierAt: () => null, isReferredTo: () => false }

/** `elements` are all of the document, in reading order; `textOf` gives what kids print. */
export function notesOf(
  elements: readonly TaggedElement[],
  textOf: (kids: readonly TaggedKid[]) => string,
): Notes {
  const references: TaggedElement[] = []
  const waiting = new Map<string, TaggedElement[]>()
  for (const element of elements) {
    if (element.type === 'Reference') references.push(element)
    if (element.type !== 'Note' && element.type !== 'FENote') continue
    const mark = markIn(textOf(labelIn(element)?.kids ?? []))
    if (mark !== '') addTo(waiting, mark, element)
  }
  const identifiers = new Map<TaggedElement, string>()
  const byReference = new Map<TaggedElement, string>()
  const last = new Map<string, string>()
  for (const reference of references) {
    const mark = markIn(textOf(reference.kids))
    const note = waiting.get(mark)?.shift()
    if (note) {
      const identifier = last.has(mark) ? `${mark}-${identifiers.size + 1}` : mark
      identifiers.set(note, identifier)
      last.set(mark, identifier)
    }
    const identifier = last.get(mark)
    if (identifier !== undefined) byReference.set(reference, identifier)
  }
  return {
    all: [...identifiers].map(([note, identifier]) => [identifier, withoutLabel(note.kids, labelIn(note))]),
    identifierAt: (reference) => byReference.get(reference) ?? null,
    isReferredTo: (note) => identifiers.has(note),
  }
}

/** `[1]`, `1)` and `1` are the same. */
const markIn = (text: string): string => (text.length > 12 ? '' : text.replace(/[[\]().\s]/g, ''))

function labelIn(note: TaggedElement): TaggedElement | null {
  for (const element of elementsIn(note)) if (element.type === 'Lbl') return element
  return null
}

const withoutLabel = (kids: readonly TaggedKid[], label: TaggedElement | null): readonly TaggedKid[] =>
  kids.flatMap((kid): TaggedKid[] => {
    if (kid === label) return []
    return isElement(kid) ? [{ ...kid, kids: withoutLabel(kid.kids, label) }] : [kid]
  })
