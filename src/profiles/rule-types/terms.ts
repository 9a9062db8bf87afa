import { z } from 'zod'
import type { Table } from '../../model/table.ts'
import { about } from '../../source/told.ts'
import { comparedLabel, rowLabel } from '../../tables/row-names.ts'
import { quoted } from '../quoted.ts'
import { oneOrMore } from '../one-or-more.ts'
import { ruleType } from '../define-rule-type.ts'

const schema = z.strictObject({
  kind: about(oneOrMore, {
    sv: 'Tabellsorten vars rader ska heta som förr, eller en lista med flera.',
    en: 'The kind of table whose rows must be called what they were, or a list of several.',
  }),
})

/** Rows that are called what the last annual report calls them: new names beside old ones that are gone. */
export const terms = ruleType({
  key: 'terms',
  about: {
    sv: 'Rader ska heta som i den senaste årsredovisningen.',
    en: 'Rows must be called what the last annual report calls them.',
  },
  schema,
  names: ({ kind }) => kind.map((name) => ({ of: 'kind', name, path: ['kind'] })),
  judge({ kind }, { report, annual }) {
    if (annual === null)
      return {
        verdict: 'notJudged',
        why: {
          sv: 'Ingen tidigare årsredovisning finns att jämföra med; den anges med previous i report.yaml.',
          en: 'There is no earlier annual report to compare with; previous in report.yaml names it.',
        },
      }
    const renamed = kind.flatMap((id) => {
      const now = namesIn(report.tables, id)
      const then = namesIn(annual.tables, id)
      if (now.size === 0 || then.size === 0) return []
      const gone = [...then.values()].filter(({ name }) => !now.has(name))
      const added = [...now.values()].filter(({ name }) => !then.has(name))
      return gone.length === 0 ? [] : added.map((row) => ({ ...row, gone }))
    })
    const [first, ...others] = renamed
    if (!first) return { verdict: 'holds' }
    const added = renamed.map(({ label }) => label)
    const gone = [...new Set(renamed.flatMap((one) => one.gone.map(({ label }) => label)))]
    return {
      verdict: 'broken',
      at: first.span,
      related: others.map(({ span }) => span),
      detail: {
        sv: `Nya namn: ${quoted(added, 'sv')}. I årsredovisningen fanns i stället ${quoted(gone, 'sv')}.`,
        en: `New names: ${quoted(added, 'en')}. The annual report had ${quoted(gone, 'en')} instead.`,
      },
    }
  },
})

const namesIn = (tables: readonly Table[], kind: string) =>
  new Map(
    tables
      .filter((table) => table.kind === kind)
      .flatMap((table) =>
        table.rows.flatMap(({ role, cells }, row) => {
          const label = rowLabel(table, row)
          const name = comparedLabel(label)
          if (role === 'heading' || name === '') return []
          return [[name, { name, label, span: cells[0]!.written.span }] as const]
        }),
      ),
  )
