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

/** This user's own folder for what can be made again, by the system's custom. */
export function cacheFolder(env: Environment = process.env): string {
  if (env.DELRAPPORT_CACHE) return path.resolve(env.DELRAPPORT_CACHE)
  const home = os.homedir()
  if (process.platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'delrapport')
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'delrapport')
  return path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'delrapport')
}
