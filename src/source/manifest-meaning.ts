/** What a manifest's settings mean, with what holds where they say nothing. */

import type { SeverityOverrides } from '../diagnostics/diagnostic.ts'
import { fontNames, type Decision, type FontName, type ReportMeta } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Waiver } from '../model/waiver.ts'
import type { Settings } from './manifest-schema.ts'
import type { OutputSettings } from './output-settings.ts'

/** All but what depends on which file says it. `id` stands in for a title. */
export function metaOf(
  settings: Settings,
  id: string,
): Omit<ReportMeta, 'logo' | 'logoOnDark' | 'cover' | 'variant'> {
  const { theme, toc } = settings
  return {
    title: settings.title ?? id,
    organisation: settings.organisation ?? '',
    type: settings.type ?? 'interim',
    period: settings.period ?? null,
    cutoff: settings.cutoff ?? null,
    date: settings.date ?? null,
    language: settings.lang ?? 'sv',
    status: settings.status ?? 'final',
    registration: settings.registration || null,
    decision: toDecision(settings.decision),
    author: settings.author || null,
    address: settings.address || null,
    keywords: (settings.keywords ?? []).filter((keyword) => keyword !== ''),
    previous: settings.previous ?? null,
    unit: settings.unit ?? 'tkr',
    signs: settings.signs ?? 'cost-positive',
    rounding: settings.rounding ?? 'tolerant',
    contentsDepth: toc === false ? 0 : (toc?.depth ?? 2),
    numbering: settings.numbering ?? true,
    listOf: [...new Set(settings.listOf ?? [])],
    theme: theme?.name ?? 'default',
    fonts: { text: nameOf(theme?.fonts?.text?.regular), headings: nameOf(theme?.fonts?.headings?.regular) },
    colours: {
      accent: theme?.accent ?? theme?.colors?.accent ?? null,
      second: theme?.colors?.second ?? null,
      third: theme?.colors?.third ?? null,
    },
    head: theme?.head ?? null,
    foot: theme?.foot ?? null,
    coverAlt: theme?.cover?.alt ?? '',
    variables: settings.variables ?? {},
    allocation: settings.allocation ?? {},
  }
}

/** Null for one that has to be read first. */
const nameOf = (font: string | undefined): FontName | null => fontNames.find((name) => name === font) ?? null

/** `suffix` parts the files of one variant from those of another. */
export const outputOf = ({ output }: Settings, id: string, suffix: string): OutputSettings => ({
  formats: output?.formats ?? ['html', 'pdf', 'json'],
  name: (output?.name ?? `delrapport-${id}`) + suffix,
  pdf: output?.pdf ?? 'ua-1',
  attachData: output?.attachData ?? false,
  offerData: output?.offerData ?? true,
  explainFigures: output?.explainFigures ?? true,
  script: output?.script ?? true,
})

export const checksOf = (waivers: readonly Waiver[]): SeverityOverrides =>
  Object.fromEntries(waivers.map(({ code, severity }) => [code, severity]))

/** `spanOf` is where a code's setting stands. */
export const waiversOf = ({ checks }: Settings, spanOf: (code: string) => Span): readonly Waiver[] =>
  Object.entries(checks ?? {}).map(([code, { severity, by, why }]) => ({
    code,
    severity,
    by: by || null,
    why: why || null,
    span: spanOf(code),
  }))

/** A decision block is printed only when something of it is filled in. */
function toDecision(decision: Settings['decision']): Decision | null {
  const by = decision?.by || ''
  const day = decision?.date || null
  const paragraph = decision?.paragraph || null
  return by || day || paragraph ? { by, date: day, paragraph } : null
}
