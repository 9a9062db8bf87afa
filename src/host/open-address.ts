/** An address shown in the browser that the user has chosen for the system. */

import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Environment } from './environment.ts'
import { findProgram, windowsProgram } from './find-program.ts'
import { reasonOf } from './environment-error.ts'

/**
 * Why it could not be opened, as the system says it; null where the system has taken it on. Some systems say that first
 * when the browser is closed, so nobody should wait for it.
 */
export async function openAddress(url: string, env: Environment): Promise<string | null> {
  const [program, ...words] = await openerFor(process.platform, env)
  if (!program) return 'xdg-open'
  return new Promise((resolve) => {
    // In a group of its own, so that the browser outlives what has opened it; and away from what an author may have written.
    const child = spawn(program, [...words, url], {
      cwd: path.dirname(program),
      env: { ...env },
      detached: true,
      stdio: 'ignore',
    })
    child.once('error', (error) => resolve(reasonOf(error)))
    child.once('exit', (code) => resolve(code === 0 ? null : `${path.basename(program)}: ${code}`))
    child.unref()
  })
}

/** The program and the words before the address; none where there is no such program. */
export async function openerFor(system: NodeJS.Platform, env: Environment): Promise<readonly string[]> {
  if (system === 'win32') return [windowsProgram('rundll32', env), 'url.dll,FileProtocolHandler']
  if (system === 'darwin') return ['/usr/bin/open']
  const found = await findProgram('xdg-open', env)
  return found === null ? [] : [found]
}
