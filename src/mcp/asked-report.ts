/** The report that a program asks about, by its id alone: a path leads nowhere. */

import { z } from 'zod'
import { nearest } from '../diagnostics/nearest.ts'
import type { CheckedReport } from '../engine/checked-report.ts'
import { openSession } from '../engine/session.ts'
import type { Language } from '../model/language.ts'
import { Refusal, type ToolContext } from './tool.ts'
import { askedTexts } from './texts.ts'

export const askedReport = (language: Language) => ({
  report: z.string().describe(askedTexts[language].report),
  variant: z.string().optional().describe(askedTexts[language].variant),
})

/** As it lies on the disk as it is asked for. Throws {@link Refusal} where there is no such report or version. */
export async function checkAsked(
  { report, variant }: { readonly report: string; readonly variant?: string | undefined },
  { workspace, parts, language }: ToolContext,
): Promise<CheckedReport> {
  const say = askedTexts[language]
  const ids = await workspace.folderNames('reports')
  if (!ids.includes(report)) throw new Refusal(say.noReport(report, nearest(report, ids), ids))
  const session = openSession(workspace, parts)
  if (variant !== undefined) {
    const { variants } = await session.outline(report)
    if (!variants.includes(variant))
      throw new Refusal(say.noVariant(variant, nearest(variant, variants), variants))
  }
  return session.check(report, variant ?? null)
}
