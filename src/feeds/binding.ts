/** `data/<name>.import.yaml` → which table is bound to which source, and how. */

import path from 'node:path/posix'
import type { z } from 'zod'
import { lookUp } from '../model/look-up.ts'
import type { SourceText, Span } from '../model/span.ts'
import { readSettings } from '../source/settings.ts'
import { workspacePath } from '../source/workspace-path.ts'
import { reportSlips } from '../source/yaml-slips.ts'
import { readYaml, type YamlSource } from '../source/yaml-source.ts'
import { bindingSchema, type BindingSettings } from './binding-schema.ts'
import type { EmitOfBindings, Feed, MappingPlaces } from './feed.ts'
import { codesAt } from './mapping.ts'

export interface BoundFile {
  /** From the workspace's root. */
  readonly file: string
  /** As it is written. */
  readonly name: string
  readonly span: Span
}

export interface Binding {
  /** The file that says it, from the workspace's root. */
  readonly file: string
  /** What it calls its table: the file's own name. */
  readonly name: string
  /** The file that a table becomes that there is none of yet. */
  readonly newFile: string
  /** The table's id; `span` is null where the file's name says it. */
  readonly table: { readonly id: string; readonly span: Span | null }
  /** At least one. */
  readonly sources: readonly BoundFile[]
  readonly settings: Pick<BindingSettings, 'unit' | 'divideBy' | 'decimals'>
  readonly feed: Feed
  /** What stands under the feed's key, as its schema reads it. */
  readonly mapping: Record<string, unknown>
  readonly places: MappingPlaces
}

const ending = /\.import\.ya?ml$/i

/** Whether a file by this name binds a table to a source. */
export const isBindingName = (name: string): boolean => ending.test(name)

/** Null where it cannot be used, which has been told. */
export function readBinding(
  source: SourceText,
  feeds: readonly Feed[],
  emit: EmitOfBindings,
): Binding | null {
  const yaml = readYaml(source)
  reportSlips(yaml, emit)
  let isUsable = yaml.problems.length === 0
  const settings = readSettings(bindingSchema(feeds), yaml, {
    invalid: (key, fault, span) => {
      isUsable = false
      emit('source/invalid', { key, problem: fault }, span)
    },
    unknown: (facts, span) => {
      isUsable = false
      emit('source/unknown-key', facts, span)
    },
  })
  if (isUsable && settings.file === undefined) {
    isUsable = false
    emit('source/invalid', { key: 'file', problem: { type: 'required' } }, yaml.valueSpan([]))
  }
  const feed = isUsable ? feedOf(yaml, feeds, emit) : null
  const sources = feed ? boundFiles(settings.file ?? [], source, yaml, emit) : null
  const mapping = feed ? mappingOf(feed, settings as Record<string, unknown>, yaml, emit) : null
  if (!feed || !sources || !mapping) return null
  const name = path.basename(source.file).replace(ending, '')
  const { table, unit, divideBy, decimals } = settings
  return {
    file: source.file,
    name,
    newFile: `${path.dirname(source.file)}/${name}.csv`,
    table: { id: table ?? name, span: table === undefined ? null : yaml.valueSpan(['table']) },
    sources,
    settings: { unit, divideBy, decimals },
    feed,
    mapping,
    places: {
      valueSpan: (at) => yaml.valueSpan([feed.id, ...at]),
      keySpan: (at) => yaml.keySpan([feed.id, ...at]),
      keys: (at) => yaml.keys([feed.id, ...at]),
      scalarText: (at) => yaml.scalarText([feed.id, ...at]),
    },
  }
}

/** The one whose key is there. */
function feedOf(yaml: YamlSource, feeds: readonly Feed[], emit: EmitOfBindings): Feed | null {
  const keys = yaml.keys([])
  const given = feeds.filter(({ id }) => keys.includes(id))
  const [feed, second] = given
  if (feed && !second) return feed
  const span = second ? yaml.keySpan([second.id]) : yaml.valueSpan([])
  emit('source/no-feed', { found: given.map(({ id }) => id), known: feeds.map(({ id }) => id) }, span)
  return null
}

/** A feed that needs nothing to be said may stand alone. */
function mappingOf(
  feed: Feed,
  settings: Record<string, unknown>,
  yaml: YamlSource,
  emit: EmitOfBindings,
): Record<string, unknown> | null {
  const given = lookUp(settings, feed.id)
  const read = given === undefined ? (feed.schema as z.ZodObject).safeParse({}) : null
  if (read?.success === false) emit('source/empty-feed', { feed: feed.id }, yaml.keySpan([feed.id]))
  return (given ?? read?.data ?? null) as Record<string, unknown> | null
}

function boundFiles(
  names: readonly string[],
  source: SourceText,
  yaml: YamlSource,
  emit: EmitOfBindings,
): readonly BoundFile[] | null {
  const found = codesAt(yaml, ['file'], names).map(({ code: name, span }) => {
    const file = workspacePath(name, source)
    if (file === null) emit('path/outside', { path: name, isSource: true }, span)
    return file === null ? null : { file, name, span }
  })
  return found.every((one) => one !== null) ? found : null
}
