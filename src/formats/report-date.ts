import type { IsoDate } from '../model/calendar.ts'
import type { Report } from '../model/report.ts'

/** The day that files say they were made on: none of this machine's, so that the same sources give the same bytes. */
export const dateOf = ({ meta }: Pick<Report, 'meta'>): IsoDate =>
  meta.date ?? meta.cutoff ?? meta.period?.end ?? '2000-01-01'
