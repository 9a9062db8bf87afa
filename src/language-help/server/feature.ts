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
 * Whether the report is checked anew for the answer where something has changed, or, for what is asked at each letter, as it
 * was a moment ago will do. The text of the file is always that of now.
 */
export type Freshness = 'now' | 'last'

/**
 * A function from a question to its answer → what answers the editor: null for a file that belongs to no report; nothing for
 * what is no longer wanted.
 */
export type Answering = <Params extends OfFile, Answer>(
  answer: (question: Question, params: Params) => Answer | Promise<Answer>,
  freshness?: Freshness,
) => (params: Params, token: CancellationToken) => Promise<Answer | null>
