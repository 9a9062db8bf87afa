/** Where a chapter's front matter ends, as an offset. */

import type { SourceText } from '../model/span.ts'
import { readFrontMatter } from './front-matter.ts'

export const frontEnd = (source: SourceText): number => readFrontMatter(source, 'sv', () => {}).end
