/** What is to be built: what the command line lists, else what each report's manifest does. */

import { formatNames, type FormatName } from '../../../formats/index.ts'
import type { CheckedReport } from '../../../engine/check.ts'
import { UsageError } from '../../command-context.ts'
import type { Texts } from '../../texts.ts'

/** The formats of a list with commas; null where none is given. */
export function chosenFormats(list: string | undefined, texts: Texts): readonly FormatName[] | null {
  if (list === undefined) return null
  const names = list.split(',').map((name) => name.trim().toLowerCase())
  for (const name of names)
    if (!formatNames.some((known) => known === name))
      throw new UsageError(texts.unknownValue('--format', name, formatNames))
  return [...new Set(names)] as FormatName[]
}

/** The manifest has been held to the names there are. */
export const formatsOf = ({ output }: Pick<CheckedReport, 'output'>): readonly FormatName[] =>
  output.formats as readonly FormatName[]
