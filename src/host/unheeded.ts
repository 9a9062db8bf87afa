/**
 * Rejections that a library leaves unheeded. What it returns tells of the failure as well; Node would end the process for
 * the promise that nobody asked about.
 */

type Listener = NodeJS.UnhandledRejectionListener

/** How many runs are under way, and what they pass over. */
const passedOver = new Set<(error: unknown) => boolean>()
let others: readonly Listener[] = []

/** Runs what uses the library, and passes over such rejections of its errors alone. */
export async function passingOver<T>(isIts: (error: unknown) => boolean, run: () => Promise<T>): Promise<T> {
  const own = (error: unknown) => isIts(error)
  if (passedOver.size === 0) {
    others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', heed)
  }
  passedOver.add(own)
  try {
    return await run()
  } finally {
    // Rejections of the last turn are told before the next one.
    await new Promise((resolve) => setImmediate(resolve))
    passedOver.delete(own)
    if (passedOver.size === 0) {
      process.off('unhandledRejection', heed)
      for (const other of others) process.on('unhandledRejection', other)
    }
  }
}

const heed: Listener = (error, promise) => {
  if ([...passedOver].some((isIts) => isIts(error))) return
  if (others.length === 0) throw error
  for (const other of others) other(error, promise)
}
