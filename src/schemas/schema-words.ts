import type { Feed } from '../feeds/feed.ts'
import type { RuleType } from '../profiles/rule-type.ts'
import type { ManifestWords } from '../source/manifest-words.ts'

/** What settings may name of what the program has several of. */
export interface SchemaWords extends ManifestWords {
  readonly feeds: readonly Feed[]
  readonly ruleTypes: readonly RuleType[]
}
