/** Where the program is, and how it is started. Nothing is looked for in the working folder: only by whole paths. */

import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** What is started, with the words before its own. */
export interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface Looking {
  /** The user's setting; empty for none. */
  readonly setting: string
  /** The workspace's folders, absolute. */
  readonly folders: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isWindows: boolean
}

const script = path.join('node_modules', 'delrapport', 'bin', 'delrapport.js')

/**
 * Whoever gives a path wants that one. Else it is the one that is installed in the folder of the reports or above, else the
 * computer's. Null where there is none.
 */
export async function findProgram({ setting, folders, env, isWindows }: Looking): Promise<Program | null> {
  if (setting !== '') {
    const isThere = path.isAbsolute(setting) && (await isFile(setting))
    return isThere ? started(setting, env, isWindows) : null
  }
  for (const folder of folders.flatMap(andAbove)) {
    const file = path.join(folder, script)
    if (await isFile(file)) return started(file, env, isWindows)
  }
  for (const folder of pathFolders(env)) {
    // On Windows a command is a script for its shell; the program lies beside it.
    const file = path.join(folder, isWindows ? script : 'delrapport')
    if (await isFile(file)) return started(isWindows ? file : await realpath(file), env, isWindows)
  }
  return null
}

/** By the computer's own Node, else by the one that VS Code has inside. */
async function started(file: string, env: Looking['env'], isWindows: boolean): Promise<Program> {
  if (!/\.[cm]?js$/.test(file)) return { command: file, args: [], env: {} }
  for (const folder of pathFolders(env)) {
    const node = path.join(folder, isWindows ? 'node.exe' : 'node')
    if (await isFile(node)) return { command: node, args: [file], env: {} }
  }
  return { command: process.execPath, args: [file], env: { ELECTRON_RUN_AS_NODE: '1' } }
}

function andAbove(folder: string): readonly string[] {
  const above = path.dirname(folder)
  return above === folder ? [folder] : [folder, ...andAbove(above)]
}

/** Windows knows the variable by any case. */
const pathFolders = (env: Looking['env']): readonly string[] => {
  const value = env.PATH ?? Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
  return value.split(path.delimiter).filter((folder) => path.isAbsolute(folder))
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
