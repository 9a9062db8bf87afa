import { join } from 'node:path'
import { absolute, absoluteFolders, type Environment } from '../../../host/environment.ts'
import { isFile } from '../../../host/package-files.ts'
import type { Finder } from '../finder.ts'

/** Chrome, Chromium or Edge where their installers put them. */
export const installed: Finder = {
  name: 'Chrome, Chromium, Edge',
  async find(env) {
    for (const path of candidates(env)) if (await isFile(path)) return { path, env: {} }
    return { reason: null }
  },
}

function candidates(env: Environment): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(
      (root) => absolute(root) ?? [],
    )
    const apps = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ]
    return roots.flatMap((root) => apps.map((parts) => parts.reduce((path, part) => join(path, part), root)))
  }
  const names = [
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ]
  return names.flatMap((name) => absoluteFolders(env.PATH).map((folder) => join(folder, name)))
}
