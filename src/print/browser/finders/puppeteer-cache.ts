import path from 'node:path'
import { absolute, homeFolder } from '../../../host/environment.ts'
import { isOwn } from '../../../host/own-file.ts'
import { driversBrowser } from '../driver.ts'
import type { Finder } from '../finder.ts'

/** The browser that `npx puppeteer browsers install` has fetched, where its own variable or its custom puts it. */
export const puppeteerCache: Finder = {
  name: 'puppeteer',
  async find(env) {
    const home = homeFolder()
    const cache = absolute(env.PUPPETEER_CACHE_DIR) ?? (home && path.join(home, '.cache', 'puppeteer'))
    if (cache === null) return { reason: null }
    const program = await driversBrowser(cache)
    return (await isOwn(program)) ? { path: program, env: {} } : { reason: null }
  },
}
