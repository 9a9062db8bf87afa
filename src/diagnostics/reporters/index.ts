import type { Reporter } from './reporter.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { gnu } from './gnu.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

export const reporters = { pretty, json, sarif, github, gitlab, junit, gnu } satisfies Record<
  string,
  Reporter
>
