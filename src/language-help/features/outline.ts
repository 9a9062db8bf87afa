import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver/node.js'
import { outlineOf, type Item } from '../outline.ts'
import type { Feature } from '../server/feature.ts'
import type { Question } from '../server/question.ts'

export const outline: Feature = {
  capabilities: { documentSymbolProvider: true },
  listen: (connection, answering) =>
    connection.onDocumentSymbol(
      answering((question) => outlineOf(question.asked).map((item) => symbolOf(item, question))),
    ),
}

/** As editors draw them. */
const kinds: Readonly<Record<Item['sort'], SymbolKind>> = {
  heading: SymbolKind.String,
  table: SymbolKind.Array,
  figure: SymbolKind.File,
  chart: SymbolKind.Object,
  box: SymbolKind.Namespace,
  key: SymbolKind.Key,
}

const symbolOf = (item: Item, question: Question): DocumentSymbol => ({
  // Editors refuse one without a name.
  name: item.name.trim() || item.detail || '–',
  detail: item.detail,
  kind: kinds[item.sort],
  range: question.rangeOf(item.span),
  selectionRange: question.rangeOf(item.nameSpan),
  children: item.children.map((child) => symbolOf(child, question)),
})
