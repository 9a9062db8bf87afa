/**
 * Which rows of the tables a sentence names: by the words of their labels, inflected as Swedish and English inflect, by a
 * part of a label that no other label has, or by the initials that boards go by (`BUN`).
 */

import type { Report } from '../model/report.ts'
import { addTo } from '../model/add-to.ts'
import { remembered } from '../model/remembered.ts'
import type { Table } from '../model/table.ts'
import { isSameWord, stemsOf } from './words.ts'
import { labelColumn } from '../tables/row-names.ts'

export interface NamedRow {
  readonly table: Table
  readonly row: number
}

/** A stretch of a text that names one row, or several that are called the same. */
export interface RowName {
  readonly start: number
  readonly end: number
  readonly rows: readonly NamedRow[]
  /** Rows that the same words may stand for: their labels hold more words. */
  readonly perhaps: readonly NamedRow[]
  /** All words of the label are said. */
  readonly isWhole: boolean
}

interface Label {
  readonly words: readonly string[]
  readonly rows: NamedRow[]
}

interface Said {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words that a label may hold or do without. */
const joints = new Set(
  `och eller för av på per med till från i vid om samt inkl exkl inklusive exklusive m mm fl s the and or for of to from in`.split(
    /\s+/,
  ),
)
/** What so many rows are about that a part of a label would say too little. */
const general = new Set(
  `övriga övrigt övrig kostnad kostnader kostnaderna intäkt intäkter intäkterna verksamhet verksamheten verksamhetens
  verksamheter resultat resultatet nämnd nämnden nämnder avdelning avdelningen enhet enheten förvaltning förvaltningen
  summa totalt total totala årets antal andel avgår kommunen kommunens koncernen kommunal kommunala medel budget utfall
  prognos avvikelse överskott överskottet underskott underskottet förändring föregående innan efter netto poster varav gemensamma andra andelar other cost costs income
  result total number share department activities`.split(/\s+/),
)

/** Words that as many rows may be meant by name none. */
const vague = 40
/** Nobody says a label of more words in a sentence. */
const mostWords = 30
/** A word that so many labels have, and none of them a rarer one, tells none of them from the others. */
const crowd = 400

export const saidWords = (text: string): Said[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\d]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))

/** The words of a label that name its row: no notes, no units, no years. */
function labelWords(label: string): string[] {
  const bare = label
    .replace(/\[\^[^\]]*\]/g, ' ')
    .replace(/\s\d\)|\*+/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/,\s*(?:[mt]?n?kr|%|st|procent|kronor)\s*$/i, ' ')
  const words = saidWords(bare).map(({ word }) => word)
  const named = words.filter((word) => !joints.has(word) && !/^(?:19|20)\d\d$/.test(word))
  return named.length <= mostWords && named.some((word) => /\p{L}{2}/u.test(word)) ? named : []
}

/** `Barn- och utbildningsnämnden`: bun. */
function initialsOf(words: readonly string[]): string | null {
  const body = /(nämnd|styrelse|förvaltning|kontor|utskott)/.exec(words.at(-1) ?? '')
  if (!body || body.index === 0) return null
  const initials = words.map((word) => word[0]).join('') + body[1]![0]
  return initials.length > 1 ? initials : null
}

