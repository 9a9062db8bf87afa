/** What an editor can do, as it says when it starts. */

import type { InitializeParams } from 'vscode-languageserver'

export interface Editor {
  /** Takes edits that say which version of a text they are of. */
  readonly takesVersions: boolean
  /** Takes texts that say where writing goes on in them. */
  readonly takesSnippets: boolean
  /** Its command that has it ask for proposals again, which it gives as `askAgain` among its options; null for none. */
  readonly asksAgainBy: string | null
}

export function editorOf({ capabilities, initializationOptions }: Partial<InitializeParams>): Editor {
  const options = initializationOptions as { readonly askAgain?: unknown } | undefined
  return {
    takesVersions: capabilities?.workspace?.workspaceEdit?.documentChanges === true,
    takesSnippets: capabilities?.textDocument?.completion?.completionItem?.snippetSupport === true,
    asksAgainBy: typeof options?.askAgain === 'string' ? options.askAgain : null,
  }
}
