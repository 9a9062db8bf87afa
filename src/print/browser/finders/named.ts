import { isFile } from '../../../host/package-files.ts'
import type { Finder } from '../finder.ts'

const variables = ['DELRAPPORT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const

/** The browser that the user's environment names. */
export const named: Finder = {
  name: variables.join(' / '),
  isDecisive: (env) => variables.some((name) => env[name]),
  async find(env) {
    const variable = variables.find((name) => env[name])
    if (!variable) return { reason: null }
    const path = env[variable]!
    return (await isFile(path)) ? { path, env: {} } : { reason: `${path}?` }
  },
}
