/** Where the process writes: that nobody reads on is no failure, that it cannot be written is one, told at the end. */

import { EnvironmentError, reasonOf } from '../host/environment-error.ts'
import type { Stream } from './effects.ts'

export interface ProcessOutput extends Stream {
  /** Waits until all is written; the failure, if there was one. */
  failed(): Promise<EnvironmentError | null>
}

export function openOutput(stream: NodeJS.WriteStream, name: string): ProcessOutput {
  let isOpen = true
  let failure: EnvironmentError | null = null
  stream.on('error', (error) => {
    isOpen = false
    // The reader has heard enough, as `head` has: the work goes on without it.
    if (reasonOf(error) !== 'EPIPE')
      failure ??= new EnvironmentError(
        'notWritable',
        { path: name, detail: reasonOf(error) },
        { cause: error },
      )
  })
  return {
    isTTY: stream.isTTY,
    write: (text) => isOpen && stream.write(text),
    async failed() {
      if (isOpen) await new Promise<unknown>((resolve) => stream.write('', resolve))
      return failure
    },
  }
}
