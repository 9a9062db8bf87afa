import { breath } from '../host/breath.ts'
import type { FileFormat } from './format.ts'

/** The report printed, with the page numbers of its contents computed, accessible and fit for archives. */
export const pdf: FileFormat = {
  extension: 'pdf',
  prints: true,
  async make(input) {
    const { UnreadablePdf } = await import('../pdf-syntax/unreadable-pdf.ts')
    try {
      await input.rendered()
      const printing = input.printed()
      // The browser prints while this thread loads what comes after.
      const [parts, { tellPrint }, { joinParts }, { documentFacts }] = await Promise.all([
        printing,
        breath().then(() => import('./pdf/tell-print.ts')),
        breath().then(() => import('../print/finish/join/join-parts.ts')),
        breath().then(() => import('./pdf/document-facts.ts')),
      ])
      tellPrint(parts, input)
      return joinParts(
        parts.map(({ part }) => part),
        await documentFacts(input),
      )
    } catch (error) {
      if (!(error instanceof UnreadablePdf)) throw error
      const { printPlainly } = await import('./pdf/print-plainly.ts')
      return printPlainly(input, error)
    }
  },
}
