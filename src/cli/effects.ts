/** What a command may touch of the process it runs in; tests give it others. */

import { withoutControls } from '../diagnostics/reporters/printable.ts'
import { withoutCommands } from '../diagnostics/reporters/workflow-commands.ts'
import type { Environment } from '../host/environment.ts'

export interface Stream {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

export interface Output extends Stream {
  /** Writes commands to whoever runs the program, or to the terminal; nothing else that is written can be taken for one. */
  writeCommands(text: string): unknown
}

export interface Process<S extends Stream> {
  readonly stdout: S
  readonly stderr: S
  readonly env: Environment
  readonly cwd: string
}

export type Effects = Process<Output>

/** The same process to commands of ours, which print what authors wrote. */
export function guarded({ stdout, stderr, env, cwd }: Process<Stream>): Effects {
  const output = (stream: Stream): Output => ({
    isTTY: stream.isTTY,
    write: (text) => stream.write(withoutControls(withoutCommands(text))),
    writeCommands: (text) => stream.write(text),
  })
  return { stdout: output(stdout), stderr: output(stderr), env, cwd }
}
