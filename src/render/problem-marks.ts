/** A draft's problems at the places where they lie: `[3]`, linked to the list of problems. */

import { addTo } from '../model/add-to.ts'
import type { Described } from '../diagnostics/describe.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import { placesOf, type Place } from '../places/places.ts'
import type { Marks } from './render-context.ts'

export interface Problem {
  /** Counts from 1, in the order of the list. */
  readonly number: number
  readonly diagnostic: Diagnostic
  readonly described: Described
}

/** The numbers of the problems that belong to a node, a written cell, or a list of a title's nodes. */
export interface ProblemPlaces {
  at(thing: object): readonly number[]
}

/**
 * Each problem of a chapter is marked once: in the innermost place that holds it, else in the next one after it. A cell of
 * a file that is printed twice is marked twice.
 */
export function problemPlaces(problems: readonly Problem[], report: Report): ProblemPlaces {
  if (problems.length === 0) return { at: () => [] }
  const places = placesOf(report)
  const numbers = new Map<Place, number[]>()
  for (const { number, diagnostic } of problems.toSorted(byStart)) {
    const { span } = diagnostic
    const place = places.at(span).find(takesMarks) ?? places.nearest(span, takesMarks)
    if (!place) continue
    const marked = new Set<Table>()
    for (const same of places.at(place.span)) {
      if (!takesMarks(same) || !isSame(same.span, place.span)) continue
      // All cells of a table that is made of others stand at its directive: the first bears the mark.
      const { thing } = same
      if (thing.type === 'cell' && marked.has(thing.table)) continue
      if (thing.type === 'cell') marked.add(thing.table)
      addTo(numbers, same, number)
    }
  }
  return {
    at(thing) {
      const place = places.of(thing)
      return (place && numbers.get(place)) ?? []
    },
  }
}

export function createMarks(problems: readonly Problem[], report: Report): Marks {
  const places = problemPlaces(problems, report)
  return { at: (thing) => marksHtml(places.at(thing)) }
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

const byStart = (a: Problem, b: Problem): number =>
  a.diagnostic.span.start - b.diagnostic.span.start || a.number - b.number

/** Marks can be set in titles, headings, paragraphs, figures, and the cells of tables. */
const takesMarks = ({ thing }: Place): boolean =>
  thing.type === 'title' ||
  thing.type === 'cell' ||
  (thing.type === 'node' && markedTypes.has(thing.node.type))

const markedTypes = new Set(['paragraph', 'heading', 'figureBlock', 'chartBlock'])

const marksHtml = (numbers: readonly number[]): string =>
  numbers.map((number) => `<a class="problem-mark" href="#problem--${number}">[${number}]</a>`).join('')

/** Those that a draft tells of. */
export const problemsTold = (problems: readonly Diagnostic[]): readonly Diagnostic[] =>
  problems.filter(({ severity }) => severity !== 'info')

/** Nobody reads a longer list, and a page holds no more marks. */
const problemLimit = 500

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/** Those that a draft lists, numbered and put into words. */
export const shownProblems = (
  all: readonly Diagnostic[],
  inWords: (diagnostic: Diagnostic) => Described,
): readonly Problem[] =>
  problemsToShow(all).map((diagnostic, index) => ({
    number: index + 1,
    diagnostic,
    described: inWords(diagnostic),
  }))

/** As many as a draft shows, errors before warnings, in the order that they had. */
function problemsToShow(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const problems = problemsTold(all)
  if (problems.length <= problemLimit) return problems
  const errors = problems.filter(isError)
  const kept = new Set([...errors, ...problems.filter((problem) => !isError(problem))].slice(0, problemLimit))
  return problems.filter((problem) => kept.has(problem))
}
