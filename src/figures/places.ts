/** Whether a sentence in one part of a report can be about a table in another. */

import { remembered } from '../model/remembered.ts'
import { labelOf } from './contradiction.ts'
import type { Passages } from './passages.ts'
import { saidWords, type NamedRow } from './row-names.ts'
import { wordsOf } from './words.ts'

/** Headings of these words alone speak of no one in particular. */
const neutral = new Set(
  `ekonomi ekonomin ekonomisk ekonomiska ekonomiskt rapport resultat resultatet uppföljning sammanfattning sammanfattande
  inledning kommentar kommentarer analys helår helåret helårs prognos prognosen budget utfall avvikelse avvikelser
  budgetavvikelse budgetavvikelser översikt året årets korthet viktiga händelser drift driften driftredovisning
  driftsredovisning verksamhet verksamheten verksamheter perioden period periodens bedömning tabell siffror nyckeltal
  investeringar investeringarna delårsrapport årsredovisning delåret läget utveckling utvecklingen redovisning nämnden
  nämndens nämnderna nämndernas förvaltningen personal mål text kapitel economy report result results summary
  introduction comments comment analysis forecast outcome deviation deviations overview year period table figures
  operations investments development financial finances board`.split(/\s+/),
)

/** Those of the rows that a sentence in a section can be about; of the same rows and section always the same list. */
export type Reach = (section: string) => (rows: readonly NamedRow[]) => readonly NamedRow[]

/**
 * Another board's, another unit's, another part of the report's: what stands under headings of its own is about those,
 * unless they say no more than that it is about the economy, or name the row.
 */
export function createReach({ sections, titles }: Pick<Passages, 'sections' | 'titles'>): Reach {
  const pathOf = remembered((section: string) => section.split('/').slice(0, -1))
  const placeOf = ({ table }: NamedRow): string => sections.get(table.id) ?? ''
  /** Of each heading that a section stands under the words that speak of someone in particular. */
  const telling = remembered((section: string) =>
    (titles.get(section) ?? []).map((heading) => wordsOf(heading).filter((word) => !neutral.has(word))),
  )
  const labelWords = remembered(
    (row: NamedRow): ReadonlySet<string> => new Set(saidWords(labelOf(row)).map(({ word }) => word)),
  )

  /** What a row's label must say for a sentence in the section to be about a table in the other one. */
  function wordsBetween(section: string, tableSection: string): readonly string[] {
    if (tableSection.startsWith(section)) return []
    const [own, other] = [pathOf(section), pathOf(tableSection)]
    let shared = 0
    while (shared < own.length && own[shared] === other[shared]) shared++
    return telling(section).slice(shared).flat()
  }

  return remembered((section: string) => {
    if (telling(section).every((words) => words.length === 0)) return (rows) => rows
    const wordsTo = remembered((tableSection: string) => wordsBetween(section, tableSection))
    return remembered((rows: readonly NamedRow[]) => {
      const near = rows.filter((row) => wordsTo(placeOf(row)).every((word) => labelWords(row).has(word)))
      return near.length === rows.length ? rows : near
    })
  })
}
