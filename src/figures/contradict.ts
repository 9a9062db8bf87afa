/**
 * Sentences that name a row and say of it what it does not say: a figure that another row has or that no cell of the row
 * has, a surplus where there is a deficit, a rise where there is a fall. In doubt there is no contradiction.
 */

import { againstDirection } from './against-direction.ts'
import { againstValue } from './against-value.ts'
import { createClaims, rowsOf, type Claim } from './claims.ts'
import type { Contradiction } from './contradiction.ts'
import { significantDigits, type Figure } from './find-figures.ts'
import type { Grounds } from './grounds.ts'
import type { Tables } from './meaning.ts'
import { createReadings } from './readings.ts'
import { createColumns } from './said-columns.ts'
import { createSayingCells } from './saying-cells.ts'

export function createContradictions(
  grounds: Grounds,
): (figure: Figure, beside: readonly Figure[]) => Contradiction | null {
  const { language, signs } = grounds.meta
  const [columns, readings] = [createColumns(grounds), createReadings(language)]
  const tables: Tables = {
    columns,
    readings,
    cells: createSayingCells(rowsOf(grounds), columns, readings),
    signs,
  }
  const claimOf = createClaims(grounds, tables)
  return (figure, beside) => {
    // A remark on a row speaks of that row, whatever others it names.
    if (figure.amounts.length > 1 || figure.isCell || !mayBeCertain(figure, beside)) return null
    const claim = claimOf(figure, beside)
    if (!claim || !isCertain(claim)) return null
    return (
      againstDirection(claim, grounds.meta.language, tables) ??
      (figure.linked || claim.isCarried ? null : againstValue(claim, tables))
    )
  }
}

/** A number without a unit says which row it is of only where nothing else is in its sentence. */
const isCertain = ({ figure, left }: Claim): boolean => figure.unit !== '' || left.words === 0

const mayBeCertain = (figure: Figure, beside: readonly Figure[]): boolean =>
  figure.unit !== '' || (beside.length === 1 && significantDigits(figure) > 2)
