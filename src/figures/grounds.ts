/** What figures of prose are held against: the tables, and where these and the sentences stand. The prose is no part of it. */

import type { Report } from '../model/report.ts'
import type { Passages } from './passages.ts'

export interface Grounds extends Pick<Report, 'meta' | 'tables'>, Pick<Passages, 'sections' | 'titles'> {}
