/** Figures to be seen at a glance → with the change against what each is held against, computed from what is printed. */

import type { ListItem, Paragraph, PhrasingContent } from 'mdast'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { isZero, subtract } from '../model/amount.ts'
import type { Content, ValueNode } from '../model/content.ts'
import { convertedTo } from '../model/convert-money.ts'
import type { WhenHigher } from '../model/key-figure.ts'
import { spokenOf, type Language } from '../model/language.ts'
import { noBreakSpace, numberText, saidQuantity } from '../model/number-text.ts'
import { ratioOf, rounded } from '../model/ratio.ts'
import type { Chapter, ReportMeta } from '../model/report.ts'
import { rewrittenIn } from '../model/rewrite.ts'
import type { Span } from '../model/span.ts'
import type { Quantity, Table } from '../model/table.ts'
import { isMoney } from '../model/units.ts'
import { spanOf } from '../model/walk.ts'
import { changeTexts } from './change-texts.ts'
import { areSignedApart } from './signed-apart.ts'

export function resolveKeyFigures(
  chapters: readonly Chapter[],
  { meta: { language: usual }, tables, emit }: KeyFigureSources,
): readonly Chapter[] {
  return chapters.map((chapter) => {
    const spoken = spokenOf(chapter.lang, usual)
    const content = rewrittenIn(chapter.content, spoken, (node, language) =>
      node.type === 'listItem' && node.data?.keyFigure
        ? withChanges(node, node.data.keyFigure.whenHigher, {
            language,
            within: chapter.span,
            tables,
            emit,
          })
        : node,
    )
    return content === chapter.content ? chapter : { ...chapter, content }
  })
}

interface KeyFigureSources {
  readonly meta: ReportMeta
  readonly tables: readonly Table[]
  readonly emit: Emit
}

interface Around extends Pick<KeyFigureSources, 'tables' | 'emit'> {
  /** Of the text around it. */
  readonly language: Language
  readonly within: Span
}

function withChanges(item: ListItem, whenHigher: WhenHigher | null, around: Around): Content {
  const { data: _, ...rest } = item
  const [first, ...others] = item.children
  if (first?.type !== 'paragraph') return rest
  const figures = valuesIn(first.children)
  const isCompared = others.some((one) => one.type === 'paragraph' && valuesIn(one.children).length > 0)
  if (whenHigher !== null && !isCompared) around.emit('keyfigure/unused', {}, spanOf(item, around.within))
  return {
    ...rest,
    children: [
      first,
      ...others.flatMap((other): ListItem['children'] =>
        other.type === 'paragraph' ? [...changeIn(other, figures, whenHigher, around), other] : [other],
      ),
    ],
  }
}

/** Nothing where the paragraph holds no value: it is a remark. What cannot be computed is reported. */
function changeIn(
  compared: Paragraph,
  figures: readonly ValueNode[],
  whenHigher: WhenHigher | null,
  { language, within, tables, emit }: Around,
): Paragraph[] {
  const [against, another] = valuesIn(compared.children)
  if (!against) return []
  const [figure, second] = figures
  const tell = (
    problem: 'figure' | 'several' | 'number' | 'units',
    facts: { a?: string; b?: string } = {},
  ) => {
    emit('keyfigure/change', { problem, a: '', b: '', ...facts }, spanOf(compared, within))
    return []
  }
  if (another) return tell('several')
  // What could not be found has been told.
  if (isUnresolved(against) || (figure && isUnresolved(figure))) return []
  if (!figure || second) return tell('figure')
  if (!figure.quantity) return tell('number', { a: figure.value })
  if (!against.quantity) return tell('number', { a: against.value })
  const isOfSizes =
    figure.cell !== null && against.cell !== null && areSignedApart(figure.cell, against.cell, tables)
  const compare = (quantity: Quantity): Quantity => (isOfSizes ? sizeOf(quantity) : quantity)
  const change = difference(compare(figure.quantity), compare(against.quantity))
  if (!change) return tell('units', { a: figure.quantity.unit ?? '', b: against.quantity.unit ?? '' })
  return [changeParagraph(change, whenHigher, language)]
}

const sizeOf = ({ amount, unit }: Quantity): Quantity => ({
  amount: amount.units < 0n ? { ...amount, units: -amount.units } : amount,
  unit,
})

/** As far as it stands in braces still. */
const isUnresolved = ({ value, written }: ValueNode): boolean => value === written

/** Of values that are printed; what a summary has added has no braces. */
function valuesIn(content: readonly PhrasingContent[]): ValueNode[] {
  return content.flatMap((node) => {
    if (node.type === 'value') return [node]
    return 'children' in node ? valuesIn(node.children) : []
  })
}

/** Null where the two are of different things. */
function difference(figure: Quantity, against: Quantity): Quantity | null {
  const { unit } = figure
  const [one, other] = [unit?.toLowerCase() ?? '', against.unit?.toLowerCase() ?? '']
  if (one !== other && !(isMoney(one) && isMoney(other))) return null
  const amount = subtract(figure.amount, convertedTo(against, unit))
  // A figure that is printed in a larger unit is known as far as it is printed.
  return { amount: one === other ? amount : rounded(ratioOf(amount), figure.amount.decimals), unit }
}

function changeParagraph(
  { amount, unit }: Quantity,
  whenHigher: WhenHigher | null,
  language: Language,
): Paragraph {
  const say = changeTexts[language]
  const direction = isZero(amount) ? 'same' : amount.units > 0n ? 'rises' : 'falls'
  const meaning =
    whenHigher === null || direction === 'same'
      ? null
      : (whenHigher === 'better') === (direction === 'rises')
        ? 'better'
        : 'worse'
  const className = ['key-change', direction, ...(meaning === null ? [] : [meaning])]
  const data = { hProperties: { className } }
  if (direction === 'same') return { type: 'paragraph', data, children: [{ type: 'text', value: say.same }] }
  const value =
    unit === '%'
      ? `${amount.units > 0n ? '+' : ''}${numberText(amount, language)}${noBreakSpace}${say.points}`
      : saidQuantity(amount, unit, language, true)
  const words = [say[direction], ...(meaning === null ? [] : [say[meaning]])].join(', ')
  return {
    type: 'paragraph',
    data,
    children: [
      { type: 'strong', children: [{ type: 'value', written: '', value, cell: null }] },
      { type: 'text', value: ` ${words}` },
    ],
  }
}
