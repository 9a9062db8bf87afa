import { readPackageFacts } from '../../../../host/package-facts.ts'
import type { Localized } from '../../../../model/language.ts'
import { ok, type Check } from '../check.ts'

interface Texts {
  readonly enough: (version: string, least: string) => string
  readonly tooOld: (version: string, least: string) => string
  readonly update: (least: string) => string
}

const texts: Localized<Texts> = {
  sv: {
    enough: (version, least) => `Node ${version} (${least} eller nyare behövs)`,
    tooOld: (version, least) => `Node ${version} är för gammal: ${least} eller nyare behövs.`,
    update: (least) => `Installera Node ${least} eller nyare, från https://nodejs.org.`,
  },
  en: {
    enough: (version, least) => `Node ${version} (${least} or newer is needed)`,
    tooOld: (version, least) => `Node ${version} is too old: ${least} or newer is needed.`,
    update: (least) => `Install Node ${least} or newer, from https://nodejs.org.`,
  },
}

/** Whether Node is what the package asks for. */
export const node: Check = {
  id: 'node',
  name: { sv: 'Node', en: 'Node' },
  limit: 10_000,
  async look({ language }) {
    const say = texts[language]
    const { engines } = await readPackageFacts()
    const least = leastVersion(engines.node)
    const { node: version } = process.versions
    return isAtLeast(version, least)
      ? ok(say.enough(version, least))
      : { status: 'fault', message: say.tooOld(version, least), hint: say.update(least) }
  },
}

/** `>=20.19` → 20.19. Throws for a range of another form. */
function leastVersion(range: string): string {
  const least = /^>=(\d+(?:\.\d+)*)$/.exec(range)?.[1]
  if (least === undefined) throw new Error(`engines.node: ${range}`)
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
