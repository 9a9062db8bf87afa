/** The browser that comes with the program, for others to print with: it answers on a port until it is ended. */

import { once } from 'node:events'
import { createServer } from 'node:net'
import { EnvironmentError, reasonOf } from '../../host/environment-error.ts'
import type { Environment } from '../../host/environment.ts'
import { finders } from './finders/index.ts'
import type { OpenedPort } from './flags.ts'
import { launchHere, type BrowserHere } from './launch.ts'

/** Throws {@link EnvironmentError}. */
export async function serveBrowser(env: Environment, opened: OpenedPort): Promise<BrowserHere> {
  await holdFree(opened)
  return launchHere(env, { finders, onSpawn: () => undefined, opened })
}

/** The browser goes on without a port that it does not get, and says nothing. */
async function holdFree({ host, port }: OpenedPort): Promise<void> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw new EnvironmentError('portTaken', { detail: `${port} (${reasonOf(error)})` }, { cause: error })
  }
  server.close()
  await once(server, 'close')
}
