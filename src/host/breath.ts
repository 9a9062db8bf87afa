/**
 * Lets this thread hear what has come in meanwhile. A browser that starts beside it asks many things, one after the other, and
 * each waits for its answer.
 */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
