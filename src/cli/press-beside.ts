/** The browser, held by the thread that supervises: it has the time to hear it. */

import type { Environment } from '../host/environment.ts'
import type { Press } from '../print/press.ts'
import { ownCode } from './own-code.ts'

/** `jobs` is how many sheets print at once. */
export async function pressBeside(env: Environment, jobs: number): Promise<Press> {
  const compiled = ownCode('press')
  const { createSheets } = await import('../print/sheets.ts')
  const { pressOn } = await import('../print/press.ts')
  const press = pressOn(createSheets(env, jobs))
  return {
    ...press,
    async end() {
      await press.end()
      await compiled.keep()
    },
  }
}
