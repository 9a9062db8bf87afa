import { definitionsAt } from '../definition.ts'
import type { Feature } from '../server/feature.ts'

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  listen: (connection, answering) =>
    connection.onDefinition(
      answering(async ({ at, locationOf }, { position }) =>
        (await definitionsAt(at(position))).map(locationOf),
      ),
    ),
}
