/**
 * The process: its arguments, its output, its exit code. The work is done in a thread beside this one, so that a signal is
 * heard while a large report is being read or printed.
 */

import { supervise } from './supervise.ts'

export const main = (): Promise<void> => supervise(new URL('work.js', import.meta.url))
