/** Comments in the margin: the problems of a draft, each where it lies. */

import type { Problem, ProblemPlaces } from '../../render/problem-marks.ts'
import { paragraph, paragraphXml, rawRun, run } from './paragraph.ts'
import { element } from '../office/xml.ts'

export interface Comments {
  /** The content, with the problems that lie there. `thing` is a node, a written cell, or the list of a title's nodes. */
  around(thing: object, content: string): string
  /** Null where there are none. */
  xml(namespaces: Readonly<Record<string, string>>): string | null
}

/** Who says so, in Word's margin. */
const author = { 'w:author': 'delrapport', 'w:initials': 'd' } as const

export function createComments(problems: readonly Problem[], places: ProblemPlaces): Comments {
  const written: string[] = []
  const add = ({ number, described: { message, hint } }: Problem): number => {
    const text = paragraphXml(paragraph(run(`${number}. ${message} ${hint}`), { style: 'CommentText' }))
    return written.push(element('w:comment', { 'w:id': written.length, ...author }, text)) - 1
  }
  return {
    around(thing, content) {
      const ids = places.at(thing).map((number) => add(problems[number - 1]!))
      return ids.reduce(
        (whole, id) =>
          `<w:commentRangeStart w:id="${id}"/>${whole}<w:commentRangeEnd w:id="${id}"/>${rawRun(`<w:commentReference w:id="${id}"/>`)}`,
        content,
      )
    },
    xml: (namespaces) => (written.length === 0 ? null : element('w:comments', namespaces, written)),
  }
}
