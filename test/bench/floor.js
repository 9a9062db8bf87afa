/** What a browser takes to print a page by itself: less than that no program can take that has one print it. */

import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundled } from '../../compiled/print/browser/finders/bundled.js'

/** The system's headless shell where there is one, otherwise the bundled one. */
export async function findShell() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const program = path.join(folder, 'chromium-headless-shell')
    if (isProgram(program)) return { program, env: process.env, name: 'chromium-headless-shell' }
  }
  const found = await bundled.find(process.env)
  if (!('path' in found)) throw new Error('no headless shell to measure against')
  return { program: found.path, env: { ...process.env, ...found.env }, name: 'the bundled headless shell' }
}

export const floor = ({ program, env }, html, pdf) => ({
  program,
  env,
  words: [
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--print-to-pdf=${pdf}`,
    pathToFileURL(html).href,
  ],
})

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
