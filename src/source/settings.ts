/** Plain data against a schema: what fits is kept, and each misfit is reported at its own key or value. */

import type { z } from 'zod'
import type { Shape, UnknownKey, ValueProblem } from '../diagnostics/catalogue/yaml-value.ts'
import { plainChoices } from '../model/choice.ts'
import { lookUp } from '../model/look-up.ts'
import type { Span } from '../model/span.ts'
import { keysAt, unknownKeyAt } from './settings-keys.ts'
import { neededOf, notAmong } from './settings-values.ts'
import type { Path, YamlSource } from './yaml-source.ts'

export interface SettingsReport {
  invalid(key: string, problem: ValueProblem, span: Span): void
  unknown(facts: UnknownKey, span: Span): void
}

/** The keys that could be used. Keys with problems are left out, so that the rest of a report can still be checked. */
export function readSettings<S extends z.ZodObject>(
  schema: S,
  yaml: YamlSource,
  report: SettingsReport,
): Partial<z.output<S>> {
  for (const { problem: fault, span } of yaml.problems) report.invalid('', fault, span)
  if (yaml.problems.length > 0 || yaml.data === null || yaml.data === undefined) return {}
  if (typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
    report.invalid('', { type: 'shape', expected: 'keys' }, yaml.valueSpan([]))
    return {}
  }
  const data = withoutBlanks(yaml.data) as Record<string, unknown>
  for (;;) {
    const parsed = schema.safeParse(data)
    if (parsed.success) return parsed.data as Partial<z.output<S>>
    for (const issue of parsed.error.issues) {
      if (keptAsText(issue, yaml, data)) continue
      reportIssue(issue, schema, yaml, report)
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(data, [...issue.path, key])
      else remove(data, issue.path.slice(0, 1))
    }
  }
}

/** A key without a value is as good as none. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  const filled = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(filled.map(([key, inner]) => [key, withoutBlanks(inner)]))
}

/** `registration: 2021.10` is meant as text: its own characters replace the number that YAML makes of it. */
function keptAsText(issue: z.core.$ZodIssue, yaml: YamlSource, data: Record<string, unknown>): boolean {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return false
  if (!['number', 'boolean'].includes(typeof valueAt(data, issue.path))) return false
  const text = yaml.scalarText(issue.path)
  if (text === null) return false
  const parent = valueAt(data, issue.path.slice(0, -1)) as Record<PropertyKey, unknown>
  return Reflect.set(parent, issue.path.at(-1)!, text)
}

function reportIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  yaml: YamlSource,
  report: SettingsReport,
): void {
  const key = issue.path.filter((step) => typeof step !== 'number').join('.')
  const value = () => yaml.valueSpan(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const name of issue.keys)
        report.unknown(unknownKeyAt(schema, issue.path, name), yaml.keySpan([...issue.path, name]))
      return
    case 'invalid_value': {
      const written = valueAt(yaml.data, issue.path)
      const choices = plainChoices(issue.values.map(String))
      const problem =
        written === undefined || written === null ? neededOf(choices) : notAmong(shownValue(written), choices)
      report.invalid(key, problem, value())
      return
    }
    case 'invalid_type':
      report.invalid(key, typeProblem(issue, valueAt(yaml.data, issue.path), schema), value())
      return
    case 'custom':
      report.invalid(key, issue.params?.problem as ValueProblem, value())
      return
    case 'invalid_key':
      report.invalid(key, { type: 'format', expected: 'lowerCaseId' }, yaml.keySpan(issue.path))
      return
    case 'too_small':
    case 'too_big':
      report.invalid(key, { type: 'format', expected: 'number' }, value())
      return
    default: {
      const isMissing = valueAt(yaml.data, issue.path) === undefined
      report.invalid(key, isMissing ? { type: 'required' } : { type: 'shape', expected: 'value' }, value())
    }
  }
}

/** As it is told; what holds other values is not said in full. */
const shownValue = (written: unknown): string =>
  Array.isArray(written) ? '[…]' : typeof written === 'object' ? '{…}' : String(written)

const shapes: ReadonlyMap<string, Shape> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['int', 'number'],
  ['boolean', 'flag'],
  ['array', 'list'],
])

function typeProblem(
  { expected, path }: z.core.$ZodIssueInvalidType,
  written: unknown,
  schema: z.ZodObject,
): ValueProblem {
  if (written === undefined || written === null) return { type: 'required' }
  const shape = shapes.get(expected) ?? 'keys'
  const name = String(path.findLast((step) => typeof step !== 'number') ?? '')
  const proposed =
    shape === 'keys'
      ? example(name, keysAt(schema, path))
      : shape === 'list' && typeof written === 'string'
        ? `${name}: [${written}]`
        : null
  return { type: 'shape', expected: shape, ...(proposed === null ? {} : { proposed }) }
}

/** `period: { start: …, end: … }`. */
function example(name: string, keys: readonly string[]): string {
  const shown = keys.slice(0, 3).map((key) => `${key}: …`)
  return `${name}: { ${shown.length === 0 ? '…: …' : shown.join(', ')} }`
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => lookUp((value ?? {}) as Record<PropertyKey, unknown>, step), data)

function remove(data: Record<string, unknown>, path: Path): void {
  const parent = valueAt(data, path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined
  // Another fault may have taken the whole key out already.
  if (parent) Reflect.deleteProperty(parent, path.at(-1)!)
}
