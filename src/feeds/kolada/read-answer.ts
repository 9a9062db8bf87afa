/** An answer of Kolada’s interface, version 2 or 3, saved as JSON → its values, each with its place. */

import { z } from 'zod'
import { amountOf, amountOfNumber, type Amount } from '../../model/amount.ts'
import { sourceText } from '../../model/source-text.ts'
import type { Span } from '../../model/span.ts'
import { decode } from '../../source/data/encoding.ts'
import { readYaml, type YamlSource } from '../../source/yaml-source.ts'
import type { FeedFile } from '../feed.ts'
import { koladaGenders, type KoladaKey } from './codes.ts'
import type { KoladaInput } from './kolada-input.ts'

/** What must be there of an answer; whatever else it has is passed over. */
const answerSchema = z.object({
  values: z.array(
    z.object({
      kpi: z.string(),
      municipality: z.string(),
      period: z.union([z.number(), z.string()]),
      values: z.array(
        z.object({
          gender: z.enum(koladaGenders),
          value: z.number().nullish(),
          isdeleted: z.boolean().nullish(),
        }),
      ),
    }),
  ),
  next_page: z.string().nullish(),
  next_url: z.string().nullish(),
})

/** Null for bytes that are no answer with values. */
export function parseAnswer(bytes: Uint8Array) {
  const text = decode(bytes, null)?.text
  try {
    return text === undefined ? null : (answerSchema.safeParse(JSON.parse(text)).data ?? null)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export type Answer = NonNullable<ReturnType<typeof parseAnswer>>

/** Where the rest of an answer is to be had; null for none. The first name is version 2’s, the second version 3’s. */
export const nextPage = ({ next_page, next_url }: Pick<Answer, 'next_page' | 'next_url'>): string | null =>
  next_page || next_url || null

export interface KoladaValue {
  /** Null where Kolada has none, which it says. */
  readonly amount: Amount | null
  readonly isDeleted: boolean
  readonly span: Span
}

export interface KoladaAnswer {
  readonly values: readonly (KoladaValue & { readonly key: KoladaKey })[]
  /** Where it says that there is more; null where it does not. */
  readonly next: Span | null
}

/** Null where nothing can be read, which is told. JSON is read as the YAML that it is, for the places and the digits as written. */
export function readAnswer(
  { file, name, bytes, span }: FeedFile,
  { keep, emit }: KoladaInput,
): KoladaAnswer | null {
  const tell = (problem: 'text' | 'json' | 'form' | 'size') => {
    emit('kolada/unreadable', { file: name, problem }, span)
    return null
  }
  const text = decode(bytes, null)?.text
  if (text === undefined) return tell('text')
  const source = sourceText(file, text)
  const yaml = readYaml(source)
  const [fault] = yaml.problems
  if (fault)
    return tell(fault.problem.type === 'format' && fault.problem.expected === 'size' ? 'size' : 'json')
  const { data } = answerSchema.safeParse(yaml.data)
  if (!data) return tell('form')
  keep(source)
  return {
    values: data.values.flatMap(({ kpi, municipality, period, values }, at) =>
      values.map(({ gender, value, isdeleted }, index) => {
        const path = ['values', at, 'values', index]
        return {
          key: { kpi, municipality, period: String(period), gender },
          amount: value === null || value === undefined ? null : amountAt(yaml, [...path, 'value'], value),
          isDeleted: isdeleted ?? false,
          span: yaml.valueSpan(path),
        }
      }),
    ),
    next: nextPage(data) === null ? null : yaml.keySpan([data.next_page ? 'next_page' : 'next_url']),
  }
}

/** Digits as they are written; a number with an exponent by its value. */
function amountAt(yaml: YamlSource, path: readonly (string | number)[], value: number): Amount | null {
  const written = yaml.scalarText(path) ?? ''
  if (/^-?\d{1,24}(?:\.\d{1,24})?$/.test(written)) return amountOf(written)
  return Math.abs(value) < 1e24 ? amountOfNumber(value) : null
}