export function createRowNames({ tables }: Pick<Report, 'tables'>): (text: string) => RowName[] {
  const labels = labelsOf(tables)
  const byStem = new Map<string, Label[]>()
  const byInitials = new Map<string, Label[]>()
  const endings = new Map<string, Set<Label>>()
  for (const label of labels) {
    for (const stem of new Set(label.words.flatMap(stemsOfName))) addTo(byStem, stem, label)
    const initials = initialsOf(label.words)
    if (initials) addTo(byInitials, initials, label)
    for (const word of label.words)
      for (let at = 3; at + 5 <= word.length; at++) {
        const key = word.slice(at, at + 6)
        endings.set(key, (endings.get(key) ?? new Set()).add(label))
      }
  }
  /** Labels by the word that fewest of them have. */
  const byRarest = new Map<string, Label[]>()
  for (const label of labels) {
    const rarest = label.words.reduce((a, b) => (byStem.get(b)!.length < byStem.get(a)!.length ? b : a))
    for (const stem of stemsOfName(rarest)) addTo(byRarest, stem, label)
  }

  const holding = remembered(
    (word: string): ReadonlySet<Label> =>
      new Set(
        stemsOf(word)
          .flatMap((stem) => byStem.get(stem) ?? [])
          .filter(({ words }) => words.some((own) => isSameName(own, word))),
      ),
  )

  /** The one label that a word is a part of, and of no other, not even within a compound. */
  const onlyHolder = remembered((word: string): Label | null => {
    if (word.length < 5 || general.has(word)) return null
    const [only, ...more] = holding(word)
    if (!only || more.length > 0 || only.words.length < 2) return null
    for (const label of endings.get(word.slice(0, 6)) ?? []) if (label !== only) return null
    return only
  })

  const candidates = remembered((word: string): readonly Label[] => {
    if (joints.has(word)) return []
    const found = new Set(stemsOf(word).flatMap((stem) => byRarest.get(stem) ?? []))
    return found.size > crowd ? [] : [...found]
  })

  const perhapsOf = (words: readonly string[], named: Label): readonly NamedRow[] =>
    perhapsOfSaid(named)(words.join(' '))
  const perhapsOfSaid = remembered((named: Label) =>
    remembered((said: string) => labelsWith(said.split(' '), named)),
  )

  function labelsWith(words: readonly string[], named: Label): NamedRow[] {
    const [fewest, ...others] = words.map(holding).sort((a, b) => a.size - b.size)
    const rows: NamedRow[] = []
    for (const label of fewest ?? []) {
      if (rows.length > vague) break
      if (label !== named && others.every((one) => one.has(label)))
        for (const row of label.rows) rows.push(row)
    }
    return rows
  }

  return (text) => {
    const said = saidWords(text)
    const found = said.flatMap(({ word, start, end }, index): Found[] => {
      if (joints.has(word)) return []
      const [initials, ...others] = byInitials.get(word) ?? []
      const isInitials = initials && others.length === 0 && /^\p{Lu}{2,4}$/u.test(text.slice(start, end))
      const part = onlyHolder(word)
      return [
        ...candidates(word).flatMap((label) => wholeAt(label, said, index) ?? []),
        ...(isInitials ? [{ label: initials, start, end, isWhole: true }] : []),
        ...(part ? [{ label: part, start, end, isWhole: false }] : []),
      ]
    })
    return withoutInner(found).flatMap(({ label, start, end, isWhole }) => {
      const words = isWhole ? label.words : saidWords(text.slice(start, end)).map(({ word }) => word)
      const perhaps = perhapsOf(words, label)
      const isVague = label.rows.length + perhaps.length > vague
      return isVague ? [] : [{ start, end, rows: label.rows, perhaps, isWhole }]
    })
  }
}

interface Found {
  readonly label: Label
  readonly start: number
  readonly end: number
  readonly isWhole: boolean
}

/** The whole label, with the word at the index among its words. */
function wholeAt(label: Label, said: readonly Said[], index: number): Found | null {
  for (let from = index; from >= Math.max(0, index - 3 * label.words.length); from--) {
    const last = lastOf(label, said, from)
    if (last >= index) return { label, start: said[from]!.start, end: said[last]!.end, isWhole: true }
  }
  return null
}

/** The index of the label's last word, where its first stands at the given one; words that join them are passed over. */
function lastOf({ words }: Label, said: readonly Said[], from: number): number {
  let at = from
  for (const [index, word] of words.entries()) {
    if (index > 0) while (at < said.length && joints.has(said[at]!.word)) at++
    if (at >= said.length || !isSameName(word, said[at]!.word)) return -1
    at++
  }
  return at - 1
}

/** `HR:s` is two words, `VAs` is one. */
const stemsOfName = (own: string): string[] => (own.length < 4 ? [own, `${own}s`] : stemsOf(own))

const isSameName = (own: string, said: string): boolean =>
  isSameWord(own, said) || (own.length < 4 && said === `${own}s`)

function labelsOf(tables: readonly Table[]): Label[] {
  const labels = new Map<string, Label>()
  for (const table of tables) {
    const key = labelColumn(table.columns)
    table.rows.forEach(({ cells, role }, row) => {
      if (role === 'heading') return
      const words = labelWords(cells[key]?.written.text ?? '')
      if (words.length === 0) return
      const id = words.join(' ')
      const label = labels.get(id) ?? { words, rows: [] }
      labels.set(id, label)
      label.rows.push({ table, row })
    })
  }
  return [...labels.values()]
}

/** What is found without what stands within another find; parts of one label are one. */
function withoutInner(found: readonly Found[]): Found[] {
  const byPlace = [...found].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(b.isWhole) - Number(a.isWhole),
  )
  const kept: Found[] = []
  for (const one of byPlace) {
    const last = kept.at(-1)
    if (last && one.start < last.end) {
      // A whole label goes before a part of another that begins before it.
      if (one.isWhole && !last.isWhole) kept[kept.length - 1] = one
    } else if (last && !one.isWhole && !last.isWhole && last.label === one.label)
      kept[kept.length - 1] = { ...last, end: one.end }
    else kept.push(one)
  }
  return kept
}
