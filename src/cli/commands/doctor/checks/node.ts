import { leastNode } from '../../../../host/node-version.ts'
import { oldNode } from '../../../../host/old-node.ts'
import { ok, type Check } from '../check.ts'

const texts = {
  sv: (version: string, least: string) => `Node ${version} (${least} eller nyare behövs)`,
  en: (version: string, least: string) => `Node ${version} (${least} or newer is needed)`,
}

/** Whether Node is what the package asks for. */
export const node: Check = {
  id: 'node',
  name: { sv: 'Node', en: 'Node' },
  limit: 10_000,
  async look({ language }) {
    const old = oldNode()
    if (old) throw old
    return ok(texts[language](process.versions.node, leastNode()))
  },
}
