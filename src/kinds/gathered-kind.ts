/** What a kind is of a table that gathers those of several reports: which columns it has is for its author to choose. */

import { remembered, rememberedOf } from '../model/remembered.ts'
import type { RollUp } from '../model/table.ts'
import { bareColumn } from './bare-column.ts'
import type { ColumnKind, Kind } from './kind.ts'

/** The column of whose a row is, where the rows of each report stand together. */
export const organisationColumn: ColumnKind = {
  ...bareColumn,
  id: 'organisation',
  headings: {
    sv: ['Nämnd', 'Nämnd/bolag', 'Organisation', 'Bolag'],
    en: ['Board', 'Organisation', 'Company'],
  },
  type: 'text',
  role: 'group',
  summed: false,
  rollForward: 'keep',
}

export const gatheredKind = (kind: Kind, show: RollUp): Kind => gatheredBy(show)(kind)

const gatheredBy = remembered((show: RollUp) =>
  rememberedOf((kind: Kind): Kind => {
    const columns = kind.columns.map((column) => ({ ...column, required: false }))
    return {
      ...kind,
      columns: show === 'rows' ? [organisationColumn, ...columns] : columns,
      // Rows that bear the names of reports are none of the kind's.
      rows: show === 'sums' ? [] : kind.rows.map((row) => ({ ...row, required: false })),
    }
  }),
)
