/** The browser of a run, started as early as can be: it takes as long as all else takes to be loaded. */

import { isUnread, type Workspace } from '../../../host/workspace.ts'
import type { Press } from '../../../print/press.ts'
import type { CommandContext } from '../../command-context.ts'
import { openPress } from '../../open-press.ts'
import type { BuildCommandOptions } from './options.ts'

/** `ids` are the reports that will be built. */
export async function startPress(
  ids: readonly string[],
  workspace: Workspace,
  options: BuildCommandOptions,
  jobs: number,
  context: CommandContext,
): Promise<Press> {
  const press = await openPress(jobs, context)
  if (context.hasOwnParts && (await printsByDefault(ids, workspace, options.format))) await press.warmUp()
  return press
}

/** Whether that is certain before anything is parsed: where nothing is said of formats, all are made. */
async function printsByDefault(
  ids: readonly string[],
  workspace: Workspace,
  format: string | undefined,
): Promise<boolean> {
  if (format !== undefined) return false
  const settings = ['delrapport.config.yaml', `reports/${ids[0]}/report.yaml`]
  const texts = await Promise.all(settings.map((file) => workspace.readText(file)))
  return texts.every((source) => isUnread(source) || !source.text.includes('formats'))
}
