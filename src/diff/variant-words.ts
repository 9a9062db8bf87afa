/** The words of a comparison of two variants: neither came before the other, so that nothing has changed; they differ. */

import type { Localized } from '../model/language.ts'
import type { Summary } from './summary.ts'
import { counted } from './summary-lines.ts'
import { words, type DiffWords } from './words.ts'

export interface VariantNames {
  readonly before: string
  readonly after: string
}

export const variantWords: Localized<(names: VariantNames) => DiffWords> = {
  sv: ({ before, after }) => ({
    ...words.sv,
    title: 'Vad som skiljer',
    before,
    after,
    change: 'Skillnad',
    rewrittenShare: 'Ord som skiljer',
    added: `Bara i ${after}`,
    removed: `Bara i ${before}`,
    rewritten: 'Texten skiljer',
    figures: 'Siffror som skiljer',
    states: 'Status, datum och mål som skiljer',
    texts: 'Text som skiljer',
    rowsAdded: `Rader bara i ${after}`,
    rowsRemoved: `Rader bara i ${before}`,
    verdictsChanged: 'Måluppfyllelse som skiljer',
    sameChapters: (count) => (count === 1 ? '1 kapitel är lika.' : `${count} kapitel är lika.`),
    wasCalled: (title) => `heter ”${title}” i ${before}`,
    columnAdded: (heading) => `Kolumnen ”${heading}” finns bara i ${after}.`,
    columnRenamed: (one, other) => `Kolumnen ”${other}” heter ”${one}” i ${before}.`,
    columnRemoved: (heading) => `Kolumnen ”${heading}” finns bara i ${before}.`,
    signsDiffer:
      'Varianterna skriver intäkter och kostnader med olika tecken. Skillnaderna är räknade på talen som de står.',
    nothing: 'Ingenting skiljer.',
  }),
  en: ({ before, after }) => ({
    ...words.en,
    title: 'What differs',
    before,
    after,
    change: 'Difference',
    rewrittenShare: 'Words that differ',
    added: `Only in ${after}`,
    removed: `Only in ${before}`,
    rewritten: 'The text differs',
    figures: 'Figures that differ',
    states: 'Status, dates and targets that differ',
    texts: 'Text that differs',
    rowsAdded: `Rows only in ${after}`,
    rowsRemoved: `Rows only in ${before}`,
    verdictsChanged: 'Fulfilment that differs',
    sameChapters: (count) => (count === 1 ? '1 chapter is the same.' : `${count} chapters are the same.`),
    wasCalled: (title) => `is called “${title}” in ${before}`,
    columnAdded: (heading) => `The column “${heading}” is only in ${after}.`,
    columnRenamed: (one, other) => `The column “${other}” is called “${one}” in ${before}.`,
    columnRemoved: (heading) => `The column “${heading}” is only in ${before}.`,
    signsDiffer:
      'The variants sign income and costs in different ways. Differences are computed from the numbers as they stand.',
    nothing: 'Nothing differs.',
  }),
}

export const variantLines: Localized<(summary: Summary, names: VariantNames) => readonly string[]> = {
  sv: (s, { before, after }) =>
    [
      [
        s.figures === 0
          ? 'Inga siffror skiljer'
          : `${s.figures} ${s.figures === 1 ? 'siffra' : 'siffror'} skiljer, i ${s.tables} ${s.tables === 1 ? 'tabell' : 'tabeller'}`,
        ...counted(s.rowsAdded, `rad finns bara i ${after}`, `rader finns bara i ${after}`),
        ...counted(s.rowsRemoved, `rad finns bara i ${before}`, `rader finns bara i ${before}`),
        ...counted(s.tablesAdded, `tabell finns bara i ${after}`, `tabeller finns bara i ${after}`),
        ...counted(s.tablesRemoved, `tabell finns bara i ${before}`, `tabeller finns bara i ${before}`),
      ],
      [
        ...counted(
          s.finished + s.states,
          'uppgift om status, datum eller mål skiljer',
          'uppgifter om status, datum eller mål skiljer',
        ),
        ...counted(s.verdicts, 'mål har olika måluppfyllelse', 'mål har olika måluppfyllelse'),
      ],
      [
        s.chaptersRewritten === 0
          ? 'Inga kapitel har text som skiljer'
          : `${s.chaptersRewritten} kapitel har text som skiljer`,
        ...counted(s.chaptersRenamed, 'kapitel har olika namn', 'kapitel har olika namn'),
        ...counted(s.chaptersAdded, `finns bara i ${after}`, `finns bara i ${after}`),
        ...counted(s.chaptersRemoved, `finns bara i ${before}`, `finns bara i ${before}`),
        ...counted(s.texts, 'text i tabell skiljer', 'texter i tabeller skiljer'),
      ],
    ].flatMap((parts) => (parts.length === 0 ? [] : [`${parts.join('; ')}.`])),
  en: (s, { before, after }) =>
    [
      [
        s.figures === 0
          ? 'No figures differ'
          : `${s.figures} ${s.figures === 1 ? 'figure differs' : 'figures differ'}, in ${s.tables} ${s.tables === 1 ? 'table' : 'tables'}`,
        ...counted(s.rowsAdded, `row only in ${after}`, `rows only in ${after}`),
        ...counted(s.rowsRemoved, `row only in ${before}`, `rows only in ${before}`),
        ...counted(s.tablesAdded, `table only in ${after}`, `tables only in ${after}`),
        ...counted(s.tablesRemoved, `table only in ${before}`, `tables only in ${before}`),
      ],
      [
        ...counted(
          s.finished + s.states,
          'status, date or target differs',
          'statuses, dates or targets differ',
        ),
        ...counted(s.verdicts, 'goal’s fulfilment differs', 'goals’ fulfilment differs'),
      ],
      [
        s.chaptersRewritten === 0
          ? 'No chapter’s text differs'
          : `The text of ${s.chaptersRewritten} ${s.chaptersRewritten === 1 ? 'chapter' : 'chapters'} differs`,
        ...counted(s.chaptersRenamed, 'chapter has two names', 'chapters have two names'),
        ...counted(s.chaptersAdded, `chapter only in ${after}`, `chapters only in ${after}`),
        ...counted(s.chaptersRemoved, `chapter only in ${before}`, `chapters only in ${before}`),
        ...counted(s.texts, 'text in a table differs', 'texts in tables differ'),
      ],
    ].flatMap((parts) => (parts.length === 0 ? [] : [`${parts.join('; ')}.`])),
}
