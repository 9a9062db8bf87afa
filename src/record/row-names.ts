/** What the rows of a table are called where each has to be told from every other. */

import type { Language, Localized } from '../model/language.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Table } from '../model/table.ts'
import { isLoneFigure } from '../tables/free-columns.ts'
import { comparedLabel, labelColumn, labelsDown, rowLabel, unlabelledTotal } from '../tables/row-names.ts'
import { recordTexts } from './texts.ts'

/**
 * Row by row: its label alone where that is enough, else with what else stands in words in the row and not in those of the
 * same label, as `april (2024)`, and with its number where that does not tell them apart either.
 */
export const namesOfRows: Localized<(table: Table) => readonly string[]> = {
  sv: rememberedOf((table: Table) => rowNames(table, 'sv')),
  en: rememberedOf((table: Table) => rowNames(table, 'en')),
}

function rowNames(table: Table, language: Language): readonly string[] {
  const labels = table.rows.map(
    ({ role }, row) => rowLabel(table, row) || (role === 'total' ? unlabelledTotal[language] : ''),
  )
  const names = [...labels]
  for (const rows of alike(labels)) {
    const said = wordsThatDiffer(table, rows)
    const shared = new Set(alike(said).flat())
    for (const [at, row] of rows.entries()) {
      const what = [said[at], shared.has(at) ? recordTexts[language].figures.nthRow(row + 1) : '']
      const more = what.filter(Boolean).join(', ')
      names[row] = labels[row] === '' ? more : `${labels[row]} (${more})`
    }
  }
  return names
}

/** Of the rows of one label, what each says in the columns of words that they do not share. */
function wordsThatDiffer(table: Table, rows: readonly number[]): string[] {
  const telling = table.columns.flatMap(({ role, type }, column) => {
    if (type !== 'text' || column === labelColumn(table.columns)) return []
    const down = role === 'group' ? labelsDown(table, column) : textsDown(table, column)
    const texts = rows.map((row) => down[row]!)
    return new Set(texts).size === 1 || (role !== 'group' && texts.some(isLoneFigure)) ? [] : [texts]
  })
  return rows.map((_, at) =>
    telling
      .map((texts) => texts[at]!)
      .filter(Boolean)
      .join(', '),
  )
}

const textsDown = ({ rows }: Table, column: number): string[] =>
  rows.map(({ cells }) => cells[column]?.written.text ?? '')

/** The places of those that are the same, each list of them in order. */
function alike(texts: readonly string[]): number[][] {
  const places = new Map<string, number[]>()
  for (const [at, text] of texts.entries()) {
    const key = comparedLabel(text)
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  return [...places.values()].filter(({ length }) => length > 1)
}
