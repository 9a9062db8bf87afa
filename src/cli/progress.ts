/** A line on the terminal that tells what is being done, for what takes longer than a moment. */

import { printable } from '../diagnostics/reporters/printable.ts'
import { withoutCommands } from '../diagnostics/reporters/workflow-commands.ts'
import type { Output } from './effects.ts'

export interface Progress {
  say(text: string): void
  /** Wipes the line, so that results stand alone; what is said next is shown again. */
  clear(): void
}

const moment = 400

export function createProgress(output: Output, quiet: boolean): Progress {
  if (quiet || output.isTTY !== true) return { say: () => undefined, clear: () => undefined }
  let current = ''
  let isDue = false
  let isShown = false
  const show = () => {
    if (!isDue || current === '') return
    output.writeCommands(`\r\u001b[K${printable(withoutCommands(current))} …`)
    isShown = true
  }
  setTimeout(() => {
    isDue = true
    show()
  }, moment).unref()
  return {
    say(text) {
      current = text
      show()
    },
    clear() {
      current = ''
      if (isShown) output.writeCommands('\r\u001b[K')
      isShown = false
    },
  }
}
