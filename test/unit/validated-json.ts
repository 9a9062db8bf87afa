/** JSON Schemas as a validator takes them that is not ours. */

import { createRequire } from 'node:module'

/** Whether data fits; why it does not is kept until it is asked for other data. */
export interface Validate {
  (data: unknown): boolean
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null
}

interface Validator {
  compile(schema: object): Validate
}

const { Ajv } = createRequire(import.meta.url)('ajv') as { Ajv: new (options: object) => Validator }

/** Throws for what is no schema of draft 7, but for what editors read beside it. */
export const validatorOf = (schema: object): Validate =>
  new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, keywords: ['errorMessage'] }).compile(
    schema,
  )
