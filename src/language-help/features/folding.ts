import { foldsOf } from '../folding.ts'
import type { Feature } from '../server/feature.ts'

export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  listen: (connection, answering) =>
    connection.onFoldingRanges(
      answering(({ asked }) =>
        foldsOf(asked).map(({ first, last }) => ({ startLine: first, endLine: last })),
      ),
    ),
}
