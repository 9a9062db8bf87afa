/** Places that cannot be written to: what is in the way, and whose they are. */

import { chmodSync, chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const says = /går inte att skriva|är ingen mapp|länk/

/** Root may write anywhere. */
const nobody = 65_534
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

export const targets = {
  title: 'the place of the report is a file, a folder, a link, or not to be written to',
  async *inject({ openStage }) {
    for (const [name, change] of Object.entries(changes)) {
      const stage = openStage()
      change(stage)
      const outcome = await stage.run(['build', '--no-cache'])
      yield stage.faults(outcome, { codes: [3], says, inTheWay: true }).map((one) => `${name}: ${one}`)
      stage.close()
    }
    if (process.getuid() !== 0) return
    const stage = openStage()
    chmodSync(stage.target, 0o555)
    for (const folder of [stage.folder, stage.tmp]) {
      chmodSync(folder, 0o777)
      chownSync(folder, nobody, nobody)
    }
    const outcome = await stage.run(['build', '--no-cache'], { through: asNobody })
    yield stage.faults(outcome, { codes: [3], says }).map((one) => `another user’s: ${one}`)
    stage.close()
  },
}

const changes = {
  'a file in the place of out': ({ workspace }) => {
    rmSync(path.join(workspace, 'out'), { recursive: true })
    writeFileSync(path.join(workspace, 'out'), '')
  },
  'a file in the place of the report’s folder': ({ target }) => {
    rmSync(target, { recursive: true })
    writeFileSync(target, '')
  },
  'a folder in the place of the PDF': ({ target }) => {
    rmSync(path.join(target, 'delrapport-2021-08.pdf'))
    mkdirSync(path.join(target, 'delrapport-2021-08.pdf'))
  },
  'a link that leads nowhere': ({ target }) => {
    rmSync(target, { recursive: true })
    symlinkSync('/no/such/folder', target)
  },
}
