import type { Reporter } from './reporter.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'

export const reporters = { pretty, json, github } satisfies Record<string, Reporter>
