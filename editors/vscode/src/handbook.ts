/** The handbook, as a page of the editor. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { commands, Uri, workspace, type Disposable } from 'vscode'
import { environmentFor, tellFailed, wordsFor, type Context } from './running.ts'
import { say } from './texts.ts'

const scheme = 'delrapport-docs'
/** Bytes, more than any page of the manual has. */
const limit = 16 * 1024 * 1024

/** What `delrapport docs` prints of a page. */
export const provideManual = ({ running, log }: Context): Disposable =>
  workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent() {
      const found = await running()
      if (!found) return ''
      const { program, root } = found
      const options = { cwd: root, env: environmentFor(program), maxBuffer: limit }
      try {
        const { stdout } = await promisify(execFile)(
          program.command,
          wordsFor(program, ['docs', 'handbok']),
          options,
        )
        return stdout
      } catch (error) {
        log.error(String(error))
        void tellFailed(say().handbook, log)
        return ''
      }
    },
  })

export async function openHandbook({ running }: Context): Promise<void> {
  if (await running())
    await commands.executeCommand('markdown.showPreview', Uri.parse(`${scheme}:/handbok.md`))
}
