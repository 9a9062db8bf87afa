/** What a key of settings is for. */

import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'
import { aboutOf, schemasAt } from '../schema-at.ts'
import { settingAt } from '../setting-at.ts'
import { settingsSchema } from '../settings-schema.ts'
import { standingOf } from '../standing.ts'
import type { Help } from './help.ts'
import { asMarkdown, code } from './markdown.ts'

/** Of the key that the cursor stands in, or in the value of. Null outside of settings. */
export function settingHelp(asked: Asked): Help | null {
  const { checked, file, text, offset, language } = asked
  const standing = standingOf(asked)
  if (standing.in !== 'settings') return null
  const rest = /^[\p{L}\p{N}_-]*/u.exec(lineAt(text, offset).after)![0]
  const end = offset + rest.length
  const at = settingAt(text, end, standing.start, standing.end)
  if (!at || at.written.trim() === '') return null
  const path = at.part === 'key' ? [...at.path, at.written.trim()] : at.path
  const key = path.at(-1)
  const about = aboutOf(schemasAt(settingsSchema(checked.parts, language, standing.schema), path))
  if (key === undefined || about === '') return null
  return { span: { file, start: at.start, end }, markdown: `${code(key)} – ${asMarkdown(about)}` }
}
