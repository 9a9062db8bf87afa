import type { z } from 'zod'
import type { Localized } from '../model/language.ts'
import type { AskedName, Judgement, Matter, RuleType } from './rule-type.ts'

/** Holds a type to its own schema. */
export const ruleType = <S extends z.ZodType>(type: {
  readonly key: string
  readonly about: Localized<string>
  readonly schema: S
  readonly names?: (asked: z.output<S>) => readonly AskedName[]
  readonly judge: (asked: z.output<S>, matter: Matter) => Judgement
}): RuleType =>
  // What is handed to it later is what its schema has read.
  ({ names: () => [], ...type }) as unknown as RuleType
