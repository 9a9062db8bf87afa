import { plain } from './built-in/plain.ts'
import type { Kind } from './kind.ts'

/** What a table is when its headings name no kind. */
export const fallbackKind: Kind = plain
