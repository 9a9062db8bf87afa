/** What the columns are that no kind declares: which of them names the rows, and which hold figures. */

import type { PhrasingContent } from 'mdast'
import type { Column, Table } from '../model/table.ts'

/** Longer texts are no figures. */
const longest = 40
const figure = /^[-+\u2212\u2013]? ?\d[\d .,\u00a0\u202f]*[%‰]?$/
const noFigure = /^(?:[-\u2013\u2014\u2212]|\.\.|…|[<>≤≥]=? ?\d[\d .,\u00a0\u202f]*%?)$/
/** A year is a name, and stands like one. */
const year = /^(?:19|20)\d\d$/

/** The first column, where it holds words. A list of one column has no rows to name. */
export function namesRows({ columns, rows }: Table): boolean {
  const isDeclared = columns.some(({ role }) => role === 'key' || role === 'group')
  if (isDeclared || columns.length < 2) return false
  const names = rows.map(({ cells }) => cells[0]!.written.text).filter((text) => text !== '')
  return 2 * names.filter((text) => /\p{L}/u.test(text)).length > names.length
}

/** Whether all that stands in the column is figures; what stands first is a name, be it a number. */
export function holdsFigures({ columns, rows }: Table, index: number): boolean {
  if (index === 0 || !isFree(columns[index]!)) return false
  const texts = rows.map(({ cells }) => cells[index]!.written.text).filter((text) => text !== '')
  return texts.some(isLoneFigure) && texts.every((text) => isFigure(text) || noFigure.test(text))
}

/** Whether a text is a figure and nothing else, whatever stands around it; a year is a name. */
export const isLoneFigure = (text: string): boolean => isFigure(text) && !year.test(text)

const isFigure = (text: string): boolean => text.length <= longest && figure.test(text)

const isFree = ({ id, type }: Column): boolean => id === null && type === 'text'

/** A figure with a sign for minus rather than a hyphen; alone it is a dash. Elements may stand around it. */
export const withMinus = (html: string): string =>
  html.replace(/^((?:<[^<>]*>)*)-(?= ?\d)/, '$1\u2212').replace(/^((?:<[^<>]*>)*)-(?=$|<)/, '$1\u2013')

/** The same for content, in bold type too. */
export function contentWithMinus(content: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...others] = content
  if (first?.type === 'text') return [{ ...first, value: withMinus(first.value) }, ...others]
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return content
  return [{ ...first, children: [...contentWithMinus(first.children)] }, ...others]
}
