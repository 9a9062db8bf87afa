import type { Feed } from './feed.ts'

/** In the order that messages list them. */
export const feeds: readonly Feed[] = []
