/** Where files are written, so that no report of a run writes over another. */

import path from 'node:path'
import { UsageError } from '../../command-context.ts'
import type { Language } from '../../../model/language.ts'
import { buildTexts } from './texts.ts'

export interface Targets {
  /** The folder that a report is written into. Two that would write the same file are wrong usage. */
  claim(id: string, output: { readonly name: string }): string
}

/** `out` is the folder of `--out`; without it each report has a folder of its own below `root`. */
export function createTargets(root: string, out: string | null, language: Language): Targets {
  const claimed = new Set<string>()
  return {
    claim(id, { name }) {
      const folder = out ?? path.join(root, 'out', id)
      const target = path.join(folder, name)
      if (claimed.has(target)) throw new UsageError(buildTexts[language].sameOutput(id, target))
      claimed.add(target)
      return folder
    },
  }
}
