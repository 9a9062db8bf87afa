/** Which Node the package asks for. */

import { readFileSync } from 'node:fs'
import type { PackageFacts } from './package-facts.ts'

/** The oldest that will do, such as 20.19. */
export function leastNode(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { engines } = JSON.parse(text) as PackageFacts
  const least = /^>=(\d+(?:\.\d+)*)$/.exec(engines.node)?.[1]
  if (least === undefined) throw new Error(`engines.node: ${engines.node}`)
  return least
}

/** Both as numbers with dots between. */
export function isAtLeast(version: string, least: string): boolean {
  const [own, wanted] = [version, least].map((text) => text.split('.').map(Number)) as [number[], number[]]
  for (const [at, number] of wanted.entries()) {
    const difference = (own[at] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return true
}
