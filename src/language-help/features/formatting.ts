import { linedUp } from '../lined-up.ts'
import type { Feature } from '../server/feature.ts'

export const formatting: Feature = {
  capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
  listen(connection, answering) {
    connection.onDocumentFormatting(
      answering(({ asked, textEdits }) => {
        const { file, text } = asked
        return textEdits(linedUp(asked, { file, start: 0, end: text.length }))
      }),
    )
    connection.onDocumentRangeFormatting(
      answering(({ asked, textEdits, spanOf }, { range }) => textEdits(linedUp(asked, spanOf(range)))),
    )
  },
}
