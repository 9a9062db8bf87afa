/** One of the files that a manifest is made of: what it sets, and where it says what is looked for further on. */

import path from 'node:path/posix'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { reportMarkup, reportTurning } from './plain-place.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { lookUp } from '../model/look-up.ts'
import { fontNames } from '../model/report.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { FontRole, AskedProfile, IncludedReport, PlacedDate, ThemeKey } from './manifest.ts'
import { fontFaces, type FontReference } from './typefaces/font-reference.ts'
import type { ImageReference } from './image-reference.ts'
import { manifestSchema, type Settings } from './manifest-schema.ts'
import type { ManifestWords } from './manifest-words.ts'
import { readSettings } from './settings.ts'
import { readYaml, type Path, type YamlSource } from './yaml-source.ts'
import { reportSlips } from './yaml-slips.ts'

export interface ManifestLayer {
  readonly settings: Settings
  /** The keys that are there, whether or not their values can be read. */
  readonly given: Readonly<Record<string, unknown>>
  readonly yaml: YamlSource
  /** Keys whose values could not be read. */
  readonly broken: readonly string[]
  /** Where `previous` and what is looked for of the theme stand; null where the file has none. */
  readonly previousSpan: Span | null
  readonly themeSpans: Readonly<Record<ThemeKey, Span | null>>
  readonly include: readonly IncludedReport[]
  /** Null where the file names none. */
  readonly workspacesSpan: Span | null
  readonly profile: AskedProfile | null
  readonly handover: PlacedDate | null
  /** The day of the decision. */
  readonly decided: PlacedDate | null
  /** Those of the report and of the variant, where there are any. */
  readonly logos: readonly Logo[]
  readonly covers: readonly ImageReference[]
  /** Of each, those that it has files for, and null for those that it has a name for. */
  readonly fonts: Readonly<Record<FontRole, readonly (FontReference | null)[]>>
}

/** For light grounds, or for all, and beside that one for dark ones. */
export interface Logo {
  readonly image: ImageReference
  readonly onDark: ImageReference | null
}

export function readManifestLayer(
  source: SourceText,
  words: ManifestWords,
  variant: string | null,
  emit: Emit,
): ManifestLayer {
  const yaml = readYaml(source)
  reportSlips(yaml, emit)
  const schema = manifestSchema(words)
  const broken: string[] = []
  const settings = readSettings(schema, yaml, {
    invalid: (key, fault, span) => {
      broken.push(key.split('.')[0]!)
      emit('manifest/invalid', { key, problem: fault }, span)
    },
    unknown: (facts, span) => emit('manifest/unknown-key', facts, span),
  })
  reportTexts(yaml.data, [], yaml, emit)
  reportUnknownCodes(settings, words.codes, yaml, emit)
  reportBareExceptions(yaml, emit)
  const own = variant === null ? null : lookUp(settings.variants ?? {}, variant)
  const themeSpan = (key: ThemeKey): Span | null =>
    own?.theme?.[key]
      ? yaml.valueSpan(['variants', variant!, 'theme', key])
      : settings.theme?.[key]
        ? yaml.valueSpan(['theme', key])
        : null
  return {
    settings,
    given: (yaml.data === undefined ? schema.shape : (yaml.data ?? {})) as Record<string, unknown>,
    yaml,
    broken,
    previousSpan: settings.previous ? yaml.valueSpan(['previous']) : null,
    themeSpans: {
      name: themeSpan('name'),
      head: themeSpan('head'),
      foot: themeSpan('foot'),
    },
    include: (settings.include ?? []).map((address, index) => ({
      address,
      span: yaml.valueSpan(['include', index]),
    })),
    workspacesSpan: settings.workspaces ? yaml.keySpan(['workspaces']) : null,
    profile: profileOf(settings, yaml),
    handover: settings.handover ? { date: settings.handover, span: yaml.valueSpan(['handover']) } : null,
    decided: settings.decision?.date
      ? { date: settings.decision.date, span: yaml.valueSpan(['decision', 'date']) }
      : null,
    ...picturesOf(settings, own ?? null, variant ?? '', source, yaml),
    fonts: {
      text: fontsOf('text', settings, own ?? null, variant ?? '', source, yaml),
      headings: fontsOf('headings', settings, own ?? null, variant ?? '', source, yaml),
    },
  }
}

