import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver/node.js'
import { proposalsAt } from '../completion/complete.ts'
import type { Proposal } from '../completion/proposal.ts'
import { asMarkdown } from '../hover/markdown.ts'
import type { Feature } from '../server/feature.ts'
import type { Question } from '../server/question.ts'

export const completion: Feature = {
  capabilities: {
    completionProvider: { triggerCharacters: ['{', '.', '[', ':', '=', '(', '#', '|', '"', ' '] },
  },
  listen: (connection, answering) =>
    connection.onCompletion(
      answering(async (question, { position }) => {
        const proposals = await proposalsAt(question.at(position))
        return proposals.map((proposal, index) => itemOf(proposal, index, question))
      }, 'last'),
    ),
}

/** As editors draw them. */
const kinds: Readonly<Record<Proposal['sort'], CompletionItemKind>> = {
  attribute: CompletionItemKind.Property,
  block: CompletionItemKind.Snippet,
  choice: CompletionItemKind.EnumMember,
  column: CompletionItemKind.Field,
  file: CompletionItemKind.File,
  key: CompletionItemKind.Property,
  row: CompletionItemKind.Field,
  table: CompletionItemKind.Struct,
  target: CompletionItemKind.Reference,
  word: CompletionItemKind.Keyword,
}

function itemOf(proposal: Proposal, index: number, { textEdits, editor }: Question): CompletionItem {
  const { sort, label, detail, about, words, span, text, cursor, goesOn } = proposal
  const isSnippet = cursor !== undefined && editor.takesSnippets
  const newText = isSnippet ? `${escaped(text.slice(0, cursor))}$0${escaped(text.slice(cursor))}` : text
  return {
    label,
    kind: kinds[sort],
    ...(detail !== '' && { detail }),
    ...(about !== undefined && { documentation: { kind: MarkupKind.Markdown, value: asMarkdown(about) } }),
    // Editors order by this, and otherwise by the alphabet.
    sortText: String(index).padStart(5, '0'),
    ...(words !== undefined && { filterText: words }),
    textEdit: textEdits([{ span, text: newText }])[0]!,
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(goesOn && editor.asksAgainBy !== null && { command: { title: '', command: editor.asksAgainBy } }),
  }
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, String.raw`\$&`)
