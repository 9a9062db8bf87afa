/** A new chapter behind the others of a report: the program names its file and writes its heading. */

import path from 'node:path'
import { Uri, window } from 'vscode'
import { chosenPlace } from './preview.ts'
import { startPreview } from './preview-server.ts'
import { tellFailed, type Context } from './running.ts'
import { say } from './texts.ts'

const nothing = (): void => undefined

export async function newChapter({ running, log }: Context): Promise<void> {
  const found = await running()
  const place = found && (await chosenPlace())
  if (!place) return
  const title = await window.showInputBox({ prompt: say().chapterTitle })
  if (title === undefined || title.trim() === '') return
  const { root, report } = place
  const toLog = (text: string): void => log.info(text.trimEnd())
  try {
    const server = await startPreview({ program: found.program, root }, report, {
      pointed: nothing,
      followed: nothing,
      ended: toLog,
      log: toLog,
    })
    try {
      const made = (await server.tell(`chapter?report=${encodeURIComponent(report)}`, title)) as {
        name: string
      } | null
      if (!made) throw new Error(`${report}: 404`)
      await window.showTextDocument(Uri.file(path.join(root, 'reports', report, made.name)))
    } finally {
      server.end()
    }
  } catch (error) {
    log.error(String(error))
    void tellFailed(say().noChapter, log)
  }
}
