/** `report.yaml`, with the workspace's configuration under it → what the report says of itself. */

import type { Emit, SeverityOverrides } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../model/calendar.ts'
import { lookUp } from '../model/look-up.ts'
import type { ReportMeta } from '../model/report.ts'
import { startOf, type SourceText, type Span } from '../model/span.ts'
import type { Waiver } from '../model/waiver.ts'
import type { WrittenSetting } from '../model/written-setting.ts'
import type { FontReference } from './typefaces/font-reference.ts'
import type { ImageReference } from './image-reference.ts'
import { checkDates } from './manifest-dates.ts'
import { readManifestLayer, type ManifestLayer } from './manifest-layer.ts'
import { checksOf, metaOf, outputOf, waiversOf } from './manifest-meaning.ts'
import type { Settings } from './manifest-schema.ts'
import type { ManifestWords } from './manifest-words.ts'
import { mergedSettings } from './merged-settings.ts'
import type { OutputSettings } from './output-settings.ts'

export interface Manifest {
  readonly meta: ReportMeta
  readonly output: OutputSettings
  /** Whether the workspace's glossary is used. */
  readonly usesGlossary: boolean
  readonly checks: SeverityOverrides
  /** The same, each with who answers for it. */
  readonly waivers: readonly Waiver[]
  /** Keys whose values nobody knows: they could not be read, or the file is missing. The empty one stands for all of them. */
  readonly broken: ReadonlySet<string>
  /** The recipients that the report has a version for. */
  readonly variants: readonly string[]
  /** Where `previous` and what is looked for of the theme stand. */
  readonly previousSpan: Span
  readonly themeSpans: Readonly<Record<ThemeKey, Span>>
  /** The reports that it includes, as they are called there. */
  readonly include: readonly IncludedReport[]
  /** Folders of other workspaces that it may include reports of, from the workspace's root. */
  readonly workspaces: readonly string[]
  /** What holds for all of the workspace's files that say nothing themselves: the configuration's, else the report's. */
  readonly shared: Pick<ReportMeta, 'unit' | 'language'>
  /** What says what the report is to hold, or null. */
  readonly profile: AskedProfile | null
  /** The day that it is handed to the council and the auditors: that of the decision where nothing else is said. */
  readonly handover: PlacedDate | null
  /** Where the keys stand that days are read of. */
  readonly daySpans: Readonly<Record<'start' | 'cutoff', Span>>
  /** All keys that are there. */
  readonly settings: readonly WrittenSetting[]
  /** The files of typefaces that are not the program's. */
  readonly fonts: Readonly<Record<FontRole, FontReference | null>>
  /** Logos and the cover's, where there are any. */
  readonly images: readonly ImageReference[]
}

export type FontRole = 'text' | 'headings'

export type ThemeKey = 'name' | 'head' | 'foot'

export interface IncludedReport {
  readonly address: string
  readonly span: Span
}

export interface AskedProfile {
  readonly name: string
  readonly span: Span
  /** Rules of it that do not hold for the report, and why, in its author's words. */
  readonly exceptions: readonly { readonly rule: string; readonly why: string; readonly span: Span }[]
}

export interface PlacedDate {
  readonly date: IsoDate
  readonly span: Span
}

export interface ManifestSources {
  readonly id: string
  readonly folder: string
  readonly manifest: SourceText | null
  readonly config: SourceText | null
  readonly isSettingLost: boolean
}

/** What a manifest says that chapters print, as `{{report.cutoff}}`, and hold their dates against. */
const usedByChapters: readonly string[] = ['cutoff', 'period', 'variables']

