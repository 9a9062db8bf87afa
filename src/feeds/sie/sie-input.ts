import type { FeedInput } from '../feed.ts'
import type { sieCodes } from './codes.ts'
import type { SieMapping } from './mapping.ts'

/** What reading an SIE file is given. */
export type SieInput = FeedInput<SieMapping, typeof sieCodes>
