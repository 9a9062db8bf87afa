/** `report.yaml`, with the workspace's configuration under it → what the report says of itself. */

import path from 'node:path/posix'
import type { Emit, SeverityOverrides } from '../diagnostics/diagnostic.ts'
import type { Severity } from '../diagnostics/entry.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { lookUp } from '../model/look-up.ts'
import type { Decision, ReportMeta } from '../model/report.ts'
import { startOf, type SourceText, type Span } from '../model/span.ts'
import type { ImageReference } from './image-reference.ts'
import { checkDates } from './manifest-dates.ts'
import { manifestSchema, type Settings } from './manifest-schema.ts'
import { readSettings } from './settings.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'
import { reportSlips } from './yaml-slips.ts'

export interface Manifest {
  readonly meta: ReportMeta
  readonly output: {
    readonly formats: readonly string[]
    readonly name: string
    /** Whether the PDF holds the report as data too. */
    readonly attachData: boolean
  }
  readonly checks: SeverityOverrides
  /** Keys whose values could not be read; the empty one where that is so of all. */
  readonly broken: ReadonlySet<string>
  /** The recipients that the report has a version for. */
  readonly variants: readonly string[]
  /** Where `previous` and the theme's name stand. */
  readonly previousSpan: Span
  readonly themeSpan: Span
  /** The logo, where there is one. */
  readonly images: readonly ImageReference[]
}

export interface ManifestSources {
  readonly id: string
  readonly folder: string
  readonly manifest: SourceText | null
  readonly config: SourceText | null
  readonly isSettingLost: boolean
}

/** What a manifest may name of the program's parts. */
export interface ManifestWords {
  readonly formats: readonly string[]
  /** Codes whose severity it may set. */
  readonly codes: readonly string[]
}

/** Reads both files; a report whose manifest is missing or broken still gets values that its chapters can be checked with. */
export function parseManifest(
  sources: ManifestSources,
  { formats, codes }: ManifestWords,
  variant: string | null,
  emit: Emit,
): Manifest {
  const { id, folder, manifest, config, isSettingLost } = sources
  const broken = new Set<string>(isSettingLost ? [''] : [])
  const schema = manifestSchema(formats)
  const images: ImageReference[] = []
  let previousSpan = startOf(manifest?.file ?? `${folder}/report.yaml`)
  let themeSpan = previousSpan
  const read = (
    source: SourceText,
  ): { settings: Settings; given: Record<string, unknown>; yaml: YamlSource } => {
    const yaml = readYaml(source)
    reportSlips(yaml, emit)
    const settings = readSettings(schema, yaml, {
      invalid: (key, fault, span) => {
        broken.add(key.split('.')[0]!)
        emit('manifest/invalid', { key, problem: fault }, span)
      },
      unknown: (facts, span) => emit('manifest/unknown-key', facts, span),
    })
    for (const key of ['title', 'organisation'] as const) {
      const written = /\{\{.{0,40}/.exec(settings[key] ?? '')?.[0]
      if (written)
        emit('value/unknown', { problem: 'place', written, nearest: null, known: [] }, yaml.valueSpan([key]))
    }
    for (const code of Object.keys(settings.checks ?? {})) {
      if (!codes.includes(code))
        emit(
          'manifest/unknown-key',
          { key: code, nearest: nearest(code, codes), known: [] },
          yaml.keySpan(['checks', code]),
        )
    }
    if (settings.previous) previousSpan = yaml.valueSpan(['previous'])
    const own = variant === null ? null : lookUp(settings.variants ?? {}, variant)
    if (settings.theme?.name) themeSpan = yaml.valueSpan(['theme', 'name'])
    if (own?.theme?.name) themeSpan = yaml.valueSpan(['variants', variant!, 'theme', 'name'])
    for (const [layer, at] of [
      [settings, []],
      [own, ['variants', variant ?? '']],
    ] as const) {
      const logo = layer?.theme?.logo
      const span = yaml.valueSpan([...at, 'theme', 'logo'])
      if (logo) images.push({ path: path.join(path.dirname(source.file), logo), written: logo, span })
    }
    return {
      yaml,
      settings,
      given: (yaml.data === undefined ? schema.shape : (yaml.data ?? {})) as Record<string, unknown>,
    }
  }
  const under: Settings = config ? read(config).settings : {}
  // That it is missing has been reported.
  if (!manifest) return { ...toManifest(id, under, variant, images), broken, previousSpan, themeSpan }
  const { settings: own, given, yaml } = read(manifest)
  const settings = merged(under, own) as Settings
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
  return { ...toManifest(id, settings, variant, images), broken, previousSpan, themeSpan }
}

/** `images` are in the order read: the manifest's own logo comes after the configuration's and wins. */
function toManifest(
  id: string,
  base: Settings,
  variant: string | null,
  images: readonly ImageReference[],
): Omit<Manifest, 'broken' | 'previousSpan' | 'themeSpan'> {
  const variants = Object.keys(base.variants ?? {})
  const own = variant === null ? null : lookUp(base.variants ?? {}, variant)
  const settings = own ? (merged(base, own) as Settings) : base
  const logo = images.at(-1)
  const suffix = variant !== null && !own?.output?.name ? `-${variant}` : ''
  const { theme, output, toc } = settings
  return {
    meta: {
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
      keywords: (settings.keywords ?? []).filter((keyword) => keyword !== ''),
      previous: settings.previous ?? null,
      unit: settings.unit ?? 'tkr',
      signs: settings.signs ?? 'cost-positive',
      rounding: settings.rounding ?? 'tolerant',
      contentsDepth: toc === false ? 0 : (toc?.depth ?? 2),
      numbering: settings.numbering ?? true,
      listOf: [...new Set(settings.listOf ?? [])],
      theme: theme?.name ?? 'default',
      fonts: { text: theme?.fonts?.text ?? null, headings: theme?.fonts?.headings ?? null },
      accent: theme?.accent ?? null,
      logo: logo?.path ?? null,
      variables: settings.variables ?? {},
      variant,
      allocation: settings.allocation ?? {},
    },
    output: {
      formats: output?.formats ?? ['html', 'pdf', 'json'],
      name: (output?.name ?? `delrapport-${id}`) + suffix,
      attachData: output?.attachData ?? false,
    },
    variants,
    images: logo ? [logo] : [],
    checks: (settings.checks ?? {}) as Readonly<Record<string, Severity | 'off'>>,
  }
}

/** A decision block is printed only when something of it is filled in. */
function toDecision(decision: Settings['decision']): Decision | null {
  const by = decision?.by || ''
  const day = decision?.date || null
  const paragraph = decision?.paragraph || null
  return by || day || paragraph ? { by, date: day, paragraph } : null
}

function merged(under: object, over: object): object {
  const result = new Map<string, unknown>(Object.entries(under))
  for (const [key, value] of Object.entries(over)) {
    const below = result.get(key)
    result.set(key, isPlainObject(below) && isPlainObject(value) ? merged(below, value) : value)
  }
  return Object.fromEntries(result)
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
