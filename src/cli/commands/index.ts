import type { AddCommand } from '../command-context.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { figures } from './figures.ts'
import { list } from './list.ts'
import { newReport } from './new.ts'

export const commands: readonly AddCommand[] = [build, check, diff, figures, list, newReport]
