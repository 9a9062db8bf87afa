import { referencesAt } from '../references.ts'
import type { Feature } from '../server/feature.ts'

export const references: Feature = {
  capabilities: { referencesProvider: true },
  listen: (connection, answering) =>
    connection.onReferences(
      answering(({ at, locationOf }, { position, context }) => {
        const found = referencesAt(at(position))
        if (!found) return []
        return [...(context.includeDeclaration ? found.declared : []), ...found.used].map(locationOf)
      }),
    ),
}
