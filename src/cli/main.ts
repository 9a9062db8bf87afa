/**
 * The process: its arguments, its output, its exit code. The work is done in a thread beside this one, so that a signal is
 * heard while a large report is being read or printed.
 */

import { oldNode } from '../host/node-version.ts'
import { explainFailure, languageOf } from './explain-failure.ts'
import { supervise } from './supervise.ts'

export async function main(): Promise<void> {
  // What such a Node would fail with says nothing to those who could install another; nor what it is refused to read.
  const old = await oldNode().catch((refused: unknown) => refused)
  if (old)
    process.exitCode = explainFailure(old, process.stderr, languageOf(process.argv.slice(2), process.env))
  else await supervise(new URL('work.js', import.meta.url))
}
