import type { Reporter } from './reporter.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

export const reporters = { pretty, json, sarif, github } satisfies Record<string, Reporter>