function profileOf({ profile }: Settings, yaml: YamlSource): AskedProfile | null {
  if (!profile) return null
  const isShort = yaml.scalarText(['profile']) !== null
  return {
    name: profile.name,
    span: yaml.valueSpan(isShort ? ['profile'] : ['profile', 'name']),
    exceptions: Object.entries(profile.except ?? {}).map(([rule, why]) => ({
      rule,
      why,
      span: yaml.keySpan(['profile', 'except', rule]),
    })),
  }
}

/** A rule without a reason after it is not excepted. */
function reportBareExceptions(yaml: YamlSource, emit: Emit): void {
  const at = ['profile', 'except'] as const
  const except = at.reduce<unknown>(
    (value, key) => (isRecord(value) ? lookUp(value, key) : undefined),
    yaml.data,
  )
  if (!isRecord(except)) return
  for (const [rule, why] of Object.entries(except))
    if (why === null) emit('profile/no-reason', { rule }, yaml.keySpan([...at, rule]))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every text of the file may be printed; a title is a plain text, in which a value stays as it is written. */
function reportTexts(value: unknown, path: Path, yaml: YamlSource, emit: Emit): void {
  const isTitle = path.length === 1 && (path[0] === 'title' || path[0] === 'organisation')
  if (typeof value === 'string') (isTitle ? reportMarkup : reportTurning)(value, yaml.valueSpan(path), emit)
  else if (Array.isArray(value)) value.forEach((one, index) => reportTexts(one, [...path, index], yaml, emit))
  else if (isRecord(value))
    for (const [key, one] of Object.entries(value)) reportTexts(one, [...path, key], yaml, emit)
}

function reportUnknownCodes(
  { checks }: Settings,
  codes: readonly string[],
  yaml: YamlSource,
  emit: Emit,
): void {
  for (const code of Object.keys(checks ?? {}))
    if (!codes.includes(code)) {
      const facts = { key: code, nearest: nearest(code, codes), known: [] }
      emit('manifest/unknown-key', facts, yaml.keySpan(['checks', code]))
    }
}

function picturesOf(
  settings: Settings,
  own: Pick<Settings, 'theme'> | null,
  variant: string,
  { file }: SourceText,
  yaml: YamlSource,
): Pick<ManifestLayer, 'logos' | 'covers'> {
  const layers = [
    { theme: settings.theme, at: ['theme'] },
    { theme: own?.theme, at: ['variants', variant, 'theme'] },
  ]
  const image = (
    written: string | null | undefined,
    at: readonly string[],
    key: string,
  ): ImageReference[] => {
    // The short form has the text where the long one has its keys.
    const span = yaml.valueSpan(yaml.scalarText(at) === null ? [...at, key] : at)
    return written ? [{ path: path.join(path.dirname(file), written), written, span }] : []
  }
  return {
    logos: layers.flatMap(({ theme, at }) => {
      const dark = image(theme?.logo?.dark, [...at, 'logo'], 'dark')
      const [first, onDark = null] = [...image(theme?.logo?.light, [...at, 'logo'], 'light'), ...dark]
      return first ? [{ image: first, onDark }] : []
    }),
    covers: layers.flatMap(({ theme, at }) => image(theme?.cover?.image, [...at, 'cover'], 'image')),
  }
}

function fontsOf(
  role: FontRole,
  settings: Settings,
  own: Pick<Settings, 'theme'> | null,
  variant: string,
  { file }: SourceText,
  yaml: YamlSource,
): (FontReference | null)[] {
  const layers = [
    { theme: settings.theme, at: ['theme', 'fonts', role] },
    { theme: own?.theme, at: ['variants', variant, 'theme', 'fonts', role] },
  ]
  return layers.flatMap(({ theme, at }) => {
    const chosen = theme?.fonts?.[role]
    if (!chosen) return []
    if (fontNames.some((name) => name === chosen.regular)) return [null]
    // The short form has the text where the long one has its keys.
    const isAlone = yaml.scalarText(at) !== null
    const files = fontFaces.flatMap((face) => {
      const written = chosen[face]?.replaceAll('\\', '/').trim()
      const span = yaml.valueSpan(isAlone ? at : [...at, face])
      return written ? [{ face, path: path.join(path.dirname(file), written), written, span }] : []
    })
    return [{ files, isAlone }]
  })
}
