/** Ends a process and everything that it started, as long as that has stayed in its group. */

import { spawnSync } from 'node:child_process'
import { windowsProgram } from './find-program.ts'

/** `pid` is the head of its own group. */
export function endGroup(pid: number): void {
  if (process.platform === 'win32') {
    spawnSync(windowsProgram('taskkill', process.env), ['/pid', String(pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
