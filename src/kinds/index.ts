import type { Kind } from './kind.ts'
import { decisions } from './decisions.ts'
import { goals } from './goals.ts'
import { investments } from './investments.ts'
import { plain } from './plain.ts'
import { result } from './result.ts'

export const kinds: readonly Kind[] = [decisions, goals, result, investments, plain]

/** What a table is when its headings name no kind. */
export const fallbackKind: Kind = plain
