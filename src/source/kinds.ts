/** A workspace's `kinds/*.yaml` → the kinds that its tables may be of, beside those that come with the program. */

import path from 'node:path/posix'
import type { KindProblem } from '../diagnostics/catalogue/kind.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { KindDeclaration } from '../kinds/define/declaration.ts'
import { defineKind } from '../kinds/define/define-kind.ts'
import { fallbackKind } from '../kinds/fallback-kind.ts'
import type { Kind, SameKind } from '../kinds/kind.ts'
import { checkSharedRows } from '../kinds/define/shared-rows.ts'
import { lookUp } from '../model/look-up.ts'
import type { SourceText } from '../model/span.ts'
import { kindSchema, neededOfKinds } from './kind-schema.ts'
import { readSettings } from './settings.ts'
import { readYaml } from './yaml-source.ts'
import { reportSlips } from './yaml-slips.ts'

/** A workspace's kind replaces one of the program's, `builtIn`, with the same name. */
export function parseKinds(
  files: readonly SourceText[],
  builtIn: readonly Kind[],
  emit: Emit,
): readonly Kind[] {
  const own = new Map<string, ParsedKind>()
  for (const file of files) {
    const parsed = parseKind(file, emit)
    if (own.has(parsed.id)) parsed.report({ problem: 'twice', name: parsed.id }, ['kind'])
    else own.set(parsed.id, parsed)
  }
  const kinds = [...[...own.values()].map(({ kind }) => kind), ...builtIn.filter(({ id }) => !own.has(id))]
  checkSharedRows([...own.values()], kinds)
  return kinds
}

interface ParsedKind {
  readonly id: string
  /** A table of a kind that cannot be used goes unchecked: the kind's own faults are what has to be mended. */
  readonly kind: Kind
  /** Its rows in other tables, whether or not it can be used. */
  readonly same: readonly SameKind[]
  /** Reports what is wrong with it beside the others. */
  report(problem: KindProblem, path: readonly PropertyKey[]): void
}

function parseKind(file: SourceText, emit: Emit): ParsedKind {
  const yaml = readYaml(file)
  reportSlips(yaml, emit)
  let isUsable = true
  const settings = readSettings(kindSchema, yaml, {
    invalid: (key, value, span) => {
      isUsable = false
      emit('kind/invalid', { problem: 'value', key, value }, span)
    },
    unknown: (facts, span) => emit('kind/unknown-key', facts, span),
  })
  const { title, columns } = settings
  for (const key of neededOfKinds) {
    if (Array.isArray(yaml.data)) continue
    const value = settings[key]
    const isGiven = lookUp((yaml.data ?? {}) as Record<string, unknown>, key) !== undefined
    if (value !== undefined) continue
    // One with an unusable value has been reported.
    if (isUsable || (!isGiven && yaml.problems.length === 0))
      emit('kind/invalid', { problem: 'value', key, value: { type: 'required' } }, yaml.valueSpan([]))
    isUsable = false
  }
  // Tables may be of a kind whose name cannot be read; it most likely is the file's.
  const id = settings.kind ?? path.basename(file.file).replace(/\.ya?ml$/, '')
  const declaration = {
    ...settings,
    kind: id,
    title: title ?? '',
    columns: columns ?? [],
  } as KindDeclaration
  const defined = isUsable
    ? defineKind(declaration, (problem, path) => {
        isUsable = false
        emit('kind/invalid', problem, yaml.valueSpan(path))
      })
    : null
  return {
    id,
    kind: isUsable && defined ? defined : { ...fallbackKind, id },
    same: defined?.same ?? [],
    report: (problem, path) => emit('kind/invalid', problem, yaml.valueSpan(path)),
  }
}
