/** How much is done at once: what the command line says, else as much as the machine has cores for. */

import { availableParallelism } from 'node:os'
import { UsageError, type CommandContext } from '../../command-context.ts'
import { buildTexts } from './texts.ts'

/** More sheets than this cost memory and gain nothing. */
const most = 8

export function chosenJobs(given: string | undefined, { language }: CommandContext): number {
  if (given === undefined) return Math.min(availableParallelism(), most)
  if (!/^[1-9]\d?$/.test(given)) throw new UsageError(buildTexts[language].noNumber(given))
  return Number(given)
}
