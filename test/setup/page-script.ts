/** Bundles the script that pages have inside, so that tests that read sources need no built program. */

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type BuildOptions } from 'rolldown'
import { pageScript } from '../../build/page-script.js'

export const setup = async (): Promise<void> => {
  const root = path.join(import.meta.dirname, '../..')
  const { output } = await build({ ...pageScript, cwd: root, write: false } satisfies BuildOptions)
  const folder = path.join(root, 'dist/page-script')
  const file = path.join(folder, output[0].fileName)
  const before = await readFile(file, 'utf8').catch(() => null)
  if (before === output[0].code) return
  await mkdir(folder, { recursive: true })
  // Put in place whole: another run may be reading it.
  const beside = `${file}.${process.pid}`
  await writeFile(beside, output[0].code)
  await rename(beside, file)
}
