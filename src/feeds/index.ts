import { coded } from './coded.ts'
import type { Feed } from './feed.ts'
import { kolada } from './kolada.ts'
import { range } from './range.ts'
import { sie } from './sie.ts'

/** In the order that messages list them. */
export const feeds: readonly Feed[] = [coded, range, sie, kolada]
