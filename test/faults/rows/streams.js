/** Output that nobody reads, or that cannot be written. */

import { openSync, closeSync } from 'node:fs'

export const streams = {
  title: 'nobody reads the output, or it cannot be written',
  async *inject({ openStage }) {
    const ran = async (stdio, codes, started) => {
      const stage = openStage()
      const outcome = await stage.run(['build', '--no-cache'], { stdio, started })
      // What cannot be told cannot be looked at either.
      const found = stage.faults(outcome, { codes, says: /^/ })
      stage.close()
      return found
    }
    yield ran(['ignore', 'pipe', 'pipe'], [0], ({ stdout, stderr }) => {
      stdout.destroy()
      stderr.destroy()
    })
    yield ran(['ignore', 'ignore', 'ignore'], [0])
    const full = openSync('/dev/full', 'w')
    yield ran(['ignore', full, 'pipe'], [3])
    yield ran(['ignore', full, full], [3])
    closeSync(full)
  },
}
