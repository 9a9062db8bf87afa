/** Makes a feed of what its format declares: the one place where the types of its own mapping and codes are let go of. */

import type { z } from 'zod'
import type { Catalogue } from '../diagnostics/entry.ts'
import type { Feed, FedTable, FeedInput, FeedService } from './feed.ts'

export interface FeedDefinition<Schema extends z.ZodObject, Codes extends Catalogue> extends Pick<
  Feed,
  'id' | 'title'
> {
  /** What the mapping may hold, each key with what is told of it. */
  readonly schema: Schema
  /** What it says that stands in no catalogue. */
  readonly codes: Codes
  /** Null where nothing can be made of the source, which has been told. Never throws for what the files hold. */
  read(input: FeedInput<z.output<Schema>, Codes>): Promise<FedTable | null>
  /** Left out where the source is no service. */
  readonly service?: FeedService<z.output<Schema>>
}

/** A feed among others: whoever reads a binding has held its mapping to the schema, and lets it emit what it says. */
export const defineFeed = <Schema extends z.ZodObject, Codes extends Catalogue>(
  feed: FeedDefinition<Schema, Codes>,
): Feed => feed as unknown as Feed
