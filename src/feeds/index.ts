import { coded } from './coded.ts'
import type { Feed } from './feed.ts'
import { range } from './range.ts'

/** In the order that messages list them. */
export const feeds: readonly Feed[] = [coded, range]
