import type { FeedInput } from '../feed.ts'
import type { koladaCodes } from './codes.ts'
import type { KoladaMapping } from './mapping.ts'

/** What reading answers of Kolada is given. */
export type KoladaInput = FeedInput<KoladaMapping, typeof koladaCodes>
