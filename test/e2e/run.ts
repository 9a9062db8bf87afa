/** Runs the built program as its user does, in a process of its own. */

import { spawn } from 'node:child_process'
import { cp, mkdtemp, realpath } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export const project = path.join(import.meta.dirname, '../..')
export const program = path.join(project, 'bin/delrapport.js')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function delrapport(
  words: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
  script = program,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], {
      cwd,
      env: { ...process.env, LC_ALL: 'sv_SE.UTF-8', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

export const temporaryFolder = async (): Promise<string> =>
  realpath(await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-')))

/** A copy of a workspace of this project in a folder of its own. */
export async function copiedWorkspace(from = ''): Promise<string> {
  const folder = await temporaryFolder()
  await cp(path.join(project, from, 'reports'), path.join(folder, 'reports'), { recursive: true })
  return folder
}
