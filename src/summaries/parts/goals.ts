/** How many of the goals' indicators are met. */

import type { PhrasingContent } from 'mdast'
import type { ValueNode } from '../../model/content.ts'
import { fulfilments, isGathered, verdict, type Fulfilment, type Table } from '../../model/table.ts'
import { nameOf } from '../../tables/name-words.ts'
import { rowLabel } from '../../tables/row-names.ts'
import { countSaid, listSaid, words } from '../said-values.ts'
import { figureIn } from '../headlines.ts'
import { figureSaid } from '../said-values.ts'
import type { SummaryPart, Summed } from '../summary-part.ts'
import { summaryTexts } from '../texts.ts'

const assessed = ['met', 'partly', 'notMet'] as const

export const goals: SummaryPart = {
  id: 'goals',
  tell(summed) {
    const counts = countsOf(summed.tables)
    const all = fulfilments.reduce((sum, one) => (one === 'notApplicable' ? sum : sum + counts[one]), 0)
    if (all === counts.notAssessed) return null
    const say = summaryTexts[summed.language].goals
    const said = (which: Fulfilment): ValueNode =>
      countedIn(which, counts[which], summed) ?? countSaid(counts[which])
    const there = assessed.filter((which) => counts[which] > 0)
    const clauses = there.map((which, index): PhrasingContent[] => [
      said(which),
      words(say.are(which, counts[which], index === 0)),
    ])
    const [before, between] = say.of(all)
    const { notAssessed } = counts
    return {
      figures: [{ label: say.label, value: [said('met'), words(say.outOf), countSaid(all)] }],
      text: [
        words(before),
        countSaid(all),
        words(between),
        ...listSaid(clauses, summaryTexts[summed.language].and),
        words('.'),
        ...(notAssessed === 0 ? [] : [words(' '), said('notAssessed'), words(say.notAssessed(notAssessed))]),
      ],
    }
  },
}

function countsOf(tables: readonly Table[]): Record<Fulfilment, number> {
  const counts: Record<Fulfilment, number> = {
    met: 0,
    partly: 0,
    notMet: 0,
    notAssessed: 0,
    notApplicable: 0,
  }
  for (const which of verdictsOf(tables)) counts[which] += 1
  return counts
}

/** Where the report has indicators of its own among those that it gathers from others, all of those are said twice: its own count. */
function verdictsOf(tables: readonly Table[]): readonly Fulfilment[] {
  const all = tables.flatMap((table) =>
    table.rows.flatMap(({ assessment, cells }, row) =>
      assessment
        ? [
            {
              name: nameOf(rowLabel(table, row)),
              which: verdict(assessment),
              isOwn: !cells.some(({ written }) => isGathered(written)),
            },
          ]
        : [],
    ),
  )
  const own = new Set(all.filter(({ isOwn }) => isOwn).map(({ name }) => name))
  const isRepeated = all.some(({ name, isOwn }) => !isOwn && own.has(name))
  return all.filter(({ isOwn }) => isOwn || !isRepeated).map(({ which }) => which)
}

/** The cell that says the same, in the one table that counts the goals. */
function countedIn(which: Fulfilment, count: number, { tables, kinds, language }: Summed): ValueNode | null {
  const summing = new Set(kinds.flatMap(({ assessment }) => (assessment ? [assessment.summary] : [])))
  const [table, ...others] = tables.filter(({ kind }) => summing.has(kind))
  if (!table || others.length > 0) return null
  const row = table.rows.findLastIndex(({ role }) => role === 'total')
  const found = figureIn(table, row, which)
  const isSame = found?.quantity.amount.decimals === 0 && found.quantity.amount.units === BigInt(count)
  return isSame ? figureSaid(table, row, found, language) : null
}
