/** Whether Node is what the package asks for. */

import { EnvironmentError } from './environment-error.ts'
import { readPackageFacts } from './package-facts.ts'

/** The oldest that will do, such as 20.19. */
export async function leastNode(): Promise<string> {
  const { engines } = await readPackageFacts()
  const least = /^>=(\d+(?:\.\d+)*)$/.exec(engines.node)?.[1]
  if (least === undefined) throw new Error(`engines.node: ${engines.node}`)
  return least
}

/** What is to be told of a Node that is too old; null where it will do. */
export async function oldNode(version = process.versions.node): Promise<EnvironmentError | null> {
  const least = await leastNode()
  return isAtLeast(version, least)
    ? null
    : new EnvironmentError('oldNode', { detail: `${version} < ${least}` })
}

/** Both as numbers with dots between. */
function isAtLeast(version: string, least: string): boolean {
  const [own, wanted] = [version, least].map((text) => text.split('.').map(Number)) as [number[], number[]]
  for (const [at, number] of wanted.entries()) {
    const difference = (own[at] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return true
}
