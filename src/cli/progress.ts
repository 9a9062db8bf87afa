/** A line on the terminal that tells what is being done, for what takes longer than a moment. */

import type { Output } from './effects.ts'

export interface Progress {
  say(text: string): void
  /** Wipes the line, so that results stand alone. */
  clear(): void
}

const moment = 400

export function createProgress(output: Output, quiet: boolean): Progress {
  if (quiet || output.isTTY !== true) return { say: () => undefined, clear: () => undefined }
  let current = ''
  let shown = false
  const show = () => {
    output.write(`\r\u001b[K${current} …`)
    shown = true
  }
  const timer = setTimeout(show, moment)
  timer.unref()
  return {
    say(text) {
      current = text
      if (shown) show()
    },
    clear() {
      clearTimeout(timer)
      if (shown) output.write('\r\u001b[K')
      shown = false
    },
  }
}
