/** What the process's surroundings say: languages, folders, colours. */

import os from 'node:os'
import path from 'node:path'
import type { Language } from '../model/language.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** English when the terminal's language is English; Swedish otherwise. */
export function terminalLanguage(env: Environment): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'sv'
}

/** By NO_COLOR and FORCE_COLOR, else whether the stream is a terminal. */
export function wantsColour(env: Environment, stream: { isTTY?: boolean | undefined }): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  return stream.isTTY === true && env.TERM !== 'dumb'
}

/**
 * This user's own folder for what can be made again, by the system's custom; null where there is none. Paths that are not
 * absolute do not count: they would lead into the folder that the program happens to run in, which may be anyone's.
 */
export function cacheFolder(env: Environment = process.env): string | null {
  const own = absolute(env.DELRAPPORT_CACHE)
  if (own !== null) return own
  const home = homeFolder()
  const inHome = (folder: string) => home && path.join(home, folder)
  const caches =
    process.platform === 'win32'
      ? (absolute(env.LOCALAPPDATA) ?? inHome('AppData/Local'))
      : process.platform === 'darwin'
        ? inHome('Library/Caches')
        : (absolute(env.XDG_CACHE_HOME) ?? inHome('.cache'))
  return caches && path.join(caches, 'delrapport')
}

/** A path that means the same in every folder; null for any other. */
export const absolute = (written: string | undefined): string | null =>
  written !== undefined && path.isAbsolute(written) ? path.normalize(written) : null

/** By HOME, or as the system knows it; null for a user without either, as in a container. */
export const homeFolder = (): string | null =>
  absolute(orNothing(os.homedir)) ?? absolute(orNothing(() => os.userInfo().homedir))

function orNothing(find: () => string): string | undefined {
  try {
    return find()
  } catch {
    return undefined
  }
}

/** The folders of a list such as PATH; an empty or relative entry would be the folder that the program runs in. */
export const absoluteFolders = (list: string | undefined): string[] =>
  (list ?? '').split(path.delimiter).flatMap((folder) => absolute(folder) ?? [])
