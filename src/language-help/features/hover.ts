import { MarkupKind } from 'vscode-languageserver/node.js'
import { helpAt } from '../hover/hover.ts'
import type { Feature } from '../server/feature.ts'

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  listen: (connection, answering) =>
    connection.onHover(
      answering(({ at, rangeOf }, { position }) => {
        const help = helpAt(at(position))
        return (
          help && {
            contents: { kind: MarkupKind.Markdown, value: help.markdown },
            range: rangeOf(help.span),
          }
        )
      }),
    ),
}
