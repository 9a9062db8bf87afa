/** What tells the browser that would print from every other, without starting it. */

import { stat } from 'node:fs/promises'
import type { Environment } from '../../host/environment.ts'
import type { Finder } from './finder.ts'
import { installed } from './finders/installed.ts'
import { named } from './finders/named.ts'
import { packedFiles } from './packed-files.ts'
import { remoteAddress } from './remote-address.ts'

/** A text for keys: another one as soon as another browser is asked for, or the same one has been updated. */
export async function browserIdentity(env: Environment): Promise<string> {
  const remote = remoteAddress(env)
  if (remote !== null) return `${remote} ${await (await import('./remote.ts')).remoteVersion(remote)}`
  const chosen = await fileOf(named, env)
  if (chosen !== null) return chosen
  const { version } = await packedFiles()
  const isBundled = process.platform === 'linux' && process.arch === 'x64'
  return `${process.platform} ${process.arch} ${version} ${isBundled ? '' : await fileOf(installed, env)}`
}

async function fileOf(finder: Finder, env: Environment): Promise<string | null> {
  const found = await finder.find(env)
  if (!('path' in found)) return found.reason
  const { size, mtimeMs } = await stat(found.path)
  return `${found.path} ${size} ${mtimeMs}`
}
