/** What was adopted: the files of a report by their hashes, with the decision, as a file beside its manifest. */

import { z } from 'zod'
import { jsonText } from '../diagnostics/reporters/workflow-commands.ts'
import { hashOf } from '../host/reads.ts'
import type { SourceText } from '../model/span.ts'
import { fileHashesSchema, hashSchema, programSchema } from './file-hashes.ts'
import { readYaml } from './yaml-source.ts'

export const lockName = 'adopted.yaml'

const lockSchema = z.strictObject({
  report: z.string(),
  decision: z.strictObject({ by: z.string(), date: z.string(), paragraph: z.string() }),
  program: programSchema,
  sources: fileHashesSchema,
  /** From the workspace's root, with `/`; null where they were written outside it. */
  folder: z.string().nullable(),
  outputs: fileHashesSchema,
  seal: hashSchema,
})

type Sealed = z.output<typeof lockSchema>
export type AdoptionLock = Omit<Sealed, 'seal'>

/** Null where it cannot be read, or is not as it was written. */
export function readLockText(text: SourceText): AdoptionLock | null {
  const parsed = lockSchema.safeParse(readYaml(text, 0, text.text.length, 'exact').data)
  if (!parsed.success) return null
  const { seal, ...lock } = parsed.data
  return seal === sealOf(lock) ? lock : null
}

/** `heading` says to whoever opens the file what it is. */
export function writeLockText(lock: AdoptionLock, heading: readonly string[]): string {
  const { sources, outputs, folder, report, decision, program } = lock
  const list = (files: AdoptionLock['sources']): string[] =>
    files.map((file) => `  - { file: ${quoted(file.file)}, sha256: ${quoted(file.sha256)} }`)
  const lines = [
    ...heading.map((line) => `# ${line}`),
    `report: ${quoted(report)}`,
    'decision:',
    `  by: ${quoted(decision.by)}`,
    `  date: ${quoted(decision.date)}`,
    `  paragraph: ${quoted(decision.paragraph)}`,
    'program:',
    `  version: ${quoted(program.version)}`,
    `  sha256: ${quoted(program.sha256)}`,
    sources.length > 0 ? 'sources:' : 'sources: []',
    ...list(sources),
    `folder: ${quoted(folder)}`,
    outputs.length > 0 ? 'outputs:' : 'outputs: []',
    ...list(outputs),
    `seal: ${quoted(sealOf(lock))}`,
  ]
  return `${lines.join('\n')}\n`
}

/** As JSON has it, which is YAML too: with names of files to the letter, whatever signs they hold. */
const quoted = (value: string | null): string => jsonText(value).trimEnd()

/** In one order, whichever way the object was made. */
const sealOf = ({ report, decision, program, sources, folder, outputs }: AdoptionLock): string => {
  const { by, date, paragraph } = decision
  const said = [
    [report, by, date, paragraph, program.version, program.sha256, folder],
    ...[sources, outputs].map((files) => files.map(({ file, sha256 }) => [file, sha256])),
  ]
  return hashOf(new TextEncoder().encode(JSON.stringify(said)))
}
