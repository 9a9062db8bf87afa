/** What sort of text a place stands in: settings, what is printed, or what is left as it is. */

import { basename } from 'node:path/posix'
import { isBindingName } from '../feeds/binding.ts'
import type { SchemaName } from '../schemas/schemas.ts'
import { findFrontFence } from '../source/front-fence.ts'
import { placesOf } from '../places/places.ts'
import type { Asked } from './asked.ts'

/** Settings are YAML between two offsets. */
export type Standing =
  | {
      readonly in: 'settings'
      readonly schema: SchemaName
      readonly start: number
      readonly end: number
    }
  | { readonly in: 'content' | 'data' | 'code' }

export function standingOf(asked: Asked): Standing {
  const { file, text, offset } = asked
  const schema = schemaOfFile(file)
  if (schema) return { in: 'settings', schema, start: 0, end: text.length }
  if (!/\.md$/i.test(file)) return { in: 'data' }
  const fence = findFrontFence(text)
  if (fence && offset > fence.open.end) {
    const end = fence.close?.start ?? text.length
    const isWithin = fence.close ? offset < end : !contentBegins.test(text.slice(fence.open.end, offset))
    if (isWithin) return { in: 'settings', schema: 'chapter', start: fence.open.end + 1, end }
  }
  return { in: isCode(asked) ? 'code' : 'content' }
}

/** A line that no settings have: where the fence is not closed yet, the chapter begins there. */
const contentBegins = /\n(?:#{1,6}[ \t]|:::|\||>)/

function schemaOfFile(file: string): SchemaName | null {
  if (basename(file) === 'report.yaml') return 'report'
  if (file === 'delrapport.config.yaml') return 'config'
  if (isBindingName(file)) return 'import'
  if (/^profiles\/[^/]+\.ya?ml$/i.test(file)) return 'profile'
  return /^kinds\/[^/]+\.ya?ml$/i.test(file) ? 'kind' : null
}

/** Whether what stands there is code or a comment. */
function isCode({ versions, file, text, offset }: Asked): boolean {
  if (text.lastIndexOf('<!--', offset - 1) > text.lastIndexOf('-->', offset - 1)) return true
  const start = Math.max(0, offset - 1)
  return versions.some(({ numbered }) =>
    placesOf(numbered.report)
      .at({ file, start, end: offset })
      .some(({ thing }) => thing.type === 'node' && ['code', 'inlineCode'].includes(thing.node.type)),
  )
}
