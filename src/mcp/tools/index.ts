import type { ToolIn } from '../tool.ts'
import { audit } from './audit.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { figures } from './figures.ts'
import { list } from './list.ts'
import { table } from './table.ts'
import { tables } from './tables.ts'

/** In the order that they are offered. */
export const tools: readonly ToolIn[] = [list, check, figures, tables, table, explain, audit]
