import type { Check } from '../check.ts'
import { browser } from './browser.ts'
import { cache } from './cache.ts'
import { fonts } from './fonts.ts'
import { node } from './node.ts'
import { output } from './output.ts'
import { program } from './program.ts'
import { workspace } from './workspace.ts'

/** In the order in which they are told. */
export const checks: readonly Check[] = [program, node, browser, fonts, cache, workspace, output]
