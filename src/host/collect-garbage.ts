import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | null = null

/**
 * Collects what this thread has left behind, which Node would do when four times as much had gathered: reports of a thousand
 * pages are built on machines of continuous integration, where memory is short. It takes a tenth of a second.
 */
export function collectGarbage(): void {
  collect ??= exposed()
  collect()
}

/** A new context has it where a flag says so; what is compiled under other flags could not be kept. */
function exposed(): () => void {
  setFlagsFromString('--expose-gc')
  try {
    return runInNewContext('gc') as () => void
  } finally {
    setFlagsFromString('--no-expose-gc')
  }
}
