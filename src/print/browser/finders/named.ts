import { absolute } from '../../../host/environment.ts'
import { isFile } from '../../../host/package-files.ts'
import type { Finder } from '../finder.ts'

const variables = ['DELRAPPORT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const

/** The browser that the user's environment names: by its whole path, since what it means must not hang on the folder. */
export const named: Finder = {
  name: variables.join(' / '),
  isDecisive: (env) => variables.some((name) => env[name]),
  async find(env) {
    const variable = variables.find((name) => env[name])
    if (!variable) return { reason: null }
    const path = absolute(env[variable])
    if (path === null) return { reason: `${env[variable]}: /…/${env[variable]}?` }
    return (await isFile(path)) ? { path, env: {} } : { reason: `${path}?` }
  },
}
