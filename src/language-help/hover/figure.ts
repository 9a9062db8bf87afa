/** How a figure is made, as an editor shows it. */

import type { Explanation } from '../../explanations/explanation.ts'
import { asMarkdown, list, paragraphs, strong } from './markdown.ts'

export function figureHelp({ printed, table, row, column, sentences, sources }: Explanation): string {
  const names = [table, row, column].filter((name) => name !== '').map(asMarkdown)
  return paragraphs(
    [strong(printed), names.join(', ')].filter((part) => part !== '').join(' – '),
    sentences.map(asMarkdown).join(' '),
    list(
      sources.map((source) => {
        const name = [source.row, source.column].filter((part) => part !== '').join(', ')
        return `${asMarkdown(name)}: ${strong(source.printed || '–')} (${asMarkdown(source.place)})`
      }),
    ),
  )
}
