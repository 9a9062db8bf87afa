import { csv } from './csv.ts'
import type { FigureFormat } from './figure-row.ts'
import { json } from './json.ts'
import { md } from './md.ts'
import { table } from './table.ts'

export type { FigureRow } from './figure-row.ts'

export const figureFormats: Readonly<Record<string, FigureFormat>> = { table, json, csv, md }
