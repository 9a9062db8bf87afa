import type { Press } from '../print/press.ts'
import type { CommandContext } from './command-context.ts'

/** Held by the thread that supervises, where there is one. `jobs` is how many sheets print at once. */
export async function openPress(jobs: number, { press, effects }: CommandContext): Promise<Press> {
  if (press) return press(jobs)
  const { pressOn } = await import('../print/press.ts')
  const { createSheets } = await import('../print/sheets.ts')
  return pressOn(createSheets(effects.env, jobs))
}
