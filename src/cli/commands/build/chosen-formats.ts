/** What is to be built: what the command line lists, else what each report's manifest does. */

import { UsageError, type CommandContext } from '../../command-context.ts'

/** The formats of a list with commas; null where none is given. */
export async function chosenFormats(
  list: string | undefined,
  { texts, parts }: CommandContext,
): Promise<readonly string[] | null> {
  if (list === undefined) return null
  const known = Object.keys((await parts()).formats)
  const names = formatNames(list)
  for (const name of names)
    if (!known.includes(name)) throw new UsageError(texts.unknownValue('--format', name, known))
  return names
}

/** Each name of the list once, whether or not there is such a format. */
export const formatNames = (list: string): readonly string[] => [
  ...new Set(list.split(',').map((name) => name.trim().toLowerCase())),
]
