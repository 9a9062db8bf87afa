/** Where a program of the system lies. Only absolute folders count: systems that look in the working folder would run what an author put there. */

import path from 'node:path'
import { absolute, absoluteFolders, type Environment } from './environment.ts'
import { isFile } from './package-files.ts'

/** The path of a program that the user's PATH leads to; null where it does not. */
export async function findProgram(name: string, env: Environment): Promise<string | null> {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  for (const folder of absoluteFolders(pathOf(env))) {
    const program = path.join(folder, file)
    if (await isFile(program)) return program
  }
  return null
}

/** Windows knows the variable by any case, but a copy of the environment does not. */
const pathOf = (env: Environment): string | undefined =>
  env.PATH ?? Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1]

/** A program of Windows itself. */
export const windowsProgram = (name: string, env: Environment): string =>
  path.win32.join(absolute(env.SystemRoot) ?? 'C:\\Windows', 'System32', `${name}.exe`)
