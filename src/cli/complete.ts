/** The door that a shell's completion asks through: this thread alone, since a key has been pressed. */

import { answer } from './completion/answer.ts'
import { exitCodes } from './exit-codes.ts'
import { explainFailure, languageOf } from './explain-failure.ts'
import { ownCode } from './own-code.ts'

async function complete(): Promise<void> {
  const { stdout, stderr, env } = process
  const words = process.argv.slice(2)
  const compiled = ownCode('complete')
  try {
    stdout.write(await answer(words, { stdout, stderr, env, cwd: process.cwd() }))
    process.exitCode = exitCodes.done
  } catch (error) {
    process.exitCode = explainFailure(error, stderr, languageOf(words, env))
  }
  await compiled.keep()
}

void complete()
