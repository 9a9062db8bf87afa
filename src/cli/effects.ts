/** What a command may touch of the process it runs in; tests give it others. */

import type { Environment } from '../host/environment.ts'

export interface Output {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

export interface Effects {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Environment
  readonly cwd: string
}
