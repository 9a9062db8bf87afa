import { isFile } from '../../../host/package-files.ts'
import type { Finder } from '../finder.ts'

/** The browser that `npx puppeteer browsers install` has fetched. */
export const puppeteerCache: Finder = {
  name: 'puppeteer',
  async find() {
    const { default: puppeteer } = await import('puppeteer')
    const path = await Promise.resolve(puppeteer.executablePath({ headless: 'shell' })).catch(() => '')
    return (await isFile(path)) ? { path, env: {} } : { reason: null }
  },
}
