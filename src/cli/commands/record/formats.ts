/** What a control record is written as: what the command line lists. */

import { UsageError, type CommandContext } from '../../command-context.ts'
import { formatNames } from '../build/chosen-formats.ts'

const known = ['html', 'pdf', 'xlsx'] as const

const usual = ['html', 'pdf'] as const

/** `list` has commas in it; undefined for the usual ones. */
export function recordFormatsIn(list: string | undefined, { texts }: CommandContext): readonly string[] {
  if (list === undefined) return usual
  const names = formatNames(list)
  for (const name of names)
    if (!known.some((one) => one === name)) throw new UsageError(texts.unknownValue('--format', name, known))
  return names
}
