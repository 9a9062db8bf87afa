/** What prints parts of reports and finishes them: a browser, and threads beside this one. */

import { breath } from '../host/breath.ts'
import { createFinisher, finishHere, loadFinishing, type Finisher } from './finisher.ts'
import type { PartFacts } from './finish/facts.ts'
import type { KeptParts } from './kept-parts.ts'
import type { Press } from './press.ts'

export interface Printer extends Press {
  /** Has ready what will finish a part with these facts. */
  prepareFinish(facts: WhichPart): void
  /** Finishes what was printed; beside what else is being done, if there is something. Throws UnfinishablePdf. */
  finish: Finisher['finish']
  /** How many sheets print at once. */
  readonly jobs: number
  /** Parts of earlier runs; null where each is to be made. */
  readonly kept: KeptParts | null
}

type WhichPart = Pick<PartFacts, 'pageLine'>

export interface PrinterOptions {
  /** How many sheets print at once; one where nothing is said. */
  readonly jobs?: number
  /** Parts of earlier runs; without them each is made. */
  readonly kept?: KeptParts | null
}

export function printerOn(press: Press, { jobs = 1, kept = null }: PrinterOptions = {}): Printer {
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
  // To start a thread for the only part of a run takes longer than to finish it; a long report keeps this one busy.
  const isBeside = ({ pageLine }: WhichPart) => busy > 0 || beside.isStarted() || pageLine !== null
  return {
    ...press,
    jobs,
    kept,
    prepareFinish(facts) {
      // The browser prints meanwhile.
      if (!isBeside(facts)) void breath().then(loadFinishing)
      else if (!beside.isStarted()) beside.start()
    },
    print: (styles, part) => counted(() => press.print(styles, part)),
    measureAgain: (styles, printed) => counted(() => press.measureAgain(styles, printed)),
    finish(pdf, facts) {
      const finisher = isBeside(facts) ? beside : finishHere
      return counted(() => finisher.finish(pdf, facts))
    },
    async end() {
      await Promise.all([press.end(), beside.end()])
    },
  }
}
