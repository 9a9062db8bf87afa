/** What a reporter is: problems in, text out. */

import type { Language } from '../../model/language.ts'
import type { Described } from '../describe.ts'

export interface ReporterOptions {
  readonly language: Language
  /** Whether the text may carry terminal colours. */
  readonly colour: boolean
  /** Whether notes of severity `info` are wanted too; reporters for machines carry them always. */
  readonly verbose: boolean
  /** The folders of the reports that were looked at, named from where files are. */
  readonly reports: readonly string[]
  /** The program's own. */
  readonly version: string
}

export interface Reporter {
  /** Whether people read it: they are spared what is beside the point, and told what to do. */
  readonly isForPeople?: true
  /** Whether what it prints are commands to whoever runs the program. */
  readonly speaksCommands?: true
  /** Whether it tells beside the usual one where nobody has chosen any, in an environment that reads what it prints. */
  isUsual?(env: Variables): boolean
  /** The whole text to print, ending in a line end, or the empty text when there is nothing to say. */
  report(problems: readonly Described[], options: ReporterOptions): string
  /** The folder that files are named from, where that is not the workspace's root. */
  base?(env: Variables): string | undefined
  /** A text to add to a file that the environment names; null where it names none. */
  summary?(
    problems: readonly Described[],
    env: Variables,
  ): { readonly file: string; readonly text: string } | null
}

type Variables = Readonly<Record<string, string | undefined>>
