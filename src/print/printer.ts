/** What prints parts of reports and finishes them: a browser, and threads beside this one. */

import type { Environment } from '../host/environment.ts'
import { createFinisher, finishHere, type Finisher } from './finisher.ts'
import type { KeptParts } from './kept-parts.ts'
import { pressOn, type Press } from './press.ts'
import { createSheets } from './sheets.ts'

export interface Printer extends Press {
  /** Finishes what was printed; beside what else is being done, if there is something. Throws UnfinishablePdf. */
  finish: Finisher['finish']
  /** How many sheets print at once. */
  readonly jobs: number
  /** Parts of earlier runs; null where each is to be made. */
  readonly kept: KeptParts | null
}

export interface PrinterOptions {
  /** How many sheets print at once; one where nothing is said. */
  readonly jobs?: number
  /** Parts of earlier runs; without them each is made. */
  readonly kept?: KeptParts | null
  /** A browser that is held elsewhere; without it, one of this thread's own. */
  readonly press?: Press
}

export function createPrinter(
  env: Environment,
  { jobs = 1, kept = null, press = pressOn(createSheets(env, jobs)) }: PrinterOptions = {},
): Printer {
  const beside = createFinisher(Math.ceil(jobs / 2))
  let busy = 0
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    busy++
    try {
      return await work()
    } finally {
      busy--
    }
  }
  return {
    ...press,
    jobs,
    kept,
    print: (styles, part) => counted(() => press.print(styles, part)),
    measureAgain: (styles, printed) => counted(() => press.measureAgain(styles, printed)),
    finish(pdf, facts) {
      const finisher = busy > 0 ? beside : finishHere
      return counted(() => finisher.finish(pdf, facts))
    },
    async end() {
      await Promise.all([press.end(), beside.end()])
    },
  }
}
