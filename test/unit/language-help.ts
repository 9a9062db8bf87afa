/** Questions of an editor's on a report that is held in memory. */

import type { Asked } from '../../src/language-help/asked.ts'
import { openSession } from '../../src/engine/session.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const manifest = 'title: Rapport\norganisation: Nämnden\nunit: tkr\n'

/** On `file` of the report `r`, at its end; whatever of `files` is not given is as a report needs it. */
export async function askedOf(
  file: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const all = new Map([['reports/r/report.yaml', manifest], ...Object.entries(files), [file, text]])
  const session = openSession(memoryWorkspace(all))
  const checked = await session.check('r')
  const { workspace } = session
  return { checked, versions: [checked], workspace, file, text, offset: text.length, language: 'sv' }
}
