/** One call to the file system that fails, whichever it is. */

import { readFileSync } from 'node:fs'
import path from 'node:path'

const preload = path.join(import.meta.dirname, '../fail-call.js')
const codes = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE']

const failing = (stage, words, what) =>
  stage.run(words, { env: { FAIL_CALL: what, NODE_OPTIONS: `--import ${preload}` } })

const row = (title, words, writes) => ({
  title,
  async *inject({ openStage, every, atOnce }) {
    const counting = openStage()
    const file = path.join(counting.folder, 'calls')
    await failing(counting, words, `count:${file}`)
    const counted = readFileSync(file, 'utf8').trim().split('\n')
    counting.close()
    const calls = counted.flatMap((line) => {
      const [thread, count] = line.split(' ')
      return Array.from({ length: Number(count) }, (_, index) => [thread, index + 1])
    })
    yield* atOnce(
      calls.filter((_, index) => index % every === 0),
      async ([thread, number]) => {
        const stage = openStage()
        const what = `${thread}:${number}:${codes[number % codes.length]}`
        const found = stage.faults(await failing(stage, words, what), { codes: [0, 1, 3], writes })
        stage.close()
        return found.map((one) => `${what}: ${one}`)
      },
    )
  },
})

export const calls = [
  row('the Nth call to the file system fails, of a build', ['build', '--no-cache'], true),
  row('the Nth call to the file system fails, of a check that uses what is kept', ['check'], false),
]
