/**
 * The process: its arguments, its output, its exit code. The work is done in a thread beside this one, so that a signal is
 * heard while a large report is being read or printed.
 */

import { isAtLeast, leastNode } from '../host/node-version.ts'
import { startWork } from './start-work.ts'

export async function main(): Promise<void> {
  let isNew = false
  let refused: unknown = null
  try {
    isNew = isAtLeast(process.versions.node, leastNode())
  } catch (error) {
    refused = error
  }
  if (isNew) {
    const work = startWork(new URL('work.js', import.meta.url))
    // The thread takes as long to start as this takes to be loaded.
    const { supervise } = await import('./supervise.ts')
    await supervise(work)
  } else {
    // What such a Node would fail with says nothing to those who could install another; nor what it is refused to read.
    const { explainUnusableNode } = await import('./unusable-node.ts')
    process.exitCode = explainUnusableNode(refused)
  }
}
