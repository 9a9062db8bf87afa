import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { DiffOutput } from './output.ts'
import { terminal } from './terminal.ts'

/** Loaded when asked for: its styles hang on the templates’ compiler, which nothing else here needs. */
const html: DiffOutput = async (input) => (await import('./html.ts')).html(input)

export const diffOutputs = { terminal, md: markdown, json, html } satisfies Record<string, DiffOutput>

export type DiffOutputName = keyof typeof diffOutputs

export const diffOutputNames = Object.keys(diffOutputs) as DiffOutputName[]
