/** Whether a sentence in one part of a report can be about a table in another. */

import type { Passages } from './passages.ts'
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

/**
 * Another board's, another unit's, another part of the report's: what stands under headings of its own is about those,
 * unless they say no more than that it is about the economy, or name the row.
 */
export function isAbout(
  section: string,
  tableSection: string,
  { titles }: Pick<Passages, 'titles'>,
  labelWords: readonly string[],
): boolean {
  if (tableSection.startsWith(section)) return true
  const [own, other] = [section, tableSection].map((path) => path.split('/').slice(0, -1)) as [
    string[],
    string[],
  ]
  let shared = 0
  while (shared < own.length && own[shared] === other[shared]) shared++
  const headings = (titles.get(section) ?? []).slice(shared)
  return headings.every((heading) =>
    wordsOf(heading).every((word) => neutral.has(word) || labelWords.includes(word)),
  )
}
