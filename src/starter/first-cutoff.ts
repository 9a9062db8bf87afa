/** The day that a first report is as at, where nobody has said. */

import type { IsoDate } from '../model/calendar.ts'
import { nextPeriod } from '../roll-forward/next-period.ts'

/** Interim reports of municipalities are as at the last day of one of these. */
const endings = ['04-30', '08-31']

/** The one that its id names; else the last that had passed by the day given. */
export const firstCutoff = (id: string | null, today: IsoDate): IsoDate =>
  (id === null ? null : nextPeriod(id, { cutoff: null, period: null }).cutoff) ?? lastPassed(today)

function lastPassed(today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4))
  const days = [year - 1, year].flatMap((one) => endings.map((ending) => `${one}-${ending}`))
  return days.findLast((day) => day < today)!
}
