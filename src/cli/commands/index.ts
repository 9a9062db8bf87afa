import type { AddCommand } from '../command-context.ts'

/** By their names, each loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  adopt: async () => (await import('./adopt.ts')).adopt,
  audit: async () => (await import('./audit.ts')).audit,
  browser: async () => (await import('./browser.ts')).browser,
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  completion: async () => (await import('./completion.ts')).completion,
  diff: async () => (await import('./diff.ts')).diff,
  docs: async () => (await import('./docs.ts')).docs,
  doctor: async () => (await import('./doctor.ts')).doctor,
  figures: async () => (await import('./figures.ts')).figures,
  import: async () => (await import('./import.ts')).importReport,
  init: async () => (await import('./init.ts')).init,
  list: async () => (await import('./list.ts')).list,
  lsp: async () => (await import('./lsp.ts')).lsp,
  mcp: async () => (await import('./mcp.ts')).mcp,
  preview: async () => (await import('./preview.ts')).preview,
  new: async () => (await import('./new.ts')).newReport,
  pull: async () => (await import('./pull.ts')).pull,
  record: async () => (await import('./record.ts')).record,
  schema: async () => (await import('./schema.ts')).schema,
  theme: async () => (await import('./theme.ts')).theme,
  verify: async () => (await import('./verify.ts')).verify,
}
