/** A workspace's `kinds/*.yaml` → the kinds that its tables may be of, beside those that come with the program. */

import path from 'node:path/posix'
import { z } from 'zod'
import type { KindProblem } from '../diagnostics/catalogue/kind.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { rollForwards, type KindDeclaration } from '../kinds/define/declaration.ts'
import { defineKind } from '../kinds/define/define-kind.ts'
import { fallbackKind } from '../kinds/fallback-kind.ts'
import type { Kind, SameKind } from '../kinds/kind.ts'
import { checkSharedRows } from '../kinds/define/shared-rows.ts'
import { lookUp } from '../model/look-up.ts'
import { signChoices } from '../model/report-choices.ts'
import { acrossPeriods, cellTypes, choiceMarks, columnRoles } from '../model/table.ts'
import type { SourceText } from '../model/span.ts'
import { readSettings } from './settings.ts'
import { choice as amongChoices, flag, problem } from './settings-values.ts'
import { readYaml } from './yaml-source.ts'
import { reportSlips } from './yaml-slips.ts'

const text = z.string().trim().min(1)
const name = text.refine(
  (value) => /^[a-zA-Z][a-zA-Z0-9]*$/.test(value),
  problem({ type: 'format', expected: 'name' }),
)
const perLanguage = <S extends z.ZodType>(one: S) =>
  z.union([one, z.strictObject({ sv: one.optional(), en: one.optional() })])
const texts = perLanguage(z.array(text))
/** A word alone is a choice that is called so; as a union with it, no key of the longer form would be told at its place. */
const choice = z.preprocess(
  (written) =>
    typeof written === 'string' || typeof written === 'number' ? { value: String(written) } : written,
  z.strictObject({
    id: name.optional(),
    value: perLanguage(text),
    aliases: texts.optional(),
    finished: flag.optional(),
    mark: z.enum(choiceMarks).optional(),
  }),
)
const alternatives = z.union([text, z.array(text).min(1)])
const formula = z.union([
  alternatives,
  z.strictObject({
    'cost-positive': alternatives,
    'income-positive': alternatives,
    'granted-frame': alternatives.optional(),
    unsigned: z.union([alternatives, z.strictObject({ income: alternatives, cost: alternatives })]),
  }),
])
const column = z.strictObject({
  id: name,
  heading: perLanguage(z.string().trim()),
  aliases: texts.optional(),
  type: z.enum(cellTypes).optional(),
  role: z.enum(columnRoles).optional(),
  unit: text.optional(),
  required: flag.optional(),
  filled: flag.optional(),
  blankHeading: flag.optional(),
  atCutoff: flag.optional(),
  earlierOf: name.optional(),
  acrossPeriods: z.enum(acrossPeriods).optional(),
  deviation: flag.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(6).optional(),
  choices: z.array(choice).min(1).optional(),
  reasons: flag.optional(),
  formula: formula.optional(),
  total: z.enum(['sum', 'none']).optional(),
  said: texts.optional(),
  strong: flag.optional(),
  rollForward: z.enum(rollForwards).optional(),
})
const row = z.strictObject({
  id: name,
  label: perLanguage(text),
  aliases: texts.optional(),
  required: flag.optional(),
  apart: flag.optional(),
  total: flag.optional(),
  formula: formula.optional(),
})

/** Every key of a kind's declaration; the three that must be there are asked for apart, so that all else is read too. */
const kindSchema = z.strictObject({
  kind: name.optional(),
  title: perLanguage(text).optional(),
  about: perLanguage(text).optional(),
  columns: z.array(column).optional(),
  extraColumns: flag.optional(),
  named: flag.optional(),
  signs: amongChoices(signChoices).optional(),
  headingRows: flag.optional(),
  dense: flag.optional(),
  total: z.strictObject({ labels: texts, subtotals: texts.optional(), restart: flag.optional() }).optional(),
  rows: z.array(row).optional(),
  same: z
    .array(
      z.strictObject({
        as: text,
        labels: texts.optional(),
        beside: texts.optional(),
        change: flag.optional(),
      }),
    )
    .optional(),
  rules: z
    .array(
      z.strictObject({
        over: z.enum(['columns', 'rows']).optional(),
        check: text,
        exact: flag.optional(),
        message: perLanguage(text),
      }),
    )
    .optional(),
  assessment: z
    .strictObject({
      indicator: name,
      current: name,
      forecast: name,
      target: name,
      fulfilment: name,
      summary: name.optional(),
      goals: z.array(name).optional(),
    })
    .optional(),
})

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
  for (const { same, report } of own.values()) checkSharedRows(same, kinds, report)
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
  for (const [key, value] of Object.entries({ kind: settings.kind, title, columns })) {
    if (Array.isArray(yaml.data)) continue
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