/** Reads both files; a report whose manifest is missing or broken still gets values that its chapters can be checked with. */
export function parseManifest(
  { id, folder, manifest, config, isSettingLost }: ManifestSources,
  words: ManifestWords,
  variant: string | null,
  emit: Emit,
): Manifest {
  const under = config && readManifestLayer(config, words, variant, emit)
  const own = manifest && readManifestLayer(manifest, words, variant, emit)
  const layers = [own, under].filter((layer) => layer !== null)
  const settings = mergedSettings<Settings>(under?.settings ?? {}, own?.settings ?? {})
  // That it is missing has been reported.
  if (manifest && own) checkManifest(settings, own, manifest, emit)
  // Who writes a report does not decide what else of the machine is read.
  if (own?.workspacesSpan) emit('include/own-workspaces', {}, own.workspacesSpan)
  const variants = Object.keys(settings.variants ?? {})
  const forVariant = variant === null ? null : (lookUp(settings.variants ?? {}, variant) ?? null)
  const shown = mergedSettings(settings, forVariant ?? {})
  // The manifest's own images go before the configuration's, and a variant's before the report's.
  const logo = layers.flatMap(({ logos }) => logos.toReversed())[0] ?? null
  const cover = layers.flatMap(({ covers }) => covers.toReversed())[0] ?? null
  const suffix = variant !== null && !forVariant?.output?.name ? `-${variant}` : ''
  const start = startOf(manifest?.file ?? `${folder}/report.yaml`)
  const firstSpan = (of: (layer: ManifestLayer) => Span | null): Span =>
    layers.map(of).find((span) => span !== null) ?? start
  const waivers = waiversOf(shown, (code) =>
    firstSpan(({ settings: own, yaml }) =>
      lookUp(own.checks ?? {}, code) ? yaml.keySpan(['checks', code]) : null,
    ),
  )
  const profile = own?.profile ?? under?.profile ?? null
  const meta = metaOf(shown, id)
  return {
    meta: {
      ...meta,
      logo: logo && logo.image.path,
      logoOnDark: logo?.onDark?.path ?? null,
      cover: cover && cover.path,
      variant,
    },
    output: outputOf(shown, id, suffix),
    usesGlossary: shown.glossary ?? true,
    checks: checksOf(waivers),
    waivers: [...waivers, ...exceptionsOf(profile)],
    broken: new Set([
      ...(isSettingLost ? [''] : []),
      ...(manifest === null ? usedByChapters : []),
      ...layers.flatMap(({ broken }) => broken),
    ]),
    variants,
    previousSpan: firstSpan(({ previousSpan }) => previousSpan),
    themeSpans: {
      name: firstSpan(({ themeSpans }) => themeSpans.name),
      head: firstSpan(({ themeSpans }) => themeSpans.head),
      foot: firstSpan(({ themeSpans }) => themeSpans.foot),
    },
    include: own?.include ?? [],
    workspaces: under?.settings.workspaces ?? [],
    shared: sharedOf(under?.settings ?? {}, meta),
    profile,
    handover: own?.handover ?? own?.decided ?? null,
    daySpans: {
      start: own?.yaml.valueSpan(['period', 'start']) ?? start,
      cutoff: own?.yaml.valueSpan(['cutoff']) ?? start,
    },
    settings: layers.flatMap(({ yaml }) => yaml.settings()),
    fonts: {
      text: layers.flatMap(({ fonts }) => fonts.text.toReversed())[0] ?? null,
      headings: layers.flatMap(({ fonts }) => fonts.headings.toReversed())[0] ?? null,
    },
    images: [logo?.image, logo?.onDark, cover].filter((image) => image !== null && image !== undefined),
  }
}

const sharedOf = ({ unit, lang }: Settings, own: Manifest['shared']): Manifest['shared'] => ({
  unit: unit ?? own.unit,
  language: lang ?? own.language,
})

/** What can only be said of both files together. */
function checkManifest(
  settings: Settings,
  { given, yaml }: ManifestLayer,
  manifest: SourceText,
  emit: Emit,
): void {
  for (const [name, weights] of Object.entries(settings.allocation ?? {})) {
    const missing = Object.keys(settings.variants ?? {}).filter((variant) => !Object.hasOwn(weights, variant))
    if (missing.length > 0) emit('variant/weights', { name, missing }, startOf(manifest.file))
  }
  checkDates(settings, manifest, yaml, emit)
  for (const key of ['title', 'organisation'] as const) {
    // One with an unusable value has been reported.
    if (settings[key] === undefined && (given[key] ?? null) === null)
      emit('manifest/invalid', { key, problem: { type: 'required' } }, startOf(manifest.file))
  }
}

/** A rule of a profile that does not hold for the report is waived like any code. */
const exceptionsOf = (profile: AskedProfile | null): readonly Waiver[] =>
  (profile?.exceptions ?? []).map(({ rule, why, span }) => ({
    code: `${profile!.name}: ${rule}`,
    severity: 'off',
    by: null,
    why: why || null,
    span,
  }))
