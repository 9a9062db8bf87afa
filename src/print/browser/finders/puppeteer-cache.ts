import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { absolute, homeFolder } from '../../../host/environment.ts'
import { isOwn } from '../../../host/own-file.ts'
import type { Finder } from '../finder.ts'

/** The headless shell that `npx puppeteer browsers install` has fetched, where its own variable or its custom puts it. */
export const puppeteerCache: Finder = {
  name: 'puppeteer',
  async find(env) {
    const home = homeFolder()
    const cache = absolute(env.PUPPETEER_CACHE_DIR) ?? (home && path.join(home, '.cache', 'puppeteer'))
    if (cache === null) return { reason: null }
    for (const program of await fetchedShells(path.join(cache, 'chrome-headless-shell')))
      if (await isOwn(program)) return { path: program, env: {} }
    return { reason: null }
  },
}

/** `linux-147.0.7727.0/chrome-headless-shell-linux64/chrome-headless-shell`, the newest first. */
async function fetchedShells(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => path.join(folder, name, shellPath))
}

const mac = process.arch === 'arm64' ? 'mac-arm64' : 'mac-x64'
const shellPath =
  process.platform === 'win32'
    ? path.join('chrome-headless-shell-win64', 'chrome-headless-shell.exe')
    : path.join(
        `chrome-headless-shell-${process.platform === 'darwin' ? mac : 'linux64'}`,
        'chrome-headless-shell',
      )
