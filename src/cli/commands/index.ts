import type { AddCommand } from '../command-context.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { list } from './list.ts'

export const commands: readonly AddCommand[] = [build, check, list]
