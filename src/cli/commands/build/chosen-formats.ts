/** What is to be built: what the command line lists, else what each report's manifest does. */

import { UsageError, type CommandContext } from '../../command-context.ts'

/** The formats of a list with commas; null where none is given. */
export async function chosenFormats(
  list: string | undefined,
  { texts, parts }: CommandContext,
): Promise<readonly string[] | null> {
  if (list === undefined) return null
  const known = Object.keys((await parts()).formats)
  const names = list.split(',').map((name) => name.trim().toLowerCase())
  for (const name of names)
    if (!known.includes(name)) throw new UsageError(texts.unknownValue('--format', name, known))
  return [...new Set(names)]
}
