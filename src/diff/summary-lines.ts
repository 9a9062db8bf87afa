/** The three lines that a comparison begins with: figures, decisions and goals, chapters. */

import type { Localized } from '../model/language.ts'
import type { Summary } from './summary.ts'

export const summaryLines: Localized<(summary: Summary) => readonly string[]> = {
  sv: (s) =>
    [
      [
        s.figures === 0
          ? 'Inga siffror är ändrade'
          : `${s.figures} ${s.figures === 1 ? 'siffra är ändrad' : 'siffror är ändrade'}, i ${s.tables} ${s.tables === 1 ? 'tabell' : 'tabeller'}`,
        ...counted(s.rowsAdded, 'rad har tillkommit', 'rader har tillkommit'),
        ...counted(s.rowsRemoved, 'rad är borttagen', 'rader är borttagna'),
        ...counted(s.tablesAdded, 'tabell har tillkommit', 'tabeller har tillkommit'),
        ...counted(s.tablesRemoved, 'tabell är borttagen', 'tabeller är borttagna'),
      ],
      [
        s.finished === 0
          ? 'Inga beslut eller åtgärder har blivit klara'
          : `${s.finished} ${s.finished === 1 ? 'beslut eller åtgärd har blivit klar' : 'beslut eller åtgärder har blivit klara'}`,
        s.verdicts === 0
          ? 'inget mål har fått annan måluppfyllelse'
          : `${s.verdicts} mål har fått annan måluppfyllelse`,
        ...counted(
          s.states,
          'annan uppgift om status, datum eller mål är ändrad',
          'andra uppgifter om status, datum eller mål är ändrade',
        ),
      ],
      [
        s.chaptersRewritten === 0
          ? 'Inga kapitel har ändrad text'
          : `${s.chaptersRewritten} kapitel har ändrad text`,
        ...counted(s.chaptersRenamed, 'har fått nytt namn', 'har fått nya namn'),
        ...counted(s.chaptersAdded, 'har tillkommit', 'har tillkommit'),
        ...counted(s.chaptersRemoved, 'är borttaget', 'är borttagna'),
        ...counted(s.texts, 'text i tabell är ändrad', 'texter i tabeller är ändrade'),
      ],
    ].map((parts) => `${parts.join('; ')}.`),
  en: (s) =>
    [
      [
        s.figures === 0
          ? 'No figures changed'
          : `${s.figures} ${s.figures === 1 ? 'figure' : 'figures'} changed, in ${s.tables} ${s.tables === 1 ? 'table' : 'tables'}`,
        ...counted(s.rowsAdded, 'row added', 'rows added'),
        ...counted(s.rowsRemoved, 'row removed', 'rows removed'),
        ...counted(s.tablesAdded, 'table added', 'tables added'),
        ...counted(s.tablesRemoved, 'table removed', 'tables removed'),
      ],
      [
        s.finished === 0
          ? 'No decisions or actions were finished'
          : `${s.finished} ${s.finished === 1 ? 'decision or action was' : 'decisions or actions were'} finished`,
        s.verdicts === 0
          ? 'no goal’s fulfilment changed'
          : `the fulfilment of ${s.verdicts} ${s.verdicts === 1 ? 'goal' : 'goals'} changed`,
        ...counted(
          s.states,
          'other change of status, date or target',
          'other changes of status, dates or targets',
        ),
      ],
      [
        s.chaptersRewritten === 0
          ? 'No chapter’s text changed'
          : `The text of ${s.chaptersRewritten} ${s.chaptersRewritten === 1 ? 'chapter' : 'chapters'} changed`,
        ...counted(s.chaptersRenamed, 'chapter renamed', 'chapters renamed'),
        ...counted(s.chaptersAdded, 'chapter added', 'chapters added'),
        ...counted(s.chaptersRemoved, 'chapter removed', 'chapters removed'),
        ...counted(s.texts, 'text in a table changed', 'texts in tables changed'),
      ],
    ].map((parts) => `${parts.join('; ')}.`),
}

/** `3 rader har tillkommit`; nothing for none. */
export function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
}
