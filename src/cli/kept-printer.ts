/** A printer for a command that prints a few reports one after the other: parts that earlier runs printed are not printed again. */

import { browserIdentity } from '../print/browser/browser-identity.ts'
import { keptParts } from '../print/kept-parts.ts'
import { printerOn, type Printer } from '../print/printer.ts'
import type { Cache } from './cache.ts'
import { chosenJobs } from './commands/build/jobs.ts'
import type { CommandContext } from './command-context.ts'
import { openPress } from './open-press.ts'

/** Bytes; a page takes some ten thousand as it was printed. */
export const keptPartsLimit = 512 * 1024 * 1024

export async function openKeptPrinter(cache: Cache, context: CommandContext): Promise<Printer> {
  const jobs = chosenJobs(undefined, context)
  const press = await openPress(jobs, context)
  const identity = `${cache.program} ${await browserIdentity(context.effects.env)}`
  const store = cache.store('parts', keptPartsLimit)
  return printerOn(press, { jobs, kept: store && keptParts(store, identity) })
}
