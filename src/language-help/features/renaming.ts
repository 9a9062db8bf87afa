import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node.js'
import { isRefused, renamableAt, renamed, type Refused } from '../rename.ts'
import type { Feature } from '../server/feature.ts'

export const renaming: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  listen(connection, answering) {
    connection.onPrepareRename(
      answering(({ at, rangeOf }, { position }) => {
        const { span, id } = accepted(renamableAt(at(position)))
        return { range: rangeOf(span), placeholder: id }
      }),
    )
    connection.onRenameRequest(
      answering(({ at, workspaceEdit }, { position, newName }) =>
        workspaceEdit(accepted(renamed(at(position), newName.trim()))),
      ),
    )
  },
}

/** Editors show why something cannot be renamed as what has failed. */
function accepted<Answer extends object>(answer: Answer | Refused): Answer {
  if (isRefused(answer)) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused)
  return answer
}
