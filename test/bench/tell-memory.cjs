/** Loaded into a process that is measured: writes down, as it ends, the most memory that it held, in kilobytes. */

const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const file = process.env.BENCH_MEMORY_FILE
if (isMainThread && file)
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))
