/**
 * The browser's driver without its package's configuration: that is searched for from the working folder upwards, and run
 * as a program. So nothing imports `puppeteer` but for its types.
 */

import { pathToFileURL } from 'node:url'
import type { PuppeteerNode } from 'puppeteer'
import { packageFilePath } from '../../host/package-files.ts'

interface DriverModule {
  readonly default: PuppeteerNode
  /** Its own types leave out what it is made with. */
  readonly PuppeteerNode: new (settings: {
    isPuppeteerCore: boolean
    configuration: { cacheDirectory: string }
  }) => PuppeteerNode
}

const loadModule = (): Promise<DriverModule> =>
  import(
    pathToFileURL(packageFilePath('puppeteer-core/lib/esm/puppeteer/puppeteer-core.js', 'puppeteer')).href
  )

export const loadDriver = async (): Promise<PuppeteerNode> => (await loadModule()).default

/** The path that the driver's own browser would have in a cache folder of its. */
export async function driversBrowser(cacheDirectory: string): Promise<string> {
  const { PuppeteerNode } = await loadModule()
  const driver = new PuppeteerNode({ isPuppeteerCore: false, configuration: { cacheDirectory } })
  return driver.executablePath({ headless: 'shell' })
}
