/** One kind of help, as editors ask for it. */

import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver'
import type { Question } from './question.ts'

export interface Feature {
  /** What editors are told that there is to ask for. */
  readonly capabilities: ServerCapabilities
  /** Has what is asked over the connection answered. */
  listen(connection: Connection, answering: Answering): void
}

export interface OfFile {
  readonly textDocument: { readonly uri: string }
}

/**
 * A function from a question to its answer → what answers the editor: null for a file that belongs to no report; nothing for
 * what is no longer wanted.
 */
export type Answering = <Params extends OfFile, Answer>(
  answer: (question: Question, params: Params) => Answer | Promise<Answer>,
) => (params: Params, token: CancellationToken) => Promise<Answer | null>
