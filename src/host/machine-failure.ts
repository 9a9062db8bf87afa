/** What the system refused and nobody nearer took care of → what the machine is in the way with. */

import path from 'node:path'
import { EnvironmentError, isExhaustion } from './environment-error.ts'
import { programRoot } from './package-files.ts'

/** Null for whatever is not a refused call to the file system. */
export function machineFailure(error: unknown): EnvironmentError | null {
  if (error instanceof EnvironmentError) return error
  const refused = error as NodeJS.ErrnoException | null | undefined
  if (typeof refused?.syscall !== 'string' || typeof refused.path !== 'string') return null
  const facts = { path: refused.path, detail: refused.code ?? refused.message }
  return new EnvironmentError(problemOf(refused), facts, { cause: error })
}

function problemOf({ code, path: file }: NodeJS.ErrnoException) {
  if (isExhaustion(code ?? '')) return 'exhausted'
  if (isOfProgram(file!)) return 'brokenProgram'
  return code === 'ENOSPC' || code === 'EROFS' || code === 'EDQUOT' ? 'notWritable' : 'notReadable'
}

/** Its own, or of a package that it needs. */
const isOfProgram = (file: string): boolean =>
  file.startsWith(programRoot + path.sep) || file.split(path.sep).includes('node_modules')
