import { oldNode } from '../host/old-node.ts'
import { explainFailure, languageOf } from './explain-failure.ts'

/** Tells why nothing can be done with this Node: what it was refused to read, else that it is too old. The exit code. */
export function explainUnusableNode(refused: unknown): number {
  const language = languageOf(process.argv.slice(2), process.env)
  return explainFailure(refused ?? oldNode(), process.stderr, language)
}
