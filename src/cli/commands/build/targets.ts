/** Where files are written, so that no report of a run writes over another. */

import path from 'node:path'
import { refuseLinksOut } from '../../../host/stays-below.ts'
import { UsageError } from '../../command-context.ts'
import type { Language } from '../../../model/language.ts'
import { buildTexts } from './texts.ts'

/** Throws {@link EnvironmentError} where links of the workspace would have what is built without `--out` land outside it. */
export async function refuseLinkedOutput(
  root: string,
  out: string | null,
  names: readonly string[],
): Promise<void> {
  if (out === null)
    await refuseLinksOut(
      root,
      names.map((name) => path.join(root, usualFolder, name)),
    )
}

/** What is built lies in it, below the workspace, where nobody says otherwise. */
export const usualFolder = 'out'

export interface Targets {
  /** The folder that a report is written into. Two that would write the same file are wrong usage. */
  claim(id: string, output: { readonly name: string }): string
}

/** `out` is the folder of `--out`; without it each report has a folder of its own below `root`. */
export function createTargets(root: string, out: string | null, language: Language): Targets {
  const claimed = new Set<string>()
  return {
    claim(id, { name }) {
      const folder = out ?? path.join(root, usualFolder, id)
      const target = path.join(folder, name)
      if (claimed.has(target)) throw new UsageError(buildTexts[language].sameOutput(id, target))
      claimed.add(target)
      return folder
    },
  }
}
