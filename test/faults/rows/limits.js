/** A machine that gives little: open files, memory. */

const limited = (title, limits, words, codes) => ({
  title,
  async *inject({ openStage }) {
    for (const limit of limits) {
      const stage = openStage()
      const outcome = await stage.run(['build', '--no-cache'], words(limit))
      yield stage
        .faults(outcome, { codes, says: /minne|filer|webbläsare|går inte att|memory/ })
        .map((one) => `${limit}: ${one}`)
      stage.close()
    }
  },
})

export const files = limited(
  'few files may be open at once',
  [24, 32, 48, 64, 96],
  (limit) => ({ through: ['prlimit', `--nofile=${limit}`] }),
  // Node itself ends with a signal where it cannot even begin.
  [0, 3, null],
)

export const memory = limited(
  'there is little memory, in megabytes',
  [10, 20, 30, 60],
  (limit) => ({ env: { NODE_OPTIONS: `--max-old-space-size=${limit}` } }),
  // Node ends itself, and is told of by whoever started it.
  [0, 3, 134, null],
)
