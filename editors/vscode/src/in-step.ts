/** Keeps a preview in step with the editor: what is typed, and where the cursor stands. */

import path from 'node:path'
import { Disposable, window, workspace, type TextDocument } from 'vscode'
import type { PreviewServer } from './preview-server.ts'

/** `failed` is told where the preview cannot be reached. */
export function keepInStep(
  root: string,
  { tell }: Pick<PreviewServer, 'tell'>,
  failed: (error: unknown) => void,
): Disposable {
  const texts = new Map<string, string | null>()
  let cursor: { file: string; line: number; character: number } | null = null
  let isTelling = false
  let isOver = false
  /** One message at a time; of what has changed meanwhile the last is told, and texts before the cursor in them. */
  const send = async (): Promise<void> => {
    if (isTelling) return
    isTelling = true
    try {
      while (texts.size > 0 || cursor !== null) {
        const [next] = texts
        if (next) {
          const [file, text] = next
          texts.delete(file)
          await tell('typed', { file, text })
        } else if (cursor !== null) {
          const place = cursor
          cursor = null
          await tell('cursor', place)
        }
      }
    } catch (error) {
      if (!isOver) failed(error)
    } finally {
      isTelling = false
    }
  }
  /** From the root, as the preview names it; null for what is in no report. */
  const nameOf = ({ uri }: TextDocument): string | null => {
    if (uri.scheme !== 'file') return null
    const name = path.relative(root, uri.fsPath).split(path.sep).join('/')
    return name.startsWith('reports/') ? name : null
  }
  const hold = (document: TextDocument, text: string | null): void => {
    const file = nameOf(document)
    if (file === null) return
    texts.set(file, text)
    void send()
  }
  const asHeld = (document: TextDocument): void =>
    hold(document, document.isDirty ? document.getText() : null)
  const moved = (editor = window.activeTextEditor): void => {
    const file = editor ? nameOf(editor.document) : null
    if (file === null) return
    const { line, character } = editor!.selection.active
    cursor = { file, line, character }
    void send()
  }
  const listeners = [
    workspace.onDidChangeTextDocument(({ document }) => asHeld(document)),
    workspace.onDidSaveTextDocument(asHeld),
    workspace.onDidCloseTextDocument((document) => hold(document, null)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => moved(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => moved(editor)),
  ]
  for (const document of workspace.textDocuments) if (document.isDirty) asHeld(document)
  moved()
  return new Disposable(() => {
    isOver = true
    texts.clear()
    cursor = null
    for (const listener of listeners) listener.dispose()
  })
}
