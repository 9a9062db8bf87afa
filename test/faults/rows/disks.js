/** Disks that are full, where the report is written, where temporary files go, and where the cache is. */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const mount = (folder, size) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { encoding: 'utf8' })
const unmount = (folder) => spawnSync('umount', ['-l', folder])

function unavailable() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-mount-'))
  const { status } = mount(folder, '64k')
  if (status === 0) unmount(folder)
  rmSync(folder, { recursive: true })
  return status === 0 ? null : 'small disks cannot be mounted here'
}

/** Where it is full from the first byte, after the first file, and almost not. */
const sizes = ['4k', '64k', '256k', '700k', '1m']

const fullAt = (title, folderOf, { env = () => ({}), before = () => undefined, codes = [0, 3], says }) => ({
  title,
  unavailable,
  async *inject({ openStage, tries }) {
    for (const size of sizes.slice(0, tries(sizes.length))) {
      const stage = openStage()
      const folder = folderOf(stage)
      before(stage, folder)
      const isMounted = mount(folder, size).status === 0
      const outcome = await stage.run(['build', '--no-cache'], { env: env(folder) })
      const found = stage.faults(outcome, { codes, says, scratch: false })
      if (isMounted) unmount(folder)
      stage.close()
      yield found.map((one) => `${size}: ${one}`)
    }
  },
})

export const disks = [
  {
    title: 'the disk of the report is full',
    unavailable,
    async *inject({ openStage, tries, outputSize }) {
      // The old report fits, what is to take its place does not.
      for (const share of [0.1, 0.5, 0.9].slice(0, tries(3))) {
        const spare = Math.floor(share * outputSize())
        const stage = openStage()
        const kept = path.join(stage.folder, 'kept')
        cpSync(stage.target, kept, { recursive: true })
        const isMounted = mount(stage.target, `${outputSize() + spare}`).status === 0
        cpSync(kept, stage.target, { recursive: true })
        const outcome = await stage.run(['build', '--no-cache'])
        const found = stage.faults(outcome, { codes: [3], says: /går inte att skriva \(ENOSPC\)/ })
        if (isMounted) unmount(stage.target)
        stage.close()
        yield found.map((one) => `${spare} bytes to spare: ${one}`)
      }
    },
  },
  fullAt('the disk of temporary files is full', (stage) => stage.tmp, {
    says: /går inte att skriva|webbläsare/,
  }),
  fullAt('the disk of the cache is full', (stage) => path.join(stage.folder, 'cache'), {
    before: (_, folder) => mkdirSync(folder),
    env: (folder) => ({ DELRAPPORT_CACHE: folder }),
    says: /går inte att skriva|webbläsare/,
  }),
]
