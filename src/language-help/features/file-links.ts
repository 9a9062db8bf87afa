import { startOf } from '../../model/span.ts'
import { fileLinks } from '../file-links.ts'
import type { Feature } from '../server/feature.ts'

export const links: Feature = {
  capabilities: { documentLinkProvider: {} },
  listen: (connection, answering) =>
    connection.onDocumentLinks(
      answering(({ asked, rangeOf, locationOf }) =>
        fileLinks(asked).map(({ span, file }) => ({
          range: rangeOf(span),
          target: locationOf(startOf(file)).uri,
        })),
      ),
    ),
}
