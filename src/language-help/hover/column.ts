/** What the kind of a table says of a column: what it holds, and how its figures are made. */

import type { CheckedReport } from '../../engine/checked-report.ts'
import type { Kind } from '../../kinds/kind.ts'
import { fallbackKind } from '../../kinds/fallback-kind.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { zero } from '../../model/amount.ts'
import type { Table } from '../../model/table.ts'
import { describeFormula } from '../../tables/describe-formula.ts'
import { asMarkdown, paragraphs, strong } from './markdown.ts'
import { hoverTexts } from './texts.ts'

export function columnHelp(
  { kinds, numbered }: CheckedReport,
  table: Table,
  column: number,
  language: Language,
): string {
  const texts = hoverTexts[language]
  const { id, heading, type, role, unit, choices } = table.columns[column]!
  const kind = kinds.find((one) => one.id === table.kind)
  const own = kind?.columns.find((one) => one.id === id)
  const isStray = kind !== undefined && kind.id !== fallbackKind.id && !own
  const holds = role === 'group' ? texts.group : texts.holds[type]
  const rule = ruleOf(table, column, language)
  const words = Object.values(choices[numbered.report.meta.language])
  return paragraphs(
    [strong(heading.text), asMarkdown([holds, unit ?? ''].filter((part) => part).join(', '))]
      .filter((part) => part)
      .join(' – '),
    words.length > 0 ? asMarkdown(texts.choices(words)) : '',
    rule === null ? '' : asMarkdown(texts.rule(rule)),
    [own?.required ? texts.required : '', own?.filled ? texts.filled : ''].filter((part) => part).join(' '),
    isStray ? asMarkdown(texts.unknownColumn(titleOf(kind, language))) : '',
  )
}

const titleOf = ({ title }: Kind, language: Language): string => title[language]

const signs: ReadonlyMap<string, string> = new Map([
  ['-', '−'],
  ['*', '×'],
])

/** `Avvikelse = Budget − Prognos`, as the table's own figures were held against it; null where none were. */
function ruleOf({ id, columns, rows }: Table, column: number, language: Language): string | null {
  for (const { cells } of rows) {
    const { reckoning, sources = [] } = cells[column]!
    if (
      reckoning?.arithmetic.by !== 'formula' ||
      sources.some(({ report, table }) => report !== undefined || table !== id)
    )
      continue
    const { formula, names } = reckoning.arithmetic
    // That of a row is told at its cells.
    if (sources.some((source) => source.column === column)) continue
    const headingOf = (name: string): string => {
      const source = sources[names.indexOf(name)]
      return source ? columns[source.column]!.heading.text : name
    }
    const terms = describeFormula(formula, (name) => ({ heading: headingOf(name), amount: zero }))
    const made = terms.map((term) =>
      typeof term === 'string'
        ? (signs.get(term) ?? term)
        : term.heading || numberText(term.amount ?? zero, language),
    )
    return `${columns[column]!.heading.text} = ${made.join(' ')}`.replaceAll('( ', '(').replaceAll(' )', ')')
  }
  return null
}
