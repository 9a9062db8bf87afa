/** What the command line says of a workspace to begin with, and what is guessed where it is silent. */

import { dateText, type IsoDate } from '../../../model/calendar.ts'
import type { Language } from '../../../model/language.ts'
import { firstCutoff } from '../../../starter/first-cutoff.ts'
import type { Starter } from '../../../starter/starter-files.ts'
import { UsageError } from '../../command-context.ts'
import { checkReportId } from '../../report-id.ts'
import { initTexts } from './texts.ts'

export interface StarterOptions {
  readonly id?: string
  readonly title?: string
  readonly organisation?: string
  readonly ci: boolean
  readonly vscode: boolean
}

/** Throws {@link UsageError} for names that cannot be. */
export function starterOf(options: StarterOptions, version: string, language: Language): Starter {
  const say = initTexts[language]
  if (options.id !== undefined) checkReportId(options.id, language)
  for (const name of ['title', 'organisation'] as const)
    if (options[name]?.trim() === '') throw new UsageError(say.blank(`--${name}`))
  const cutoff = firstCutoff(options.id ?? null, today())
  return {
    language,
    id: options.id ?? cutoff.slice(0, 7),
    title: options.title ?? say.titled(dateText(cutoff, language)),
    organisation: options.organisation ?? say.organised,
    cutoff,
    version,
    hasCi: options.ci,
    hasEditor: options.vscode,
  }
}

/** The user's own day. It is asked here alone, to guess a name that `--id` sets. */
function today(): IsoDate {
  const now = new Date()
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
