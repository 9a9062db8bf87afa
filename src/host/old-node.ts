import { EnvironmentError } from './environment-error.ts'
import { isAtLeast, leastNode } from './node-version.ts'

/** What is to be told of a Node that is too old; null where it will do. */
export function oldNode(version = process.versions.node): EnvironmentError | null {
  const least = leastNode()
  return isAtLeast(version, least)
    ? null
    : new EnvironmentError('oldNode', { detail: `${version} < ${least}` })
}
