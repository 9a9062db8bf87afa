/** Lists: how each of Word's levels is marked, and one counting of its own for each list of the report. */

import { points } from './lengths.ts'
import { paragraphProperties, runProperties } from './paragraph.ts'
import { element } from '../office/xml.ts'
import { valued } from './valued.ts'

export type ListMark = 'bullet' | 'number' | 'done' | 'notDone'

export interface Lists {
  /** The number of a new list, which counts from `start` at that level. */
  begin(mark: ListMark, level: number, start: number): number
  xml(): string
}

export const deepest = 8
/** How far a level is set in, in twips. */
export const step = points(18)

const bullets = ['\u2022', '\u2013', '\u2022'] as const

/** Kinds of marks, by the number of their definition. */
const marks: readonly ListMark[] = ['bullet', 'number', 'done', 'notDone']

export function createLists(): Lists {
  const begun: string[] = []
  return {
    begin(mark, level, start) {
      const number = begun.length + 1
      const own = mark === 'number' ? startAt(level, start) : ''
      begun.push(element('w:num', { 'w:numId': number }, valued('w:abstractNumId', marks.indexOf(mark)), own))
      return number
    },
    xml: () =>
      element(
        'w:numbering',
        { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
        marks.map(definition),
        begun,
      ),
  }
}

const startAt = (level: number, start: number): string =>
  element('w:lvlOverride', { 'w:ilvl': level }, valued('w:startOverride', start))

const definition = (mark: ListMark, index: number): string =>
  element(
    'w:abstractNum',
    { 'w:abstractNumId': index },
    valued('w:multiLevelType', 'hybridMultilevel'),
    Array.from({ length: deepest + 1 }, (_, level) => levelXml(mark, level)),
  )

const levelXml = (mark: ListMark, level: number): string =>
  element(
    'w:lvl',
    { 'w:ilvl': level },
    valued('w:start', 1),
    valued('w:numFmt', mark === 'number' ? 'decimal' : 'bullet'),
    valued('w:lvlText', signOf(mark, level)),
    valued('w:lvlJc', 'left'),
    paragraphProperties({ indent: { left: step * (level + 1), hanging: step } }),
    mark === 'done' || mark === 'notDone' ? runProperties({ font: 'Segoe UI Symbol' }) : '',
  )

const signOf = (mark: ListMark, level: number): string =>
  ({
    bullet: bullets[level % bullets.length]!,
    number: `%${level + 1}.`,
    done: '\u2611',
    notDone: '\u2610',
  })[mark]
