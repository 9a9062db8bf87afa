/** Swedish abbreviations as the rules of writing have them: `bl.a.`, not `b.la.`; what is merely unusual is left alone. */

import { languageOf } from '../model/language.ts'
import { entry } from '../diagnostics/entry.ts'
import { eachProse, spanWithin } from './prose.ts'
import { ruleWith } from './rule.ts'

/** The right forms, each with its slips beside those of dots and spaces, which all can have. */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  'bl.a.': ['b.la.', 'b.la', 'b.l.a.', 'b.l.a', 'b l a'],
  't.ex.': ['t.e.x.', 't.e.x'],
  'fr.o.m.': ['f.r.o.m.', 'f.r.o.m', 'f r o m', 'fr.om.', 'fr.om'],
  't.o.m.': ['t.om.', 't.om', 'to.m.', 'to.m'],
  'p.g.a.': ['pga.', 'pga', 'p.ga.', 'p.ga', 'pg.a.', 'pg.a'],
  'd.v.s.': ['d.vs.', 'd.vs', 'dv.s.', 'dv.s'],
  'o.s.v.': ['o.sv.', 'o.sv', 'os.v.', 'os.v'],
  'm.fl.': [],
  'm.m.': [],
  's.k.': [],
  'e.d.': [],
  'f.n.': [],
}

/** Two single letters may be quantities or initials; these are looked for in small letters, and not after a figure. */
const hasTwoLetters = (right: string): boolean => right.length === 4

const space = String.raw`[ \u00a0]`
const escaped = (text: string): string => text.replaceAll('.', String.raw`\.`)
const eitherCase = (text: string): string => `[${text[0]!.toUpperCase()}${text[0]}]${text.slice(1)}`

/** `t.ex.` in every mixture of dots and spaces, the right one too. */
const mixtures = (right: string): string =>
  right
    .split('.')
    .slice(0, -1)
    .join(String.raw`(?:\.${space}?|${space})`) + String.raw`\.?`

const anyForm = Object.entries(abbreviations)
  .map(([right, slips]) =>
    hasTwoLetters(right)
      ? String.raw`(?<!\d${space}?)${mixtures(right)}`
      : [mixtures(right), ...slips.map(escaped)].map(eitherCase).join('|'),
  )
  // In small letters and inside a sentence: `Tex` is a name, and TeX a format.
  .concat(String.raw`tex\.(?=${space})`)
  .join('|')

const before = String.raw`(?<![^\s(\["”“’'»–—])`
const after = String.raw`(?=[,;:!?)\]"”’'»…]*(?:$|[\s–—]))`
const written = new RegExp(`${before}(?:${anyForm})${after}`, 'gu')

/** What a text without can be passed by for. */
const telling = /[.\s]|ga/

const codes = {
  'text/abbreviation': entry<{ written: string; proposed: string; exact: boolean }>({
    severity: 'warning',
    fix: ({ proposed, exact }) => (exact ? proposed : null),
    sv: {
      message: ({ written }) => `”${written}” är inte den vedertagna förkortningen.`,
      hint: ({ proposed }) =>
        proposed.endsWith('.') ? `Skriv ${proposed}` : `Skriv ${proposed} utan punkt.`,
    },
    en: {
      message: ({ written }) => `“${written}” is not the established abbreviation.`,
      hint: ({ proposed }) =>
        proposed.endsWith('.') ? `Write ${proposed}` : `Write ${proposed} without a full stop.`,
    },
  }),
}

/** Words that take no dot; at the end of a sentence they have one, so what follows must show that it goes on. */
const dotted =
  /(?<![^\s("”])(?:[Cc]a\.(?=[ \u00a0][\p{Ll}\d])|(?<=\d[ \u00a0])(?:kr|st)\.(?= \p{Ll})|[Nn]r\.(?=[ \u00a0]\d))/gu

const rightForms = new Map(Object.keys(abbreviations).map((right) => [lettersOf(right), right]))

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '').toLowerCase()
}

export const abbreviation = ruleWith(codes, (report, emit) => {
  if (report.meta.language !== 'sv') return
  eachProse(report, (prose) => {
    const { text, exact, opens, cell, at } = prose
    if (languageOf(prose.lang) !== 'sv') return
    // What a row is called was mostly settled elsewhere: in a budget, a plan of accounts, last year's report.
    if ((cell !== null && cell !== 'text') || at?.isLabel || !telling.test(text)) return
    const check = (found: string, index: number, proposed: string) => {
      if (found === proposed || (index === 0 && !opens)) return
      emit('text/abbreviation', { written: found, proposed, exact }, spanWithin(prose, index, found.length))
    }
    for (const { 0: found, index } of text.matchAll(written)) check(found, index, rightForm(found))
    for (const { 0: found, index } of text.matchAll(dotted)) check(found, index, found.slice(0, -1))
  })
})

function rightForm(found: string): string {
  const right = rightForms.get(lettersOf(found))!
  return found[0] === right[0] ? right : right[0]!.toUpperCase() + right.slice(1)
}
