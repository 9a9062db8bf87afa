/** One check → what it found: also where it fails, or does not come to an end. */

import { EnvironmentError, reasonOf } from '../../../host/environment-error.ts'
import { OutOfTime, withinTime } from '../../../host/within-time.ts'
import type { Check, Found, Surroundings } from './check.ts'
import { doctorTexts } from './texts.ts'

export interface Examined extends Found {
  readonly id: string
}

/** Never throws: whoever asks what is wrong is told of the rest too. */
export async function examine({ id, name, limit, look }: Check, around: Surroundings): Promise<Examined> {
  const say = doctorTexts[around.language]
  try {
    return { id, ...(await withinTime(look(around), limit)) }
  } catch (error) {
    if (error instanceof EnvironmentError) return { id, status: 'fault', ...error.in(around.language) }
    const reason = error instanceof OutOfTime ? say.noEnd(error.message) : reasonOf(error)
    return { id, status: 'fault', message: say.notChecked(name[around.language], reason), hint: say.again }
  }
}
